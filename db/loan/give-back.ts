import { settledThings } from '#domain/loan/loan.ts';
import type { Refusal } from '#domain/result.ts';
import { MINUTE } from '#domain/time/period.ts';
import { allocate } from '../booking/book.ts';
import { settle } from '../booking/settle.ts';
import { statement } from '../connection.ts';
import type { BookingRow } from '../schema/booking.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { readLoan } from './read-loans.ts';

interface Piece {
  readonly id: string;
  readonly resourceId: string;
  readonly start: number;
  readonly end: number;
}

/** What is back and counted before its time is free from then on; a booking of which all is back ends there. */
export function freeWhatIsBack(tx: Tx, loanId: string, at: number): Refusal | null {
  const loan = readLoan(tx, loanId, tx.now);
  if (!loan) return null;
  const back = new Set(settledThings(loan.lines));
  const pieces = statement(
    tx,
    `SELECT id, resource_id AS resourceId, start_at AS start, end_at AS "end" FROM allocation
     WHERE booking_id = ? AND withdrawn = 0 AND deleted = 0`,
  ).all(loanId) as Piece[];
  const early = pieces.filter((piece) => back.has(piece.resourceId) && piece.end > at);
  if (early.length === 0) return null;
  for (const { id, resourceId, ...piece } of early) {
    write(tx, 'allocation', id, { withdrawn: 1 });
    // Fetched and back before its time had come: it was away between these moments, not later.
    const start = Math.min(piece.start, loan.outAt);
    allocate(tx, loanId, { resourceId, start, end: Math.max(at, start + MINUTE), modelId: null, flexible: false });
  }
  if (pieces.every((piece) => back.has(piece.resourceId))) endBooking(tx, loanId, loan.outAt, at);
  return settle(tx, loanId);
}

function endBooking(tx: Tx, id: string, outAt: number, at: number): void {
  const booking = statement(tx, 'SELECT * FROM booking WHERE id = ?').get(id) as BookingRow;
  if (booking.end_at <= at) return;
  const start = Math.min(booking.start_at, outAt);
  const end = Math.max(at, start + MINUTE);
  write(tx, 'booking', id, { start_at: start, end_at: end, sequence: booking.sequence + 1 });
}
