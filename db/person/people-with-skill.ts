import type { Presence } from '#domain/person/person.ts';
import { hasSkill } from '#domain/person/skills.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { absencesBetween, hoursOf, parseSkills } from './person-rows.ts';

export interface SkilledPerson extends Presence {
  readonly id: string;
  readonly name: string;
  /** Where they usually are. */
  readonly locationId: string | null;
}

/** Who can do something and takes part, with when they can be asked: `presenceWindows` makes periods of that. */
export function peopleWithSkill(db: ReadableDb, skill: string): readonly SkilledPerson[] {
  const rows = statement(
    db,
    `SELECT person.id, resource.name, resource.location_id AS locationId, person.skills
     FROM person JOIN resource ON resource.id = person.id
     WHERE person.deleted = 0 AND person.active = 1 AND resource.bookable = 1 ORDER BY resource.name, person.id`,
  ).all() as (Pick<SkilledPerson, 'id' | 'name' | 'locationId'> & { readonly skills: string })[];
  return rows
    .filter((row) => hasSkill(parseSkills(row.skills), skill))
    .map(({ skills, ...person }) => ({
      ...person,
      hours: hoursOf(db, person.id),
      absences: absencesBetween(db, person.id, '0000-01-01', '9999-12-31'),
    }));
}
