import type { Override } from '#domain/booking/booking.ts';
import { endOfDesk, lastHandOverDay } from '#domain/loan/desk-days.ts';
import { settledThings } from '#domain/loan/loan.ts';
import { type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { allocate, type Booked, type BookRefusal } from '../booking/book.ts';
import { applyDraft } from '../booking/change.ts';
import { type BookingRecord, readBooking } from '../booking/read.ts';
import { settle } from '../booking/settle.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { deskOf } from './desk.ts';
import { refusedDueDay } from './hand-out-now.ts';
import { nextBorrowers } from './next-borrower.ts';
import { type LoanRecord, readLoan } from './read-loans.ts';

export interface Renewal {
  readonly id: string;
  readonly dueOn: IsoDate;
  readonly overrides: readonly Override[];
}

/** Longer, when nobody waits for it; what is back already stays free. */
export function renewLoan(store: Store, act: Act, renewal: Renewal): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => {
    const loan = readLoan(tx, renewal.id, tx.now);
    const booking = readBooking(tx, renewal.id);
    const refused = loan && booking ? refusedRenewal(tx, loan, booking, renewal) : refusal('loan/not-found', {});
    if (!loan || !booking || refused) {
      return refuse({ kind: 'refused', refusal: refused ?? refusal('loan/not-found', {}) });
    }
    return extend(tx, loan, renewedDraft(tx, loan, booking, renewal));
  });
}

function extend(tx: Tx, loan: LoanRecord, { booking, draft }: Renewed): Result<Booked, BookRefusal> {
  const back = new Set(settledThings(loan.lines));
  const kept = statement(
    tx,
    `SELECT resource_id AS resourceId, start_at AS start, end_at AS "end" FROM allocation
     WHERE booking_id = ? AND withdrawn = 0 AND deleted = 0`,
  ).all(loan.id) as { resourceId: string; start: number; end: number }[];
  const applied = applyDraft(tx, booking, draft);
  if (!applied.ok) return applied;
  for (const piece of kept) {
    if (back.has(piece.resourceId)) allocate(tx, loan.id, { ...piece, modelId: null, flexible: false });
  }
  const taken = back.size > 0 ? settle(tx, loan.id) : null;
  return taken ? refuse({ kind: 'refused', refusal: taken }) : applied;
}

interface Renewed {
  readonly booking: BookingRecord;
  readonly draft: BookingRecord['draft'];
}

/** The booking as a renewal makes it: a later end, and only for what is still out. */
export function renewedDraft(
  db: ReadableDb,
  loan: LoanRecord,
  booking: BookingRecord,
  { dueOn, overrides }: Renewal,
): Renewed {
  const back = new Set(settledThings(loan.lines));
  const needs = booking.draft.needs.filter((need) => need.kind !== 'resource' || !back.has(need.resourceId));
  const end = endOfDesk(deskOf(db, loan.locationId, loan.dueAt), dueOn);
  return { booking, draft: { ...booking.draft, end, needs, overrides: [...booking.draft.overrides, ...overrides] } };
}

function refusedRenewal(tx: Tx, loan: LoanRecord, booking: BookingRecord, { dueOn }: Renewal): Refusal | null {
  if (booking.status === 'cancelled') return refusal('booking/already-cancelled', { id: loan.id });
  const back = new Set(settledThings(loan.lines));
  const out = [...booking.pieces.keys()].filter((resourceId) => !back.has(resourceId));
  if (loan.status === 'complete' || loan.status === 'incomplete') return refusal('loan/all-back');
  const desk = deskOf(tx, loan.locationId, loan.dueAt);
  const end = endOfDesk(desk, dueOn);
  if (dueOn <= dateOf(loan.dueAt - 1, loan.zone) || end <= tx.now) return refusal('loan/renew-not-later', {}, 'dueOn');
  const closed = refusedDueDay(tx, loan.locationId, tx.now, dueOn);
  if (closed) return closed;
  const [waiting] = nextBorrowers(tx, loan.id, withParts(tx, out), loan.dueAt);
  if (!waiting || waiting.start >= end) return null;
  // Back on the last open day before the other comes, when that is any longer at all.
  const until = lastHandOverDay(desk, addDays(dateOf(waiting.start, loan.zone), -1));
  const facts = { name: waiting.resourceName, holder: waiting.holder, start: waiting.start };
  return until && until > dateOf(loan.dueAt - 1, loan.zone)
    ? refusal('loan/somebody-waits-until', { ...facts, until }, 'dueOn')
    : refusal('loan/somebody-waits', facts, 'dueOn');
}

function withParts(tx: Tx, resourceIds: readonly string[]): readonly string[] {
  const parts = statement(
    tx,
    `SELECT part_id FROM resource_part WHERE deleted = 0 AND container_id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(resourceIds)) as string[];
  return [...new Set([...resourceIds, ...parts])];
}
