import type { Need, Override } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { forRole, standing, type Verdict } from '#domain/booking/verdict.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { BookRefusal } from './book.ts';
import { oneFewer, openBooking } from './change.ts';
import { gatherFacts } from './gather-facts.ts';
import type { BookingRecord } from './read.ts';
import { settle } from './settle.ts';
import { addOverrides } from './write-overrides.ts';

export interface Replacement {
  readonly bookingId: string;
  /** The revision that was looked at. */
  readonly sequence: number;
  readonly from: string;
  /** The case that `from` is a part of: it goes on, and `to` comes along beside it, for as long. */
  readonly beside?: string;
  /** null: the booking goes on without. */
  readonly to: string | null;
  readonly overrides: readonly Override[];
}

/** Puts one person or thing in the place of another, for the same time. Only what the change itself breaks stands in the
 * way: that a visit has begun, or that its group is large, was so before. */
export function replaceResource(tx: Tx, replacement: Replacement): Result<null, BookRefusal> {
  const { bookingId, from, beside, to, overrides } = replacement;
  const current = openBooking(tx, bookingId, replacement.sequence);
  if (!current.ok) return refuse({ kind: 'refused', refusal: current.refusal });
  const allocation = statement(
    tx,
    `SELECT id, start_at, end_at FROM allocation
     WHERE booking_id = ? AND resource_id = ? AND withdrawn = 0 AND deleted = 0`,
  ).get(bookingId, beside ?? from) as { id: string; start_at: number; end_at: number } | undefined;
  if (!allocation)
    return refuse({ kind: 'refused', refusal: refusal('booking/not-in-booking', names(tx, bookingId, from)) });
  const broken = newlyStanding(tx, current.value, replacement);
  const stopping = standing(broken, overrides);
  if (stopping.length > 0) return refuse({ kind: 'verdicts', verdicts: stopping });
  if (!beside) write(tx, 'allocation', allocation.id, { withdrawn: 1 });
  if (to) {
    write(tx, 'allocation', tx.newId(), {
      booking_id: bookingId,
      resource_id: to,
      start_at: allocation.start_at,
      end_at: allocation.end_at,
    });
  }
  const needed = new Set(broken.map(({ rule }) => rule));
  addOverrides(
    tx,
    bookingId,
    overrides.filter(({ rule }) => needed.has(rule)),
  );
  write(tx, 'booking', bookingId, { sequence: current.value.sequence + 1 });
  const taken = settle(tx, bookingId);
  return taken ? refuse({ kind: 'refused', refusal: taken }) : accept(null);
}

/** What stands in the way of somebody in this role after the change, and did not before it. */
function newlyStanding(tx: Tx, current: BookingRecord, { from, beside, to }: Replacement): readonly Verdict[] {
  const { draft, id, pieces } = current;
  const others = beside ? draft.needs : needsWithout(draft.needs, from, pieces.get(from) ?? null);
  const needs: readonly Need[] = to ? [...others, { kind: 'resource', resourceId: to }] : others;
  const context = { db: tx, occupancy: tx.occupancy, bookingId: id, preferred: new Set(pieces.keys()) };
  const verdictsOf = (wanted: readonly Need[]) =>
    standing(
      forRole(judge(gatherFacts(context, { ...draft, needs: wanted }, tx.now)), tx.role ?? 'coordinator'),
      draft.overrides,
    );
  const known = new Set(verdictsOf(draft.needs).map(keyOf));
  return verdictsOf(needs).filter((verdict) => !known.has(keyOf(verdict)));
}

function needsWithout(needs: readonly Need[], resourceId: string, modelId: string | null): readonly Need[] {
  if (modelId) return oneFewer(needs, modelId);
  return needs.filter((need) => need.kind !== 'resource' || need.resourceId !== resourceId);
}

function keyOf({ rule, resourceId }: Verdict): string {
  return `${rule} ${resourceId ?? ''}`;
}

function names(tx: Tx, bookingId: string, resourceId: string) {
  const resource = statement(tx, 'SELECT name FROM resource WHERE id = ?').pluck().get(resourceId);
  return { id: bookingId, resource: typeof resource === 'string' ? resource : '' };
}
