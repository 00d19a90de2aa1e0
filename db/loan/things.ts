import type { Trouble } from '#domain/scan/propose.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { DEFECT_NOTE_SQL, DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { packedOf } from './stand-ins.ts';

/** One line of a packing list. Its key is the thing itself, or for counted parts the line of the kit. */
export interface PackingItem {
  readonly key: string;
  readonly kind: 'asset' | 'kit' | 'part';
  readonly resourceId: string | null;
  readonly kitId: string | null;
  readonly kitLineId: string | null;
  readonly name: string;
  readonly tag: string;
  readonly place: string;
  readonly quantity: number;
  /** How many of it are there, as far as known: fewer when the last loan did not bring all back. */
  readonly present: number;
  readonly photoId: string | null;
  readonly trouble: Trouble | null;
  readonly troubleNote: string;
  /** Nobody knows where it is. */
  readonly isMissing: boolean;
  /** Who has it in hands now. */
  readonly heldBy: string | null;
  /** A part that somebody else booked alone: the case goes without. */
  readonly reservedFor: string | null;
  /** Of a part: what goes along beside the case in its place. */
  readonly standIn: string | null;
}

interface ThingRow {
  readonly id: string;
  readonly kind: 'asset' | 'kit';
  readonly name: string;
  readonly tag: string;
  readonly place: string;
  readonly photoId: string | null;
  readonly trouble: PackingItem['trouble'];
  readonly troubleNote: string;
}

/** What keeps a thing from going out, and what was said of it. */
export const TROUBLE = `CASE WHEN asset.retired_on IS NOT NULL THEN 'retired'
    WHEN ${DEFECT_SINCE_SQL} IS NOT NULL THEN 'defect' WHEN asset.maintenance_since IS NOT NULL THEN 'maintenance' END AS trouble,
  CASE WHEN asset.retired_on IS NOT NULL THEN asset.retired_reason ELSE coalesce(${DEFECT_NOTE_SQL}, '') END AS troubleNote`;

/** The cases and machines that a booking holds by themselves. */
function thingsOf(db: ReadableDb, bookingId: string): readonly ThingRow[] {
  return statement(
    db,
    `SELECT resource.id, resource.kind, resource.name, coalesce(asset.asset_tag, kit.code, '') AS tag,
       coalesce(asset.place, kit.place, '') AS place,
       coalesce(asset.photo_id, asset_model.photo_id, kit.photo_id) AS photoId, ${TROUBLE}
     FROM allocation JOIN resource ON resource.id = allocation.resource_id
       LEFT JOIN asset ON asset.id = resource.id LEFT JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN kit ON kit.id = resource.id
     WHERE allocation.booking_id = ? AND allocation.withdrawn = 0 AND allocation.deleted = 0
       AND resource.kind IN ('asset', 'kit')
     GROUP BY resource.id ORDER BY resource.kind DESC, resource.name, resource.id`,
  ).all(bookingId) as ThingRow[];
}

/** What a booking takes along, as the cases are now; what has gone out for it already is left out. */
export function packingList(db: ReadableDb, bookingId: string, now: number): readonly PackingItem[] {
  const gone = new Set(
    statement(db, 'SELECT resource_id FROM loan_line WHERE loan_id = ? AND deleted = 0 AND resource_id IS NOT NULL')
      .pluck()
      .all(bookingId) as string[],
  );
  const things = thingsOf(db, bookingId);
  const items = things
    .filter((thing) => !gone.has(thing.id))
    .flatMap((thing) => [toItem(db, thing), ...(thing.kind === 'kit' ? partsOfKit(db, thing.id, bookingId) : [])]);
  const standIns = standInNames(db, bookingId, things);
  const unsafe = unsafeAssets(
    db,
    now,
    items.flatMap(({ resourceId }) => resourceId ?? []),
  );
  return items.map((item) => ({
    ...item,
    trouble: item.trouble ?? unsafe.get(item.resourceId ?? '') ?? null,
    standIn: standIns.get(item.key) ?? null,
  }));
}

function toItem(db: ReadableDb, { id, ...thing }: ThingRow): PackingItem {
  const one = { quantity: 1, present: 1, kitId: null, kitLineId: null, reservedFor: null, standIn: null };
  return {
    ...thing,
    ...one,
    isMissing: missingThings(db).has(id),
    key: id,
    resourceId: id,
    heldBy: holderName(db, id),
  };
}

/** By line of a case; a piece that the booking no longer has stands in for nothing. */
function standInNames(db: ReadableDb, bookingId: string, things: readonly ThingRow[]): ReadonlyMap<string, string> {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return new Map(
    [...packedOf(db, bookingId).standIns].flatMap(([lineId, assetId]) => {
      const name = names.get(assetId);
      return name === undefined ? [] : [[lineId, name] as const];
    }),
  );
}

