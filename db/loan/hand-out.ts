import type { Override } from '#domain/booking/booking.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { allocate, type Booked, type BookRefusal } from '../booking/book.ts';
import { applyDraft } from '../booking/change.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type BookingRecord, readBooking } from '../booking/read.ts';
import { settle } from '../booking/settle.ts';
import { statement } from '../connection.ts';
import { noteFoundIn } from '../inventory/missing.ts';
import { zoneOf } from '../location/zone.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { type PackingItem, packingList } from './things.ts';

export interface HandOut {
  readonly outAt: number;
  readonly takenBy: string;
  readonly condition: string;
  /** The lab brings it, and fetches it. */
  readonly byLab?: boolean | undefined;
  /** What goes along; null for all of it. */
  readonly items: readonly HandOutItem[] | null;
  /** Reasons, in case the booking has to begin earlier. */
  readonly overrides: readonly Override[];
}

export interface HandOutItem {
  readonly key: string;
  readonly quantity: number;
}

const CLOCKS_APART = 5 * MINUTE;
const YEAR = 366 * 24 * 60 * MINUTE;

/** A reservation becomes a loan: what goes along is written down line by line. The same again hands out nothing twice. */
export function handOut(store: Store, act: Act, id: string, given: HandOut): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => handOutIn(tx, id, given));
}

export function handOutIn(tx: Tx, id: string, given: HandOut): Result<Booked, BookRefusal> {
  const booking = readBooking(tx, id);
  const refused = refusedBooking(tx, booking, given) ?? null;
  if (!booking || refused) return no(refused ?? refusal('booking/not-found', { id }));
  const list = packingList(tx, id, tx.now);
  const chosen = chooseItems(tx, id, list, given.items);
  if (!chosen.ok) return no(chosen.refusal);
  if (chosen.value.length === 0) return accept({ id, transactionId: '' });
  const unfit = chosen.value.map(({ item }) => refusedThing(item)).find((found) => found !== null);
  if (unfit) return no(unfit);
  const begun = beginInTime(tx, booking, chosen.value, given);
  if (!begun.ok) return begun;
  const fixed = fixPieces(tx, id);
  if (fixed) return no(fixed);
  for (const { item } of chosen.value) if (item.isMissing && item.resourceId) noteFoundIn(tx, item.resourceId);
  writeLoan(tx, id, given, chosen.value);
  return accept({ id, transactionId: tx.id });
}

function no(found: Refusal): Result<never, BookRefusal> {
  return refuse({ kind: 'refused', refusal: found });
}

function refusedBooking(tx: Tx, booking: BookingRecord | undefined, { outAt }: HandOut): Refusal | null {
  if (!booking) return null;
  const { id, status, draft } = booking;
  if (status === 'cancelled') return refusal('booking/already-cancelled', { id });
  if (status !== 'confirmed') return refusal('loan/not-confirmed', { status });
  if (outAt > tx.now + CLOCKS_APART) return refusal('loan/out-in-future', {}, 'outAt');
  if (outAt < tx.now - YEAR) return refusal('loan/out-too-long-ago', {}, 'outAt');
  return outAt >= draft.end ? refusal('loan/booking-over', { end: draft.end }, 'outAt') : null;
}

interface Chosen {
  readonly item: PackingItem;
  readonly quantity: number;
}

