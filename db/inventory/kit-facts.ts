import type { KitFact, LonePartFact, PlannedAllocation, ResourceFact } from '#domain/booking/facts.ts';
import type { LackingLine } from '#domain/inventory/kit-whole.ts';
import type { PlanContext } from '../booking/booking-plan.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';
import { remembered } from '../write-door/table-memory.ts';
import { missingThings } from './missing.ts';

interface LineRow {
  readonly assetId: string | null;
  readonly part: string;
  readonly modelId: string | null;
  readonly model: string;
  readonly quantity: number;
  readonly critical: 0 | 1;
  readonly isUnfit: 0 | 1;
}

interface KitPart {
  readonly partId: string;
  readonly kitId: string;
  readonly kit: string;
  readonly alone: 0 | 1;
}

type Resources = ReadonlyMap<string, ResourceFact>;

/** The kits among what is booked, with what they go without at that time. */
export function kitFacts(
  context: PlanContext,
  allocations: readonly PlannedAllocation[],
  resources: Resources,
): readonly KitFact[] {
  const kits = allocations.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'kit');
  if (kits.length === 0) return [];
  const supply = countByModel(
    context.db,
    allocations.map(({ resourceId }) => resourceId),
  );
  return kits.map(
    (allocation): KitFact => ({
      resourceId: allocation.resourceId,
      name: resources.get(allocation.resourceId)?.name ?? '?',
      lacking: lackingLines(context, allocation),
      supply,
    }),
  );
}

/** Pieces that are booked without the kit they belong in. */
export function loneParts(
  db: ReadableDb,
  allocations: readonly PlannedAllocation[],
  resources: Resources,
): readonly LonePartFact[] {
  const named = allocations.filter(({ resourceId }) => resources.get(resourceId)?.kind === 'asset');
  if (named.length === 0) return [];
  const booked = new Set(allocations.map(({ resourceId }) => resourceId));
  const parts = kitParts(db);
  return named.flatMap(({ resourceId }): LonePartFact[] => {
    const part = parts.get(resourceId);
    if (!part || booked.has(part.kitId)) return [];
    return [{ resourceId, name: resources.get(resourceId)?.name ?? '?', kit: part.kit, alone: part.alone === 1 }];
  });
}

export function lackingLines(
  { db, occupancy, bookingId }: Pick<PlanContext, 'db' | 'occupancy' | 'bookingId'>,
  { resourceId, start, end }: Pick<PlannedAllocation, 'resourceId' | 'start' | 'end'>,
): readonly LackingLine[] {
  const rows = statement(
    db,
    `SELECT kit_line.asset_id AS assetId, coalesce(resource.name, nullif(kit_line.description, ''), asset_model.name) AS part,
       asset_model.id AS modelId, coalesce(asset_model.name, '') AS model, kit_line.quantity, kit_line.critical,
       coalesce(${DEFECT_SINCE_SQL}, asset.maintenance_since, asset.retired_on) IS NOT NULL AS isUnfit
     FROM kit_line LEFT JOIN asset ON asset.id = kit_line.asset_id LEFT JOIN resource ON resource.id = asset.id
     LEFT JOIN asset_model ON asset_model.id = coalesce(asset.model_id, kit_line.model_id)
     WHERE kit_line.kit_id = ? AND kit_line.deleted = 0 AND (kit_line.asset_id IS NOT NULL OR kit_line.model_id IS NOT NULL)
     ORDER BY kit_line.position`,
  ).all(resourceId) as LineRow[];
  const missing = missingThings(db);
  return rows.flatMap(({ assetId, isUnfit, critical, ...line }): LackingLine[] => {
    const lacking = { ...line, critical: critical === 1, holder: '' };
    if (assetId === null) return [{ ...lacking, because: 'open' }];
    const held = occupancy.holderOf(assetId, start, end, bookingId);
    if (held) return [{ ...lacking, because: 'taken', holder: holderName(db, held.bookingId) }];
    if (missing.has(assetId)) return [{ ...lacking, because: 'missing' }];
    return isUnfit ? [{ ...lacking, because: 'unfit' }] : [];
  });
}

/** How many pieces of each model are booked by themselves, named or not. */
function countByModel(db: ReadableDb, resourceIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = statement(
    db,
    `SELECT asset.model_id AS modelId, count(*) AS count FROM json_each(?) AS booked
     JOIN asset ON asset.id = booked.value GROUP BY asset.model_id`,
  ).all(JSON.stringify(resourceIds)) as { modelId: string; count: number }[];
  return new Map(rows.map(({ modelId, count }) => [modelId, count]));
}

/** As `countByModel`, of a booking that stands. */
export function modelsOfBooking(db: ReadableDb, bookingId: string): ReadonlyMap<string, number> {
  const ids = statement(db, 'SELECT resource_id FROM allocation WHERE booking_id = ? AND withdrawn = 0 AND deleted = 0')
    .pluck()
    .all(bookingId) as string[];
  return countByModel(db, ids);
}

function kitParts(db: ReadableDb): ReadonlyMap<string, KitPart> {
  return remembered(db, 'kit parts', ['resource_part', 'kit', 'resource'], () => {
    const rows = statement(
      db,
      `SELECT part_id AS partId, kit.id AS kitId, resource.name AS kit, alone FROM resource_part
       JOIN kit ON kit.id = container_id AND kit.deleted = 0 JOIN resource ON resource.id = kit.id
       WHERE resource_part.deleted = 0`,
    ).all() as KitPart[];
    return new Map(rows.map((row) => [row.partId, row]));
  });
}

function holderName(db: ReadableDb, bookingId: string): string {
  const name = statement(db, `SELECT ${HOLDER_SQL} FROM booking WHERE id = ?`).pluck().get(bookingId);
  return typeof name === 'string' ? name : '';
}
