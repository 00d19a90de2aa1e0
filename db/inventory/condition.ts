import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import type { BookingSummaryRow } from '../booking/read.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { AssetRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { type Patch, remove, write } from '../write-door/write.ts';
import type { Changed } from './models.ts';
import { comingBookings, kitsWith } from './read-assets.ts';

export function startMaintenance(store: Store, act: Act, id: string): Result<Changed> {
  return change(store, act, id, (asset, now) =>
    asset.retired_on ? refusal('inventory/asset-retired') : { maintenance_since: asset.maintenance_since ?? now },
  );
}

export function endMaintenance(store: Store, act: Act, id: string): Result<Changed> {
  return change(store, act, id, () => ({ maintenance_since: null }));
}

export function reinstate(store: Store, act: Act, id: string): Result<Changed> {
  return change(store, act, id, () => ({ retired_on: null, retired_reason: '', merged_into: null }));
}

export interface Retirement {
  readonly ids: readonly string[];
  readonly on: string;
  readonly reason: string;
  /** Bookings that still come are accepted: they stay, and somebody finds another piece for them. */
  readonly acceptBookings: boolean;
}

export type RetireRefusal =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'still-booked'; readonly bookings: readonly BookingSummaryRow[] };

/** Takes assets out for good, all or none. */
export function retireAssets(store: Store, act: Act, retirement: Retirement): Result<Changed, RetireRefusal> {
  return transact(store, act, (tx): Result<Changed, RetireRefusal> => {
    const { ids, on, reason } = retirement;
    if (on > dateOf(tx.now))
      return refuse({ kind: 'refused', refusal: refusal('inventory/retired-in-future', {}, 'on') });
    if (!retirement.acceptBookings) {
      const bookings = comingBookings(tx, ids, tx.now);
      if (bookings.length > 0) return refuse({ kind: 'still-booked', bookings });
    }
    for (const id of ids) {
      if (!live(tx, id)) return refuse({ kind: 'refused', refusal: refusal('inventory/asset-gone', { id }) });
      write(tx, 'asset', id, { retired_on: on, retired_reason: reason });
    }
    return accept({ id: ids[0] ?? '', transactionId: tx.id });
  });
}

/** For what was entered by mistake: a thing that was ever booked is retired instead, so that its past stays true. */
export function removeAsset(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!live(tx, id)) return refuse(refusal('inventory/asset-gone', { id }));
    const bookings = Number(
      statement(tx, 'SELECT count(DISTINCT booking_id) FROM allocation WHERE resource_id = ? AND deleted = 0')
        .pluck()
        .get(id),
    );
    if (bookings > 0) return refuse(refusal('inventory/asset-booked', { count: bookings }));
    const [kit] = kitsWith(tx, id);
    if (kit) return refuse(refusal('inventory/asset-in-kit', { kit: kit.name }));
    remove(tx, 'asset', id);
    remove(tx, 'resource', id);
    return accept({ id, transactionId: tx.id });
  });
}

function change(
  store: Store,
  act: Act,
  id: string,
  decide: (asset: AssetRow, now: number) => Patch<'asset'> | Refusal,
): Result<Changed> {
  return transact(store, act, (tx: Tx) => {
    const asset = live(tx, id);
    if (!asset) return refuse(refusal('inventory/asset-gone', { id }));
    const decided = decide(asset, tx.now);
    if ('code' in decided) return refuse(decided);
    const changed = write(tx, 'asset', id, decided);
    return accept({ id, transactionId: changed ? tx.id : '' });
  });
}

function live(db: ReadableDb, id: string): AssetRow | undefined {
  return statement(db, 'SELECT * FROM asset WHERE id = ? AND deleted = 0').get(id) as AssetRow | undefined;
}
