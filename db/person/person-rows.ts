import type { Absence, WorkingHours } from '#domain/person/person.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface AbsenceRecord extends Absence {
  readonly id: string;
}

/** A list that another version wrote otherwise reads as none. */
export function parseSkills(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((skill) => typeof skill === 'string') : [];
}

export function hoursOf(db: ReadableDb, personId: string): readonly WorkingHours[] {
  return statement(
    db,
    'SELECT weekday, opens, closes FROM person_hours WHERE person_id = ? AND deleted = 0 ORDER BY weekday, opens',
  ).all(personId) as WorkingHours[];
}

/** Absences that touch the days, both included. */
export function absencesBetween(db: ReadableDb, personId: string, from: IsoDate, until: IsoDate): AbsenceRecord[] {
  return statement(
    db,
    `SELECT id, kind, first_on AS firstOn, last_on AS lastOn FROM person_absence
     WHERE person_id = ? AND deleted = 0 AND last_on >= ? AND first_on <= ? ORDER BY first_on, last_on, id`,
  ).all(personId, from, until) as AbsenceRecord[];
}
