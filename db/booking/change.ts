import type { BookingDraft, Need, Override } from '#domain/booking/booking.ts';
import { locationAfterMove } from '#domain/booking/location-after-move.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { refusedWhileOut } from '../loan/things-out.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { admit, allocate, type Booked, type BookRefusal, finish, writeBooking } from './book.ts';
import { exchangeSeats } from './exchange-seats.ts';
import { type BookingRecord, readBooking } from './read.ts';
import { resourceFacts } from './resources.ts';

/** Changes a booking as a whole. `sequence` is the revision the user looked at: a later one is never overwritten unseen. */
export function changeBooking(
  store: Store,
  act: Act,
  id: string,
  sequence: number,
  draft: BookingDraft,
): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => {
    const current = openBooking(tx, id, sequence);
    return current.ok ? applyDraft(tx, current.value, draft) : refuse({ kind: 'refused', refusal: current.refusal });
  });
}

export interface Target {
  readonly start: number;
  readonly end: number;
  readonly fromResourceId?: string | undefined;
  readonly toResourceId?: string | undefined;
  readonly overrides?: readonly Override[] | undefined;
}

export interface Move extends Target {
  readonly id: string;
  readonly sequence: number;
}

/** The draft that a move would make of the booking: other times, and one resource exchanged for another. */
export function movedDraft(db: ReadableDb, current: BookingRecord, move: Target): BookingDraft {
  const { fromResourceId: from, toResourceId: to, start, end } = move;
  const overrides = [...current.draft.overrides, ...(move.overrides ?? [])];
  const draft = { ...current.draft, start, end, overrides };
  if (!to || to === from) return draft;
  const places = resourceFacts(db, from ? [from, to] : [to]);
  return {
    ...draft,
    needs: exchange(draft.needs, current, from, to),
    locationId: locationAfterMove(draft.locationId, from ? places.get(from) : undefined, places.get(to)),
  };
}

export function moveBooking(store: Store, act: Act, move: Move): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => {
    const current = openBooking(tx, move.id, move.sequence);
    if (!current.ok) return refuse({ kind: 'refused', refusal: current.refusal });
    return applyDraft(tx, current.value, movedDraft(tx, current.value, move));
  });
}

export function setBookingStatus(
  store: Store,
  act: Act,
  id: string,
  status: BookingDraft['status'],
  optionUntil: string | null,
): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => {
    const current = readBooking(tx, id);
    if (!current) return refuse({ kind: 'refused', refusal: refusal('booking/not-found', { id }) });
    return applyDraft(tx, current, { ...current.draft, status, optionUntil });
  });
}

/** The booking as the user looked at it; refused when it is gone, cancelled or changed since. */
export function openBooking(tx: Tx, id: string, sequence: number): Result<BookingRecord, Refusal> {
  const current = readBooking(tx, id);
  if (!current) return refuse(refusal('booking/not-found', { id }));
  if (current.status === 'cancelled') return refuse(refusal('booking/already-cancelled', { id }));
  if (current.sequence !== sequence) return refuse(refusal('booking/changed-meanwhile', { id }));
  return accept(current);
}

/** Reasons given before still count while the rule is broken; the rules are asked anew at each change. */
export function applyDraft(tx: Tx, current: BookingRecord, draft: BookingDraft): Result<Booked, BookRefusal> {
  const planned = admit(tx, draft, current.id, new Set(current.pieces.keys()));
  if (!planned.ok) return planned;
  const { id } = current;
  const { allocations, overrides, moves } = planned.value;
  const stillOut = refusedWhileOut(tx, id, new Set(allocations.map(({ resourceId }) => resourceId)));
  if (stillOut) return refuse({ kind: 'refused', refusal: stillOut });
  writeBooking(tx, id, { ...draft, overrides }, current.sequence + 1);
  write(tx, 'booking', id, {
    cancelled_by: null,
    cancelled_at: null,
    cancel_exempt: null,
    cancel_share: null,
    expired_on: null,
    ...(draft.start > tx.now && { no_show: 0 }),
  });
  const keep = new Set<string>();
  const live = statement(
    tx,
    'SELECT id, resource_id, start_at, end_at, flexible FROM allocation WHERE booking_id = ? AND withdrawn = 0 AND deleted = 0',
  ).all(id) as { id: string; resource_id: string; start_at: number; end_at: number; flexible: 0 | 1 }[];
  for (const allocation of live) {
    const same = allocations.find(
      (wanted) =>
        wanted.resourceId === allocation.resource_id &&
        wanted.start === allocation.start_at &&
        wanted.end === allocation.end_at &&
        wanted.flexible === (allocation.flexible === 1),
    );
    if (same) keep.add(same.resourceId);
    else write(tx, 'allocation', allocation.id, { withdrawn: 1 });
  }
  for (const wanted of allocations) if (!keep.has(wanted.resourceId)) allocate(tx, id, wanted);
  return finish(tx, id, exchangeSeats(tx, moves));
}

function exchange(
  needs: readonly Need[],
  current: BookingRecord,
  from: string | undefined,
  to: string,
): readonly Need[] {
  const target: Need = { kind: 'resource', resourceId: to };
  if (!from) return [...needs, target];
  const named = needs.some((need) => need.kind === 'resource' && need.resourceId === from);
  if (named) return needs.map((need) => (need.kind === 'resource' && need.resourceId === from ? target : need));
  const modelId = current.pieces.get(from);
  if (!modelId) return needs;
  return [...oneFewer(needs, modelId), target];
}

/** The needs without one of "n of a model". */
export function oneFewer(needs: readonly Need[], modelId: string): readonly Need[] {
  return needs.flatMap((need): Need[] => {
    if (need.kind !== 'model' || need.modelId !== modelId) return [need];
    return need.quantity > 1 ? [{ ...need, quantity: need.quantity - 1 }] : [];
  });
}
