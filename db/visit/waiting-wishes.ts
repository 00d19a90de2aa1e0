import type { FairnessFact } from '#domain/planning/fairness.ts';
import type { WaitingWish } from '#domain/visit/rank-slots.ts';
import type { SearchedDays } from '#domain/visit/visit-question.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { WAITING_SQL } from '../planning/waiting.ts';

interface WishRow {
  readonly organisationId: string;
  readonly locationId: string | null;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly weekdays: string;
}

/** What schools wait for in these days, of the programme that is asked or of any. */
export function waitingWishes(
  db: ReadableDb,
  facts: readonly FairnessFact[],
  programmeId: string | null,
  { firstOn, lastOn }: SearchedDays,
): readonly WaitingWish[] {
  const rows = statement(
    db,
    `SELECT organisation_id AS organisationId, location_id AS locationId, first_on AS firstOn, last_on AS lastOn, weekdays
     FROM waitlist_entry
     WHERE ${WAITING_SQL} AND first_on <= @lastOn AND last_on >= @firstOn
       AND (programme_id IS NULL OR @programmeId IS NULL OR programme_id = @programmeId) ORDER BY asked_on, id`,
  ).all({ firstOn, lastOn, programmeId }) as WishRow[];
  const factOf = new Map(facts.map((fact) => [fact.organisationId, fact]));
  return rows.flatMap(({ weekdays, ...row }) => {
    const fact = factOf.get(row.organisationId);
    const days: unknown = JSON.parse(weekdays);
    return fact ? [{ ...fact, ...row, weekdays: Array.isArray(days) ? days.map(Number) : [] }] : [];
  });
}
