import type { PlannedAllocation, ResourceFact } from '#domain/booking/facts.ts';
import { returnBy } from '#domain/loan/desk-days.ts';
import type { OutFact } from '#domain/transport/transport-facts.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';
import { deskOf } from './desk.ts';
import { holderOf } from './things.ts';

/** Of the things: who has them in hands for another booking, since when and until when. */
export function outFacts(
  db: ReadableDb,
  things: readonly Pick<PlannedAllocation, 'resourceId'>[],
  resources: ReadonlyMap<string, ResourceFact>,
  bookingId: string | undefined,
): readonly OutFact[] {
  const out = thingsOut(db);
  if (out.size === 0) return [];
  return things.flatMap(({ resourceId }): OutFact[] => {
    const held = out.has(resourceId) ? holderOf(db, resourceId) : undefined;
    if (!held || held.loanId === bookingId) return [];
    const { holder, outAt, dueAt, locationId } = held;
    const due = returnBy(deskOf(db, locationId, dueAt), dueAt);
    return [{ resourceId, name: resources.get(resourceId)?.name ?? '?', holder, since: outAt, due }];
  });
}

/** The few named things that are in somebody's hands. */
export function thingsOut(db: ReadableDb): ReadonlySet<string> {
  return remembered(
    db,
    'things out',
    ['loan', 'loan_line', 'loan_check'],
    () =>
      new Set(
        statement(
          db,
          `SELECT loan_line.resource_id FROM open_loan_line JOIN loan_line ON loan_line.id = open_loan_line.line_id
           JOIN loan ON loan.id = loan_line.loan_id AND loan.deleted = 0 WHERE loan_line.resource_id IS NOT NULL`,
        )
          .pluck()
          .all() as string[],
      ),
  );
}
