import { type Refusal, refusal } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { OPEN_LINE } from './things.ts';

/** A booking of which things are in somebody's hands is not cancelled, and does not let go of them: they are asked back
 * first. `kept` are the things that it goes on holding. */
export function refusedWhileOut(
  db: ReadableDb,
  bookingId: string,
  kept: ReadonlySet<string> = new Set(),
): Refusal | null {
  const out = statement(
    db,
    `SELECT loan_line.resource_id AS id, resource.name
     FROM loan_line JOIN loan ON loan.id = loan_line.loan_id AND loan.deleted = 0
       JOIN resource ON resource.id = loan_line.resource_id
     WHERE loan_line.loan_id = ? AND loan_line.kit_id IS NULL AND ${OPEN_LINE} ORDER BY loan_line.position`,
  ).all(bookingId) as { id: string; name: string }[];
  const released = out.find(({ id }) => !kept.has(id));
  return released ? refusal('booking/still-out', { name: released.name }) : null;
}
