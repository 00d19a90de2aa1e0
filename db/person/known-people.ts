import type { PersonFact } from '#domain/person/person.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { PersonRow } from '../schema/person.ts';
import { rememberedOf } from '../write-door/table-memory.ts';
import { type AbsenceRecord, absencesBetween, hoursOf, parseSkills } from './person-rows.ts';

/** Who somebody is, whatever the booking: with every absence, and without what they hold. */
export interface KnownPerson extends Omit<PersonFact, 'absences' | 'elsewhere' | 'holdsNow'> {
  readonly absences: readonly AbsenceRecord[];
}

const TABLES = ['person', 'resource', 'person_hours', 'person_absence', 'person_authorisation'];

/** Null when there is no such person. */
export function knownPerson(db: ReadableDb, id: string): KnownPerson | null {
  return rememberedOf(db, 'people', TABLES, id, () => readPerson(db, id));
}

function readPerson(db: ReadableDb, id: string): KnownPerson | null {
  const row = statement(
    db,
    `SELECT person.*, resource.name FROM person JOIN resource ON resource.id = person.id
     WHERE person.id = ? AND person.deleted = 0`,
  ).get(id) as (PersonRow & { readonly name: string }) | undefined;
  if (!row) return null;
  return {
    id,
    name: row.name,
    active: row.active === 1,
    vogNeeded: row.vog_needed === 1,
    vogIssuedOn: row.vog_issued_on,
    vogSeenOn: row.vog_seen_on,
    skills: parseSkills(row.skills),
    hours: hoursOf(db, id),
    absences: absencesBetween(db, id, '0000-01-01', '9999-12-31'),
    authorisedFor: statement(
      db,
      'SELECT DISTINCT model_id FROM person_authorisation WHERE person_id = ? AND deleted = 0',
    )
      .pluck()
      .all(id) as string[],
  };
}
