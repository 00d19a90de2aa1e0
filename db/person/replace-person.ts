import type { Need, Override } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import type { BookRefusal } from '../booking/book.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import { type BookingRecord, readBooking } from '../booking/read.ts';
import { settle } from '../booking/settle.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

export interface Replacement {
  readonly bookingId: string;
  /** The revision that was looked at. */
  readonly sequence: number;
  readonly from: string;
  /** null: the booking goes on without. */
  readonly to: string | null;
  readonly overrides: readonly Override[];
}

/** Puts one person in the place of another, for the same time. Only what the change itself breaks stands in the way:
 * that a visit has begun, or that its group is large, was so before. */
export function replaceIn(tx: Tx, replacement: Replacement): Result<null, BookRefusal> {
  const { bookingId, from, to } = replacement;
  const current = openBooking(tx, replacement);
  if (!current.ok) return refuse({ kind: 'refused', refusal: current.refusal });
  const allocation = statement(
    tx,
    `SELECT id, start_at, end_at FROM allocation
     WHERE booking_id = ? AND resource_id = ? AND withdrawn = 0 AND deleted = 0`,
  ).get(bookingId, from) as { id: string; start_at: number; end_at: number } | undefined;
  if (!allocation)
    return refuse({ kind: 'refused', refusal: refusal('person/not-in-booking', names(tx, bookingId, from)) });
  const stopping = newlyStanding(tx, current.value, replacement);
  if (stopping.length > 0) return refuse({ kind: 'verdicts', verdicts: stopping });
  write(tx, 'allocation', allocation.id, { withdrawn: 1 });
  if (to) {
    write(tx, 'allocation', tx.newId(), {
      booking_id: bookingId,
      resource_id: to,
      start_at: allocation.start_at,
      end_at: allocation.end_at,
    });
  }
  for (const override of replacement.overrides) {
    write(tx, 'override', tx.newId(), { booking_id: bookingId, rule: override.rule, reason: override.reason.trim() });
  }
  write(tx, 'booking', bookingId, { sequence: current.value.sequence + 1 });
  const taken = settle(tx, bookingId);
  return taken ? refuse({ kind: 'refused', refusal: taken }) : accept(null);
}

function openBooking(tx: Tx, { bookingId, sequence }: Replacement): Result<BookingRecord, Refusal> {
  const current = readBooking(tx, bookingId);
  if (!current) return refuse(refusal('booking/not-found', { id: bookingId }));
  if (current.status === 'cancelled') return refuse(refusal('booking/already-cancelled', { id: bookingId }));
  if (current.sequence !== sequence) return refuse(refusal('booking/changed-meanwhile', { id: bookingId }));
  return accept(current);
}

function newlyStanding(tx: Tx, current: BookingRecord, { from, to, overrides }: Replacement): readonly Verdict[] {
  const { draft, id, pieces } = current;
  const others = draft.needs.filter((need) => need.kind !== 'resource' || need.resourceId !== from);
  const needs: readonly Need[] = to ? [...others, { kind: 'resource', resourceId: to }] : others;
  const given = [...draft.overrides, ...overrides];
  const context = { db: tx, occupancy: tx.occupancy, bookingId: id, preferred: new Set(pieces.keys()) };
  const verdictsOf = (wanted: readonly Need[]) =>
    standing(judge(gatherFacts(context, { ...draft, needs: wanted }, tx.now)), given);
  const known = new Set(verdictsOf(draft.needs).map(keyOf));
  return verdictsOf(needs).filter((verdict) => !known.has(keyOf(verdict)));
}

function keyOf({ rule, resourceId }: Verdict): string {
  return `${rule} ${resourceId ?? ''}`;
}

function names(tx: Tx, bookingId: string, personId: string) {
  const person = statement(tx, 'SELECT name FROM resource WHERE id = ?').pluck().get(personId);
  return { id: bookingId, person: typeof person === 'string' ? person : '' };
}
