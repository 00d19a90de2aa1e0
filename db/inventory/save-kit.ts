import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { resettleHolders } from '../booking/resettle.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { unknownReference } from './create-asset.ts';
import type { Changed } from './models.ts';
import { comingBookings } from './read-assets.ts';

export interface KitLine {
  readonly id?: string | undefined;
  readonly assetId: string | null;
  /** Any pieces of this model, chosen when the kit is booked. */
  readonly modelId?: string | null | undefined;
  readonly description: string;
  readonly quantity: number;
  /** Without it the kit is of no use. */
  readonly critical?: boolean | undefined;
  /** The named piece may be booked without its kit. */
  readonly alone?: boolean | undefined;
}

export interface KitFields {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string | null;
  readonly locationId: string | null;
  readonly place: string;
  readonly bookable: boolean;
  readonly lines: readonly KitLine[];
}

/** Makes or changes a kit with all of its lines; its coming bookings then claim what is in it. */
export function saveKit(store: Store, act: Act, id: string, kit: KitFields): Result<Changed> {
  return transact(store, act, (tx) => saveKitIn(tx, id, kit));
}

export function saveKitIn(tx: Tx, id: string, kit: KitFields): Result<Changed> {
  const refused = refusedKit(tx, id, kit);
  if (refused) return refuse(refused);
  const before = statement(tx, 'SELECT location_id FROM resource WHERE id = ?').pluck().get(id);
  const isMoved = before !== undefined && before !== kit.locationId;
  write(tx, 'resource', id, {
    kind: 'kit',
    name: kit.name,
    location_id: kit.locationId,
    bookable: kit.bookable ? 1 : 0,
  });
  write(tx, 'kit', id, {
    code: kit.code,
    description: kit.description,
    owner_id: kit.ownerId,
    place: kit.place,
    // Another place filled in by hand is where it belongs from now on.
    ...(isMoved && { home_location_id: null }),
  });
  writeLines(tx, id, kit.lines);
  if (linkParts(tx, id, kit.lines)) {
    const taken = resettleHolders(tx, id);
    if (taken) return refuse(taken);
  }
  return accept({ id, transactionId: tx.touched.size > 0 ? tx.id : '' });
}

export function removeKit(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!statement(tx, 'SELECT 1 FROM kit WHERE id = ? AND deleted = 0').get(id)) {
      return refuse(refusal('inventory/kit-gone'));
    }
    const [next, ...others] = comingBookings(tx, [id], tx.now);
    if (next) {
      const facts = { count: others.length + 1, holder: next.holder, start: next.start };
      return refuse(refusal('inventory/kit-booked', facts));
    }
    writeLines(tx, id, []);
    linkParts(tx, id, []);
    remove(tx, 'kit', id);
    remove(tx, 'resource', id);
    return accept({ id, transactionId: tx.id });
  });
}

function refusedKit(tx: Tx, id: string, kit: KitFields): Refusal | null {
  if (statement(tx, 'SELECT deleted FROM kit WHERE id = ?').pluck().get(id) === 1) {
    return refusal('inventory/kit-gone');
  }
  const unknown = unknownReference(tx, { ownerId: kit.ownerId, locationId: kit.locationId });
  if (unknown) return unknown;
  const twin = kit.code
    ? (statement(
        tx,
        `SELECT resource.name FROM kit JOIN resource ON resource.id = kit.id
         WHERE kit.deleted = 0 AND kit.id <> ? AND lower(code) = lower(?)`,
      ).get(id, kit.code) as { name: string } | undefined)
    : undefined;
  if (twin) return refusal('inventory/code-taken', { code: kit.code, name: twin.name }, 'code');
  const seen = new Set<string>();
  for (const [at, line] of kit.lines.entries()) {
    const refused = refusedLine(tx, id, line, `lines.${at}`, seen);
    if (refused) return refused;
  }
  return null;
}

function refusedLine(tx: Tx, kitId: string, line: KitLine, field: string, seen: Set<string>): Refusal | null {
  if (line.modelId) {
    if (line.assetId !== null) return refusal('inventory/line-both', {}, `${field}.modelId`);
    const known = statement(tx, 'SELECT 1 FROM asset_model WHERE id = ? AND deleted = 0').get(line.modelId);
    return known ? null : refusal('inventory/reference-gone', { field: 'modelId' }, `${field}.modelId`);
  }
  if (line.assetId === null) {
    return line.description.trim() === '' ? refusal('inventory/line-empty', {}, `${field}.description`) : null;
  }
  const asset = statement(
    tx,
    'SELECT resource.name FROM asset JOIN resource ON resource.id = asset.id WHERE asset.id = ? AND asset.deleted = 0',
  ).get(line.assetId) as { name: string } | undefined;
  if (!asset) return refusal('inventory/asset-gone', { id: line.assetId }, `${field}.assetId`);
  if (seen.has(line.assetId)) return refusal('inventory/twice-in-kit', { name: asset.name }, `${field}.assetId`);
  seen.add(line.assetId);
  if (line.quantity !== 1) return refusal('inventory/one-piece', { name: asset.name }, `${field}.quantity`);
  const other = statement(
    tx,
    `SELECT resource.name FROM kit_line JOIN kit ON kit.id = kit_line.kit_id JOIN resource ON resource.id = kit.id
     WHERE kit_line.asset_id = ? AND kit_line.deleted = 0 AND kit.deleted = 0 AND kit.id <> ?`,
  ).get(line.assetId, kitId) as { name: string } | undefined;
  if (!other) return null;
  return refusal('inventory/in-other-kit', { name: asset.name, kit: other.name }, `${field}.assetId`);
}

function writeLines(tx: Tx, kitId: string, lines: readonly KitLine[]): void {
  const known = new Set(
    statement(tx, 'SELECT id FROM kit_line WHERE kit_id = ? AND deleted = 0').pluck().all(kitId) as string[],
  );
  for (const [position, line] of lines.entries()) {
    // A line of another kit is never taken over by its id.
    const id = line.id !== undefined && known.delete(line.id) ? line.id : tx.newId();
    const { assetId, modelId = null, description, quantity, critical = false } = line;
    write(tx, 'kit_line', id, {
      kit_id: kitId,
      asset_id: assetId,
      model_id: modelId,
      description,
      quantity,
      critical: critical ? 1 : 0,
      position,
    });
  }
  for (const id of known) remove(tx, 'kit_line', id);
}

/** Named pieces are parts of the kit as a resource; true when they changed. */
function linkParts(tx: Tx, kitId: string, lines: readonly KitLine[]): boolean {
  const wanted = new Map(lines.flatMap(({ assetId, alone = false }) => (assetId ? [[assetId, alone] as const] : [])));
  const linked = statement(tx, 'SELECT id, part_id FROM resource_part WHERE container_id = ? AND deleted = 0').all(
    kitId,
  ) as { id: string; part_id: string }[];
  let changed = false;
  const link_ = (id: string, partId: string, alone: boolean) => {
    const link = { container_id: kitId, part_id: partId, alone: alone ? 1 : 0 } as const;
    if (write(tx, 'resource_part', id, link)) changed = true;
  };
  for (const link of linked) {
    const alone = wanted.get(link.part_id);
    wanted.delete(link.part_id);
    if (alone === undefined) changed = remove(tx, 'resource_part', link.id) || changed;
    else link_(link.id, link.part_id, alone);
  }
  for (const [partId, alone] of wanted) link_(tx.newId(), partId, alone);
  return changed;
}