interface PartRow {
  readonly id: string;
  readonly assetId: string | null;
  readonly description: string;
  readonly name: string | null;
  readonly tag: string;
  readonly quantity: number;
  readonly lacking: number;
  readonly photoId: string | null;
  readonly trouble: PackingItem['trouble'];
  readonly troubleNote: string;
}

function partsOfKit(db: ReadableDb, kitId: string, bookingId: string): readonly PackingItem[] {
  const rows = statement(
    db,
    `SELECT kit_line.id, kit_line.asset_id AS assetId, kit_line.description, resource.name,
       coalesce(asset.asset_tag, '') AS tag, kit_line.quantity,
       coalesce(kit_line.photo_id, asset.photo_id, asset_model.photo_id) AS photoId, ${TROUBLE},
       CASE WHEN kit_line.asset_id IS NULL THEN (
         SELECT coalesce(sum(loan_check.missing + loan_check.damaged - loan_check.refilled), 0)
         FROM loan_line JOIN loan_check ON loan_check.line_id = loan_line.id AND loan_check.deleted = 0
         WHERE loan_line.kit_id = kit_line.kit_id AND loan_line.kit_line_id = kit_line.id AND loan_line.deleted = 0
       ) ELSE 0 END AS lacking
     FROM kit_line LEFT JOIN asset ON asset.id = kit_line.asset_id LEFT JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN resource ON resource.id = asset.id
     -- Pieces of a model are allocations of the booking itself.
     WHERE kit_line.kit_id = ? AND kit_line.deleted = 0 AND kit_line.model_id IS NULL
     ORDER BY kit_line.position, kit_line.id`,
  ).all(kitId) as PartRow[];
  const missing = missingThings(db);
  return rows.map(({ id, assetId, description, name, lacking, ...part }) => ({
    ...part,
    isMissing: assetId !== null && missing.has(assetId),
    key: id,
    kind: 'part',
    resourceId: assetId,
    kitId,
    kitLineId: id,
    name: name ?? description,
    place: '',
    present: Math.max(0, Math.min(part.quantity, part.quantity - lacking)),
    heldBy: assetId ? holderName(db, assetId) : null,
    reservedFor: assetId ? bookedAloneBy(db, assetId, bookingId) : null,
    standIn: null,
  }));
}

function bookedAloneBy(db: ReadableDb, assetId: string, bookingId: string): string | null {
  const holder = statement(
    db,
    `SELECT ${HOLDER_SQL} FROM occupancy JOIN booking AS own ON own.id = @bookingId JOIN booking ON booking.id = occupancy.booking_id
     WHERE occupancy.resource_id = @assetId AND occupancy.booking_id <> @bookingId
       AND occupancy.start_at < own.end_at AND occupancy.end_at > own.start_at ORDER BY occupancy.start_at LIMIT 1`,
  )
    .pluck()
    .get({ assetId, bookingId });
  return typeof holder === 'string' ? holder : null;
}

export interface Holder {
  readonly lineId: string;
  readonly loanId: string;
  readonly kitId: string | null;
  readonly holder: string;
  readonly dueAt: number;
  readonly outAt: number;
  readonly locationId: string | null;
}

/** Lines of which something is still out. */
export const OPEN_LINE = 'loan_line.id IN (SELECT line_id FROM open_loan_line)';

/** What a loan is called: the organisation, the title, or who took it along. */
export const BORROWER_SQL = `coalesce(
  (SELECT name FROM organisation WHERE organisation.id = booking.organisation_id),
  nullif((SELECT taken_by FROM loan_detail WHERE loan_detail.id = booking.id), ''),
  nullif((SELECT title FROM booking_detail WHERE booking_detail.id = booking.id), ''), '')`;

/** Who has a case or machine in hands: derived from the lines of loans that are open. */
export function holderOf(db: ReadableDb, resourceId: string): Holder | undefined {
  return statement(
    db,
    `SELECT loan_line.id AS lineId, loan_line.loan_id AS loanId, loan_line.kit_id AS kitId, ${BORROWER_SQL} AS holder,
       booking.end_at AS dueAt, loan_line.out_at AS outAt, booking.location_id AS locationId
     FROM loan_line JOIN loan ON loan.id = loan_line.loan_id AND loan.deleted = 0 JOIN booking ON booking.id = loan.id
     WHERE loan_line.resource_id = ? AND ${OPEN_LINE}
     ORDER BY loan_line.out_at DESC LIMIT 1`,
  ).get(resourceId) as Holder | undefined;
}

function holderName(db: ReadableDb, resourceId: string): string | null {
  return holderOf(db, resourceId)?.holder ?? null;
}
