import { faultInWeek, type OpeningSpan, spansOf, weekdays } from '#domain/location/opening-week.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { SiteNeed } from '#domain/transport/site.ts';
import { statement } from '../connection.ts';
import type { LocationRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { dependantsOfLocation, hasDependants } from './dependants.ts';
import { removeRoomIn, roomIdsAt } from './save-room.ts';
import type { Saved } from './saved.ts';

export interface LocationDraft {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly status: LocationRow['status'];
  readonly timeZone: string;
  readonly mobile: boolean;
  /** What it asks of a site; kept as it was when absent. */
  readonly siteNeeds?: readonly SiteNeed[] | undefined;
  readonly note: string;
}

export function saveLocation(store: Store, act: Act, id: string, draft: LocationDraft): Result<Saved> {
  return transact(store, act, (tx) => {
    const isNew = !statement(tx, 'SELECT 1 FROM location WHERE id = ?').get(id);
    const last = statement(tx, 'SELECT coalesce(max(position), -1) FROM location').pluck().get() as number;
    write(tx, 'location', id, {
      name: draft.name.trim(),
      street: draft.street.trim(),
      postcode: draft.postcode.trim(),
      city: draft.city.trim(),
      status: draft.status,
      time_zone: draft.timeZone,
      mobile: draft.mobile ? 1 : 0,
      ...(draft.siteNeeds && { site_needs: JSON.stringify(draft.siteNeeds) }),
      note: draft.note,
      ...(isNew && { position: last + 1 }),
    });
    return accept({ id, transactionId: tx.id });
  });
}

/** Takes its rooms, hours and closures along. A location that anything still depends on is better set to "closed". */
export function removeLocation(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const name = locationName(tx, id);
    if (name === undefined) return refuse(refusal('location/not-found', { id }));
    const dependants = dependantsOfLocation(tx, id, tx.now);
    if (hasDependants(dependants)) return refuse(refusal('location/location-in-use', { name, ...dependants }));
    for (const roomId of roomIdsAt(tx, id)) removeRoomIn(tx, roomId);
    for (const table of ['opening_hours', 'closure'] as const) {
      const rows = statement(tx, `SELECT id FROM ${table} WHERE location_id = ? AND deleted = 0`).pluck().all(id);
      for (const row of rows) remove(tx, table, row as string);
    }
    remove(tx, 'location', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** Sets the whole week. Spans that stay as they are keep their row, so that two people who each change
 * one day of the same week both keep their change after a merge. */
export function setOpeningHours(
  store: Store,
  act: Act,
  locationId: string,
  spans: readonly OpeningSpan[],
): Result<Saved> {
  const fault = faultInWeek(spans);
  if (fault) return refuse(fault);
  return transact(store, act, (tx) => {
    if (locationName(tx, locationId) === undefined) return refuse(refusal('location/not-found', { id: locationId }));
    const old = statement(
      tx,
      'SELECT id, weekday, opens, closes FROM opening_hours WHERE location_id = ? AND deleted = 0',
    ).all(locationId) as (OpeningSpan & { id: string })[];
    for (const weekday of weekdays) replaceDay(tx, locationId, spansOf(old, weekday), spansOf(spans, weekday));
    return accept({ id: locationId, transactionId: tx.id });
  });
}

function replaceDay(
  tx: Tx,
  locationId: string,
  old: readonly (OpeningSpan & { id: string })[],
  wanted: readonly OpeningSpan[],
): void {
  const same = (a: OpeningSpan, b: OpeningSpan) => a.opens === b.opens && a.closes === b.closes;
  for (const span of old) if (!wanted.some((other) => same(span, other))) remove(tx, 'opening_hours', span.id);
  for (const { weekday, opens, closes } of wanted.filter((span) => !old.some((other) => same(span, other)))) {
    write(tx, 'opening_hours', tx.newId(), { location_id: locationId, weekday, opens, closes });
  }
}

function locationName(tx: Tx, id: string): string | undefined {
  return statement(tx, 'SELECT name FROM location WHERE id = ? AND deleted = 0').pluck().get(id) as string | undefined;
}
