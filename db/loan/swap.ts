import type { Override } from '#domain/booking/booking.ts';
import { type Result, refusal, refuse } from '#domain/result.ts';
import type { Booked, BookRefusal } from '../booking/book.ts';
import { readBooking } from '../booking/read.ts';
import { replaceResource } from '../booking/replace-resource.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { replacementsFor } from '../sharing/coming-uses.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { labelled } from './labelled.ts';
import { holderOf, packingList } from './things.ts';

/** A piece that can go along instead of another. */
export interface SwapPiece {
  readonly id: string;
  readonly name: string;
  readonly tag: string;
  readonly place: string;
  readonly locationName: string | null;
}

/** Equal pieces that are whole, here, and free for all of the booking. */
export function swapPieces(store: Store, bookingId: string, resourceId: string): readonly SwapPiece[] {
  const { db } = store;
  store.occupancy.refresh();
  const free = replacementsFor(store, resourceId, bookingId).filter(({ id }) => !holderOf(db, id));
  const ids = free.map(({ id }) => id);
  const unsafe = unsafeAssets(db, store.now(), ids);
  const missing = missingThings(db);
  const labelOf = statement(db, 'SELECT asset_tag AS tag, place FROM asset WHERE id = ?');
  return free.flatMap((piece): SwapPiece[] => {
    const { tag, place } = labelOf.get(piece.id) as { tag: string; place: string };
    return missing.has(piece.id) || unsafe.has(piece.id) ? [] : [{ ...piece, tag, place }];
  });
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
  const packed = new Set(packedOf(db, bookingId));
  const lines = list.filter(({ kind, resourceId, key }) => kind === 'asset' && resourceId !== null && !packed.has(key));
  const isStuck = (line: (typeof lines)[number]) =>
    Number(line.trouble !== null || line.heldBy !== null || line.isMissing);
  for (const line of lines.toSorted((a, b) => isStuck(b) - isStuck(a))) {
    const to = swapPieces(store, bookingId, line.key).find(({ id }) => id === scanned);
    if (to) return { ...NOTHING, swap: { from: { id: line.key, name: line.name }, to } };
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
    const isOut = statement(tx, 'SELECT 1 FROM loan_line WHERE loan_id = ? AND resource_id = ? AND deleted = 0');
    if (isOut.get(bookingId, from)) return no(refusal('loan/swap-out-already'));
    const holder = holderOf(tx, to);
    if (holder) return no(refusal('loan/still-out', { name, holder: holder.holder }));
    const done = replaceResource(tx, { bookingId, sequence: booking.sequence, from, to, overrides });
    return done.ok ? { ok: true, value: { id: bookingId, transactionId: tx.id } } : done;
  });
}

function packedOf(db: ReadableDb, bookingId: string): readonly string[] {
  const packed = statement(db, 'SELECT packed FROM loan WHERE id = ? AND deleted = 0').pluck().get(bookingId);
  return typeof packed === 'string' ? (JSON.parse(packed) as string[]) : [];
}
