import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** All that tells of it; who remembers something made of it names these tables. */
export const MISSING_TABLES = ['stocktake', 'stocktake_line', 'loan', 'loan_line', 'loan_check'] as const;

/** Machines and cases that nobody knows the place of, each with since when: the last count did not find it, or it was
 * missing when a loan came back. Seen in a later count, found, or lent again, it is there. */
export function missingThings(db: ReadableDb): ReadonlyMap<string, number> {
  return remembered(
    db,
    'missing things',
    MISSING_TABLES,
    () =>
      new Map(
        statement(
          db,
          `SELECT id, max(since) FROM (
             SELECT asset_id AS id, taken_at AS since FROM stocktake_line JOIN stocktake ON stocktake.id = stocktake_id
             WHERE outcome = 'missing' AND found_again_at IS NULL AND stocktake_line.deleted = 0 AND stocktake.deleted = 0
             UNION ALL
             SELECT thingId, since FROM (${LOST})
           ) GROUP BY id`,
        )
          .raw()
          .all() as [string, number][],
      ),
  );
}

/** Lines of loans whose thing did not come back. Replaced counts as back: the record goes on with the new piece. */
const LOST = `SELECT line.id AS lineId, line.loan_id AS loanId, line.resource_id AS thingId, lost.since
  FROM (SELECT line_id, max(at) AS since FROM loan_check WHERE line_id IS NOT NULL AND deleted = 0
        GROUP BY line_id HAVING sum(missing) > sum(refilled)) AS lost
    JOIN loan_line AS line ON line.id = lost.line_id AND line.deleted = 0
    JOIN loan ON loan.id = line.loan_id AND loan.deleted = 0
  WHERE line.resource_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loan_line AS later
    WHERE later.resource_id = line.resource_id AND later.out_at > lost.since AND later.deleted = 0)`;

/** Their ids as a JSON list, for a query to leave them out. */
export function missingIds(db: ReadableDb): string {
  return JSON.stringify([...missingThings(db).keys()]);
}

/** Somebody has it in hands: it is missing no more, neither from a count nor from a loan. */
export function noteFoundIn(tx: Tx, resourceId: string): void {
  const counted = statement(
    tx,
    `SELECT id FROM stocktake_line WHERE asset_id = ? AND outcome = 'missing' AND found_again_at IS NULL AND deleted = 0`,
  )
    .pluck()
    .all(resourceId) as string[];
  for (const id of counted) write(tx, 'stocktake_line', id, { found_again_at: tx.now });
  const lost = statement(tx, `SELECT lineId, loanId FROM (${LOST}) WHERE thingId = ?`).all(resourceId) as {
    lineId: string;
    loanId: string;
  }[];
  for (const { lineId, loanId } of lost) {
    write(tx, 'loan_check', tx.newId(), { loan_id: loanId, line_id: lineId, at: tx.now, returned: 1, missing: -1 });
  }
}
