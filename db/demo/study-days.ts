import { addDays, dateOf, mondayOf } from '#domain/time/wall-time.ts';
import activities from '#resources/demo/activities.json' with { type: 'json' };
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoOrganisation } from './organisations.ts';

const SCHOOLS = 9;
/** The first was told too late: a visit was booked on that day already. */
const WEEKS_AHEAD = 4;

/** Study days of some schools, for some groups here and there; one falls on a visit, so that there is something to decide. */
export function addStudyDays(tx: Tx, schools: readonly DemoOrganisation[]): void {
  const monday = mondayOf(dateOf(tx.now));
  const add = (organisation: string, day: string, groups: readonly string[] = []) =>
    write(tx, 'school_override', tx.newId(), {
      organisation_id: organisation,
      kind: 'study_day',
      first_on: day,
      last_on: day,
      groups: JSON.stringify(groups),
      note: activities.closures.study,
    });
  for (const [index, school] of schools.slice(0, SCHOOLS).entries()) {
    add(school.id, addDays(monday, 7 * (2 + (index % 5)) + (index % 5)), index % 3 === 0 ? ['po7', 'po8'] : []);
    add(school.id, addDays(monday, 7 * (14 + index) + ((index + 2) % 5)));
  }
  const visit = statement(
    tx,
    `SELECT organisation_id AS organisation, start_at AS start FROM booking
     WHERE kind = 'visit' AND intent = 'confirmed' AND start_at > ? AND organisation_id IN (${schools.map(() => '?').join()})
     ORDER BY start_at LIMIT 1`,
  ).get(tx.now + WEEKS_AHEAD * 7 * 24 * 3_600_000, ...schools.map(({ id }) => id)) as
    | { organisation: string; start: number }
    | undefined;
  if (visit) add(visit.organisation, dateOf(visit.start));
}