/** A case goes along with its parts. What is out for this booking already is passed over: that was the first of two clicks. */
function chooseItems(
  tx: Tx,
  loanId: string,
  list: readonly PackingItem[],
  items: readonly HandOutItem[] | null,
): Result<readonly Chosen[]> {
  if (list.length === 0) return accept([]);
  const wanted = new Map((items ?? goesAlong(list)).map(asEntry));
  const known = new Set(list.map(({ key }) => key));
  const out = new Set(
    statement(tx, 'SELECT coalesce(kit_line_id, resource_id) FROM loan_line WHERE loan_id = ? AND deleted = 0')
      .pluck()
      .all(loanId) as string[],
  );
  for (const key of wanted.keys())
    if (!known.has(key) && !out.has(key)) return refuse(refusal('loan/contents-changed'));
  const kits = new Set(list.flatMap((item) => (item.kitId && (wanted.get(item.key) ?? 0) > 0 ? [item.kitId] : [])));
  const chosen = list
    .map((item) => ({ item, quantity: item.kind === 'kit' && kits.has(item.key) ? 1 : (wanted.get(item.key) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  const tooMany = chosen.find(({ item, quantity }) => quantity > item.quantity);
  if (tooMany) {
    const { name, quantity } = tooMany.item;
    return refuse(refusal('loan/more-than-packed', { name, quantity }));
  }
  return chosen.length === 0 ? refuse(refusal('loan/nothing-to-hand-out')) : accept(chosen);
}

/** All of it, but for parts that are somebody else's at that time, that something else goes for, or that nobody can find. */
function goesAlong(list: readonly PackingItem[]): readonly HandOutItem[] {
  return list
    .filter(
      ({ reservedFor, standIn, kind, isMissing }) =>
        reservedFor === null && standIn === null && !(kind === 'part' && isMissing),
    )
    .map(({ key, present }) => ({ key, quantity: present }));
}

function asEntry({ key, quantity }: HandOutItem): [string, number] {
  return [key, quantity];
}

/** One thing is never in two hands, and nothing broken leaves the lab. */
function refusedThing({ name, heldBy, reservedFor, trouble, troubleNote }: PackingItem): Refusal | null {
  if (heldBy !== null) return refusal('loan/still-out', { name, holder: heldBy });
  if (reservedFor !== null) return refusal('loan/reserved-alone', { name, holder: reservedFor });
  if (trouble === 'retired') return refusal('loan/retired', { name });
  if (trouble === 'maintenance') return refusal('loan/in-maintenance', { name });
  if (trouble === 'defect') return refusal('loan/defect', { name, note: troubleNote });
  return trouble === null ? null : refusal(`loan/inspection-${trouble}`, { name });
}

/** Fetched on an earlier day, the booking begins earlier, by the one command that changes bookings. On the day itself it is
 * enough that nobody else holds the things in between. */
function beginInTime(
  tx: Tx,
  booking: BookingRecord,
  chosen: readonly Chosen[],
  { outAt, overrides }: HandOut,
): Result<unknown, BookRefusal> {
  const { id, draft } = booking;
  if (outAt >= draft.start) return accept(null);
  for (const { item } of chosen) {
    const other = item.resourceId ? tx.occupancy.holderOf(item.resourceId, outAt, draft.start, id) : undefined;
    if (other) {
      const holder = statement(tx, `SELECT ${HOLDER_SQL} FROM booking WHERE id = ?`).pluck().get(other.bookingId);
      const facts = { name: item.name, holder: String(holder ?? ''), end: other.end };
      return no(refusal('loan/reserved-before', facts, 'outAt'));
    }
  }
  const zone = zoneOf(tx, draft.locationId);
  if (dateOf(outAt, zone) === dateOf(draft.start, zone)) return accept(null);
  return applyDraft(tx, booking, { ...draft, start: outAt, overrides: [...draft.overrides, ...overrides] });
}

/** "Any of this model" ends at hand-over: these very pieces are in somebody's hands. */
function fixPieces(tx: Tx, bookingId: string): Refusal | null {
  const loose = statement(
    tx,
    `SELECT id, resource_id AS resourceId, start_at AS start, end_at AS "end" FROM allocation
     WHERE booking_id = ? AND flexible = 1 AND withdrawn = 0 AND deleted = 0`,
  ).all(bookingId) as { id: string; resourceId: string; start: number; end: number }[];
  for (const { id, ...piece } of loose) {
    write(tx, 'allocation', id, { withdrawn: 1 });
    allocate(tx, bookingId, { ...piece, modelId: null, flexible: false });
  }
  return loose.length > 0 ? settle(tx, bookingId) : null;
}

function writeLoan(
  tx: Tx,
  id: string,
  { takenBy, condition, outAt, byLab = false }: HandOut,
  chosen: readonly Chosen[],
): void {
  write(tx, 'loan', id, { by_lab: byLab ? 1 : 0, deleted: 0 });
  write(tx, 'loan_detail', id, { taken_by: takenBy, condition, deleted: 0 });
  const first = Number(
    statement(tx, 'SELECT coalesce(max(position) + 1, 0) FROM loan_line WHERE loan_id = ?').pluck().get(id),
  );
  for (const [index, { item, quantity }] of chosen.entries()) {
    write(tx, 'loan_line', tx.newId(), {
      loan_id: id,
      resource_id: item.resourceId,
      kit_id: item.kitId,
      kit_line_id: item.kitLineId,
      description: item.name,
      quantity,
      out_at: outAt,
      position: first + index,
    });
  }
}
