import { type GapLine, type GapReason, lackingBeside } from '#domain/inventory/kit-whole.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { missingThings } from '../inventory/missing.ts';
import { DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';

/** A booking of a kit that goes without something. */
export interface KitGapDuring {
  readonly bookingId: string;
  readonly kitId: string;
  readonly kit: string;
  readonly lines: readonly GapLine[];
}

export interface GapQuery {
  readonly from: number;
  readonly until: number;
  readonly bookingId?: string | undefined;
}

interface HeldKit {
  readonly bookingId: string;
  readonly kitId: string;
  readonly kit: string;
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly kitId: string;
  readonly assetId: string | null;
  readonly part: string;
  readonly modelId: string | null;
  readonly model: string;
  readonly quantity: number;
  readonly critical: 0 | 1;
  readonly isUnfit: 0 | 1;
  /** Of counted parts: those that came back missing or broken and were not filled up. */
  readonly lacking: number;
}

interface Taken {
  readonly assetId: string;
  readonly bookingId: string;
  readonly holder: string;
  readonly start: number;
  readonly end: number;
}

/** What the kits of all bookings in a window go without, for a board or calendar: a handful of queries for all of them.
 * What is over is left out: what a kit lacks now says nothing of then. */
export function kitGapsDuring(db: ReadableDb, query: GapQuery, now: number): readonly KitGapDuring[] {
  const held = heldKits(db, { ...query, from: Math.max(query.from, now) });
  if (held.length === 0) return [];
  const lines = Map.groupBy(linesOf(db, new Set(held.map(({ kitId }) => kitId))), ({ kitId }) => kitId);
  const parts = [...lines.values()].flat().flatMap(({ assetId }) => assetId ?? []);
  const unsafe = unsafeAssets(db, now, parts);
  const missing = missingThings(db);
  const taken = Map.groupBy(takenParts(db, parts, held), ({ assetId }) => assetId);
  const supply = supplyOf(db, held);
  return held.flatMap(({ bookingId, kitId, kit, ...period }): KitGapDuring[] => {
    const lacking = (lines.get(kitId) ?? []).flatMap((line): GapLine[] => {
      const by = taken
        .get(line.assetId ?? '')
        ?.find((one) => one.bookingId !== bookingId && one.start < period.end && one.end > period.start);
      const assetId = line.assetId ?? '';
      const because = reasonOf(line, by !== undefined, missing.has(assetId), unsafe.has(assetId));
      if (!because) return [];
      const { part, model, critical } = line;
      const isCounted = because === 'refill';
      const quantity = isCounted ? line.lacking : line.quantity;
      const modelId = isCounted ? null : line.modelId;
      return [{ part, model, modelId, quantity, critical: critical === 1, because, holder: by?.holder ?? '' }];
    });
    const gaps = lackingBeside(lacking, supply.get(bookingId) ?? new Map());
    return gaps.length > 0 ? [{ bookingId, kitId, kit, lines: gaps }] : [];
  });
}

function reasonOf(line: Line, isTaken: boolean, isMissing: boolean, isUnsafe: boolean): GapReason | null {
  if (line.assetId === null) return line.modelId !== null ? 'open' : line.lacking > 0 ? 'refill' : null;
  if (isTaken) return 'taken';
  if (isMissing) return 'missing';
  return line.isUnfit || isUnsafe ? 'unfit' : null;
}

function heldKits(db: ReadableDb, { from, until, bookingId }: GapQuery): readonly HeldKit[] {
  return statement(
    db,
    `SELECT occupancy.booking_id AS bookingId, kit.id AS kitId, resource.name AS kit,
       occupancy.start_at AS start, occupancy.end_at AS "end"
     FROM kit JOIN resource ON resource.id = kit.id JOIN occupancy ON occupancy.resource_id = kit.id
     WHERE occupancy.end_at > @from AND occupancy.start_at < @until
       AND (@bookingId IS NULL OR occupancy.booking_id = @bookingId)
     ORDER BY occupancy.start_at, kit.id`,
  ).all({ from, until, bookingId: bookingId ?? null }) as HeldKit[];
}

function linesOf(db: ReadableDb, kitIds: ReadonlySet<string>): readonly Line[] {
  return statement(
    db,
    `SELECT kit_line.kit_id AS kitId, kit_line.asset_id AS assetId,
       coalesce(resource.name, nullif(kit_line.description, ''), asset_model.name) AS part,
       asset_model.id AS modelId, coalesce(asset_model.name, '') AS model, kit_line.quantity, kit_line.critical,
       coalesce(${DEFECT_SINCE_SQL}, asset.maintenance_since, asset.retired_on) IS NOT NULL AS isUnfit,
       CASE WHEN kit_line.asset_id IS NOT NULL THEN 0 ELSE (
         SELECT coalesce(sum(loan_check.missing + loan_check.damaged - loan_check.refilled), 0)
         FROM loan_line JOIN loan_check ON loan_check.line_id = loan_line.id AND loan_check.deleted = 0
         WHERE loan_line.kit_id = kit_line.kit_id AND loan_line.kit_line_id = kit_line.id AND loan_line.deleted = 0
       ) END AS lacking
     FROM json_each(?) AS wanted JOIN kit_line ON kit_line.kit_id = wanted.value AND kit_line.deleted = 0
       LEFT JOIN asset ON asset.id = kit_line.asset_id LEFT JOIN resource ON resource.id = asset.id
       LEFT JOIN asset_model ON asset_model.id = coalesce(asset.model_id, kit_line.model_id)
     ORDER BY kit_line.position, kit_line.id`,
  ).all(JSON.stringify([...kitIds])) as Line[];
}

/** Who has a part without its kit, between the first and the last of the kits' bookings. */
function takenParts(db: ReadableDb, assetIds: readonly string[], held: readonly HeldKit[]): readonly Taken[] {
  return statement(
    db,
    `SELECT occupancy.resource_id AS assetId, occupancy.booking_id AS bookingId, ${HOLDER_SQL} AS holder,
       occupancy.start_at AS start, occupancy.end_at AS "end"
     FROM json_each(@parts) AS wanted JOIN occupancy ON occupancy.resource_id = wanted.value
       JOIN booking ON booking.id = occupancy.booking_id
     WHERE occupancy.start_at < @until AND occupancy.end_at > @from ORDER BY occupancy.start_at`,
  ).all({
    parts: JSON.stringify(assetIds),
    from: Math.min(...held.map(({ start }) => start)),
    until: Math.max(...held.map(({ end }) => end)),
  }) as Taken[];
}

/** How many pieces of each model a booking has by themselves: they may take the place of a part. */
function supplyOf(db: ReadableDb, held: readonly HeldKit[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = statement(
    db,
    `SELECT allocation.booking_id AS bookingId, asset.model_id AS modelId, count(*) AS count
     FROM json_each(?) AS wanted JOIN allocation ON allocation.booking_id = wanted.value
       JOIN asset ON asset.id = allocation.resource_id
     WHERE allocation.withdrawn = 0 AND allocation.deleted = 0 GROUP BY 1, 2`,
  ).all(JSON.stringify([...new Set(held.map(({ bookingId }) => bookingId))])) as {
    bookingId: string;
    modelId: string;
    count: number;
  }[];
  return new Map(
    [...Map.groupBy(rows, ({ bookingId }) => bookingId)].map(([id, list]) => [
      id,
      new Map(list.map(({ modelId, count }) => [modelId, count])),
    ]),
  );
}
