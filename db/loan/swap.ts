import type { Override } from '#domain/booking/booking.ts';
import { type Result, refusal, refuse } from '#domain/result.ts';
import type { Booked, BookRefusal } from '../booking/book.ts';
import { readBooking } from '../booking/read.ts';
import { replaceResource } from '../booking/replace-resource.ts';
import { partsOf } from '../booking/resources.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { replacementsFor } from '../sharing/coming-uses.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { labelled } from './labelled.ts';
import { packedJson, packedOf } from './stand-ins.ts';
import { holderOf, packingList } from './things.ts';

/** A piece that can go along instead of another. */
export interface SwapPiece {
  readonly id: string;
  readonly name: string;
  readonly tag: string;
  readonly place: string;
  readonly locationName: string | null;
}

/** What is equal, whole, here, and free for all of the booking: pieces of the same model, kits with the same in them. Of a part
 * in a kit of the booking it is a piece that can go along beside the kit. */
export function swapPieces(store: Store, bookingId: string, resourceId: string): readonly SwapPiece[] {
  const { db } = store;
  store.occupancy.refresh();
  const kit = lineInKit(db, bookingId, resourceId)?.kitId;
  const free = replacementsFor(store, resourceId, bookingId, kit).filter(({ id }) => !isOut(db, id));
  const ids = free.flatMap(({ id }) => [id, ...partsOf(db, id)]);
  const unsafe = unsafeAssets(db, store.now(), ids);
  const labelOf = statement(
    db,
    `SELECT coalesce(asset_tag, code) AS tag, coalesce(asset.place, kit.place) AS place
     FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id WHERE resource.id = ?`,
  );
  const missing = missingThings(db);
  return free.flatMap((piece): SwapPiece[] => {
    const { tag, place } = labelOf.get(piece.id) as { tag: string; place: string };
    const isUnfit = [piece.id, ...partsOf(db, piece.id)].some((id) => missing.has(id) || unsafe.has(id));
    return isUnfit ? [] : [{ ...piece, tag, place }];
  });
}

/** It, or something that belongs in it, is in somebody's hands. */
function isOut(db: ReadableDb, id: string): boolean {
  return [id, ...partsOf(db, id)].some((one) => holderOf(db, one) !== undefined);
}

interface KitLine {
  readonly lineId: string;
  readonly kitId: string;
}

/** The line of a kit in the booking, of a piece that the booking does not hold by itself. */
function lineInKit(db: ReadableDb, bookingId: string, assetId: string): KitLine | undefined {
  return statement(
    db,
    `SELECT kit_line.id AS lineId, kit_line.kit_id AS kitId FROM kit_line JOIN allocation ON allocation.resource_id = kit_line.kit_id
     WHERE allocation.booking_id = @bookingId AND allocation.withdrawn = 0 AND allocation.deleted = 0
       AND kit_line.asset_id = @assetId AND kit_line.deleted = 0
       AND NOT EXISTS (SELECT 1 FROM allocation AS own WHERE own.booking_id = @bookingId AND own.resource_id = @assetId
         AND own.withdrawn = 0 AND own.deleted = 0)`,
  ).get({ bookingId, assetId }) as KitLine | undefined;
}

export interface ProposedSwap {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: SwapPiece;
}

export interface ScannedForList {
  /** The line of the thing itself, which has the label of its double on it. */
  readonly listed: string | null;
  readonly swap: ProposedSwap | null;
}

/** A label that is not on the packing list: the line of its thing, or the one that it can take the place of. What cannot
 * go along comes first, then what nobody has ticked yet; what lies ready stays. */
export function proposeSwap(store: Store, bookingId: string, code: string): ScannedForList {
  const { db } = store;
  const scanned = labelled(db, code)[0]?.id;
  if (!scanned) return NOTHING;
  const list = packingList(db, bookingId, store.now());
  const listed = list.find(({ resourceId }) => resourceId === scanned);
  if (listed) return { ...NOTHING, listed: listed.key };
  const packed = new Set(packedOf(db, bookingId).ticks);
  const lines = list.filter((line) => line.resourceId !== null && line.standIn === null && !packed.has(line.key));
  const isStuck = (line: (typeof lines)[number]) =>
    Number(line.trouble !== null || line.heldBy !== null || line.reservedFor !== null || line.isMissing);
  // A part stays in its case, unless it cannot go along.
  const swappable = lines.filter((line) => line.kind !== 'part' || isStuck(line));
  for (const line of swappable.toSorted((a, b) => isStuck(b) - isStuck(a))) {
    const id = line.resourceId ?? line.key;
    const to = swapPieces(store, bookingId, id).find((piece) => piece.id === scanned);
    if (to) return { ...NOTHING, swap: { from: { id, name: line.name }, to } };
  }
  return NOTHING;
}

const NOTHING: ScannedForList = { listed: null, swap: null };

export interface Swap {
  readonly bookingId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly overrides: readonly Override[];
}

/** Exchanges a piece on the packing list, by the one command that exchanges things in bookings. Twice is once. */
export function swapPiece(store: Store, act: Act, swap: Swap): Result<Booked, BookRefusal> {
  const { bookingId, fromId: from, toId: to, overrides } = swap;
  const no = (found: ReturnType<typeof refusal>) => refuse<BookRefusal>({ kind: 'refused', refusal: found });
  return transact(store, act, (tx) => {
    const booking = readBooking(tx, bookingId);
    if (!booking) return no(refusal('booking/not-found', { id: bookingId }));
    if (!booking.pieces.has(from) && booking.pieces.has(to)) {
      return { ok: true, value: { id: bookingId, transactionId: '' } };
    }
    const name = String(statement(tx, 'SELECT name FROM resource WHERE id = ?').pluck().get(to) ?? '?');
    const wentOut = statement(tx, 'SELECT 1 FROM loan_line WHERE loan_id = ? AND resource_id = ? AND deleted = 0');
    if (wentOut.get(bookingId, from)) return no(refusal('loan/swap-out-already'));
    const holder = holderOf(tx, to);
    if (holder) return no(refusal('loan/still-out', { name, holder: holder.holder }));
    const line = lineInKit(tx, bookingId, from);
    const done = replaceResource(tx, {
      bookingId,
      sequence: booking.sequence,
      from,
      ...(line && { beside: line.kitId }),
      to,
      overrides,
    });
    if (!done.ok) return done;
    noteStandIn(tx, bookingId, from, to, line?.lineId);
    return { ok: true, value: { id: bookingId, transactionId: tx.id } };
  });
}

/** What stood in for a part hands that on to what takes its own place. */
function noteStandIn(tx: Tx, bookingId: string, from: string, to: string, lineId: string | undefined): void {
  const { ticks, standIns } = packedOf(tx, bookingId);
  const next = new Map([...standIns].map(([line, assetId]) => [line, assetId === from ? to : assetId]));
  if (lineId) next.set(lineId, to);
  if (next.size === 0) return;
  const packed = packedJson({ ticks: ticks.filter((key) => key !== lineId), standIns: next });
  write(tx, 'loan', bookingId, { packed, deleted: 0 });
}
