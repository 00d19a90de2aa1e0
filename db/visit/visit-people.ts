import type { Presence, Vog } from '#domain/person/person.ts';
import { hasSkill } from '#domain/person/skills.ts';
import { vogState } from '#domain/person/vog-state.ts';
import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import type { SearchedDays } from '#domain/visit/visit-question.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { absencesBetween, hoursOf, parseSkills } from '../person/person-rows.ts';

export interface VisitPerson extends Presence {
  readonly id: string;
  readonly name: string;
  /** Where they usually are. */
  readonly locationId: string | null;
  /** The last day on which no colleague must be beside them; an empty text is never. */
  readonly aloneUntil: IsoDate;
}

/** People a visit needs: so many who can do something, or somebody beside whom a machine may run. */
export interface WantedPeople {
  /** Empty for a machine. */
  readonly skill: string;
  readonly quantity: number;
  readonly people: readonly VisitPerson[];
}

interface PersonLine extends Omit<Vog, 'vogNeeded'>, Pick<VisitPerson, 'id' | 'name' | 'locationId'> {
  readonly skills: string;
  readonly vogNeeded: 0 | 1;
}

/** The same skill asked twice is asked once for both. Machines that nobody is authorised for are left to the rules. */
export function wantedPeople(
  db: ReadableDb,
  needs: readonly ProgrammeNeed[],
  days: SearchedDays,
  vogMaxAgeMonths: number,
): readonly WantedPeople[] {
  const skills = wantedSkills(needs);
  const guarded = guardedModels(db, needs);
  if (skills.length + guarded.length === 0) return [];
  const lines = personLines(db);
  const toPeople = (chosen: readonly PersonLine[]) => chosen.map((line) => toPerson(db, line, days, vogMaxAgeMonths));
  const bySkill = skills.map((wanted) => ({
    ...wanted,
    people: toPeople(lines.filter((line) => hasSkill(parseSkills(line.skills), wanted.skill))),
  }));
  const byMachine = guarded.map((ids) => ({
    skill: '',
    quantity: 1,
    people: toPeople(lines.filter(({ id }) => ids.has(id))),
  }));
  return [...bySkill, ...byMachine.filter(({ people }) => people.length > 0)];
}

function wantedSkills(needs: readonly ProgrammeNeed[]): readonly { skill: string; quantity: number }[] {
  const wanted: { skill: string; quantity: number }[] = [];
  for (const need of needs) {
    if (need.kind !== 'skill') continue;
    const known = wanted.find(({ skill }) => hasSkill([skill], need.skill));
    if (known) known.quantity += need.quantity;
    else wanted.push({ skill: need.skill, quantity: need.quantity });
  }
  return wanted;
}

/** For each machine that runs only beside somebody who knows it: who that is. */
function guardedModels(db: ReadableDb, needs: readonly ProgrammeNeed[]): readonly ReadonlySet<string>[] {
  return needs.flatMap((need) => {
    if (need.kind !== 'model') return [];
    const guarded = statement(db, 'SELECT authorisation_needed FROM asset_model WHERE id = ?')
      .pluck()
      .get(need.modelId);
    if (guarded !== 1) return [];
    const ids = statement(db, 'SELECT person_id FROM person_authorisation WHERE model_id = ? AND deleted = 0')
      .pluck()
      .all(need.modelId) as string[];
    return [new Set(ids)];
  });
}

function personLines(db: ReadableDb): readonly PersonLine[] {
  return statement(
    db,
    `SELECT person.id, resource.name, resource.location_id AS locationId, skills, vog_needed AS vogNeeded,
       vog_issued_on AS vogIssuedOn, vog_seen_on AS vogSeenOn
     FROM person JOIN resource ON resource.id = person.id
     WHERE person.deleted = 0 AND person.active = 1 AND resource.bookable = 1 ORDER BY resource.name, person.id`,
  ).all() as PersonLine[];
}

function toPerson(
  db: ReadableDb,
  { id, name, locationId, vogNeeded, vogIssuedOn, vogSeenOn }: PersonLine,
  days: SearchedDays,
  vogMaxAgeMonths: number,
): VisitPerson {
  const vog = vogState({ vogNeeded: vogNeeded === 1, vogIssuedOn, vogSeenOn }, days.firstOn, vogMaxAgeMonths);
  return {
    id,
    name,
    locationId,
    aloneUntil: vog.state === 'not_needed' ? days.lastOn : vog.state === 'unseen' ? '' : vog.until,
    hours: hoursOf(db, id),
    absences: absencesBetween(db, id, days.firstOn, days.lastOn),
  };
}
