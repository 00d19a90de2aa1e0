import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import type { PlannedAllocation } from '#domain/booking/facts.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { forRole, standing, type Verdict } from '#domain/booking/verdict.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { widen } from '#domain/time/period.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { reader, type Store } from '../store.ts';
import { writeSite } from '../transport/booking-site.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { insert, write } from '../write-door/write.ts';
import type { SeatMove } from './booking-plan.ts';
import { exchangeSeats } from './exchange-seats.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Holding } from './occupancy-index.ts';
import { planBooking } from './plan.ts';
import { resourceFacts } from './resources.ts';
import { claim, settleAll } from './settle.ts';
import { insertOverrides, writeOverrides } from './write-overrides.ts';

/** `taken` is the quick answer from memory; `verdicts` what the rules say; `refused` anything else. */
export type BookRefusal =
  | { readonly kind: 'taken'; readonly holdings: readonly Holding[] }
  | { readonly kind: 'verdicts'; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface Booked {
  readonly id: string;
  readonly transactionId: string;
}

/** Books in one transaction. The same id again answers with the booking that is there: a double click books once. */
export function book(store: Store, act: Act, id: string, draft: BookingDraft): Result<Booked, BookRefusal> {
  const holdings = heldNow(store, draft);
  if (holdings.length > 0 && holdings.every((holding) => holding.bookingId !== id))
    return refuse({ kind: 'taken', holdings });
  return transact(store, act, (tx) => bookIn(tx, id, draft));
}

/** As `book`, inside an open transaction. */
export function bookIn(tx: Tx, id: string, draft: BookingDraft): Result<Booked, BookRefusal> {
  if (statement(tx, 'SELECT 1 FROM booking WHERE id = ?').get(id)) return accept({ id, transactionId: '' });
  return bookNew(tx, id, draft);
}

/** The place of a booking in a series. */
export interface SeriesPlace {
  readonly seriesId: string;
  readonly recurrenceId: string;
}

/** As `bookIn`, with an id that was made just now: for imports and series. */
export function bookNew(tx: Tx, id: string, draft: BookingDraft, place?: SeriesPlace): Result<Booked, BookRefusal> {
  const planned = admit(tx, draft);
  if (!planned.ok) return planned;
  const { allocations, overrides, moves } = planned.value;
  writeBooking(tx, id, { ...draft, overrides }, 0, place);
  const live = allocations.map((allocation) => ({ ...allocation, id: allocate(tx, id, allocation) }));
  if (moves.length > 0) return finish(tx, id, exchangeSeats(tx, moves));
  const taken = claim(tx, id, live);
  return taken ? refuse({ kind: 'refused', refusal: taken }) : accept({ id, transactionId: tx.id });
}

export interface Admission {
  readonly allocations: readonly PlannedAllocation[];
  /** The reasons that were needed: those for rules that are broken now. */
  readonly overrides: readonly Override[];
  /** What other bookings exchange to make it fit. */
  readonly moves: readonly SeatMove[];
}

/** Runs all rules on a draft; gives what to write, or what stands in the way. */
export function admit(
  tx: Tx,
  draft: BookingDraft,
  bookingId?: string,
  preferred?: ReadonlySet<string>,
): Result<Admission, BookRefusal> {
  const context = { db: tx, occupancy: tx.occupancy, ...(bookingId && { bookingId }), ...(preferred && { preferred }) };
  const plan = planBooking(context, draft, tx.now);
  const facts = gatherFacts(context, draft, tx.now, plan);
  const unknown = facts.allocations.find((allocation) => !facts.resources.has(allocation.resourceId));
  if (unknown)
    return refuse({ kind: 'refused', refusal: refusal('booking/unknown-resource', { id: unknown.resourceId }) });
  const verdicts = forRole(judge(facts), tx.role ?? 'coordinator');
  const stopping = standing(verdicts, draft.overrides);
  if (stopping.length > 0) return refuse({ kind: 'verdicts', verdicts: stopping });
  const broken = new Set(verdicts.filter((verdict) => verdict.level === 'warning').map((verdict) => verdict.rule));
  const overrides = draft.overrides.filter((override) => broken.has(override.rule));
  return accept({ allocations: facts.allocations, overrides, moves: plan.moves });
}

export function writeBooking(tx: Tx, id: string, draft: BookingDraft, sequence: number, place?: SeriesPlace): void {
  const put = sequence === 0 ? insert : write;
  put(tx, 'booking', id, {
    kind: draft.kind,
    intent: draft.status,
    organisation_id: draft.organisationId,
    location_id: draft.locationId,
    start_at: draft.start,
    end_at: draft.end,
    setup_minutes: draft.setupMinutes,
    cleanup_minutes: draft.cleanupMinutes,
    programme_version_id: draft.programmeVersionId,
    groups: JSON.stringify(draft.groups),
    option_until: draft.status === 'option' ? draft.optionUntil : null,
    sequence,
    ...(sequence === 0 && draft.organisationId && { scope: `org:${draft.organisationId}` }),
    ...(place && { series_id: place.seriesId, recurrence_id: place.recurrenceId }),
  });
  put(tx, 'booking_detail', id, {
    title: draft.title,
    contact_name: draft.contactName,
    contact_email: draft.contactEmail,
    contact_phone: draft.contactPhone,
    group_label: draft.groupLabel,
    pupils: draft.pupils,
    supervisors: draft.supervisors,
    notes: draft.notes,
  });
  if (sequence > 0 || draft.site) writeSite(tx, id, draft.site);
  if (sequence > 0) writeOverrides(tx, id, draft.overrides);
  else insertOverrides(tx, id, draft.overrides);
}

/** Gives the id of the allocation. */
export function allocate(tx: Tx, bookingId: string, allocation: PlannedAllocation): string {
  const id = tx.newId();
  insert(tx, 'allocation', id, {
    booking_id: bookingId,
    resource_id: allocation.resourceId,
    start_at: allocation.start,
    end_at: allocation.end,
    model_id: allocation.modelId,
    flexible: allocation.flexible ? 1 : 0,
  });
  return id;
}

/** `others` are bookings that changed pieces with it. */
export function finish(tx: Tx, id: string, others: readonly string[] = []): Result<Booked, BookRefusal> {
  const taken = settleAll(tx, [id, ...others]);
  return taken ? refuse({ kind: 'refused', refusal: taken }) : accept({ id, transactionId: tx.id });
}

/** Answers a clash on a named resource from memory, in microseconds and without a transaction. */
function heldNow(store: Store, draft: BookingDraft): readonly Holding[] {
  const db = reader(store);
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  const holdings: Holding[] = [];
  for (const need of draft.needs) {
    if (need.kind !== 'resource') continue;
    const holding = store.occupancy.holderOf(need.resourceId, period.start, period.end);
    if (holding && !mayMove(db, holding)) holdings.push(holding);
  }
  return holdings;
}

/** Whoever holds any piece of a model may get another: that takes the whole look, in the transaction. Only assets have one. */
function mayMove(db: ReadableDb, { resourceId, start }: Holding): boolean {
  if (resourceFacts(db, [resourceId]).get(resourceId)?.kind !== 'asset') return false;
  const flexible = statement(
    db,
    `SELECT allocation.flexible FROM occupancy JOIN allocation ON allocation.id = occupancy.allocation_id
     WHERE occupancy.resource_id = ? AND occupancy.start_at = ?`,
  )
    .pluck()
    .get(resourceId, start);
  return flexible === 1;
}
