import { addDays, dateOf } from '#domain/time/wall-time.ts';
import activities from '#resources/demo/activities.json' with { type: 'json' };
import kits from '#resources/demo/kits.json' with { type: 'json' };
import models from '#resources/demo/models.json' with { type: 'json' };
import type { DefectRow } from '../schema/safety.ts';
import type { AssetRow } from '../schema.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation, DemoRoom } from './locations.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { Random } from './random.ts';

export interface DemoAsset {
  readonly id: string;
  readonly modelId: string;
  readonly modelName: string;
  readonly category: string;
  readonly locationId: string;
  readonly roomId: string;
  readonly whole: boolean;
}

export interface DemoKit {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
}

type ModelLine = readonly [name: string, maker: string, category: string, pieces: number, priceCents: number];

const DAY = 24 * 3_600_000;
const TYPED_TWICE = 3;
const sources = ['STO 2020-2024', 'STO 2025-2028', 'STO 2025-2028', 'STO 2025-2028; Gemeente', 'Schenking'] as const;

export function addAssets(
  tx: Tx,
  random: Random,
  locations: readonly DemoLocation[],
  owners: readonly DemoOrganisation[],
): readonly DemoAsset[] {
  const places = placesByCode(locations);
  const homes: Record<string, readonly string[]> = activities.homes;
  const assets: DemoAsset[] = [];
  let serialBefore = '';
  for (const [name, maker, category, pieces, priceCents] of models as unknown as readonly ModelLine[]) {
    const modelId = tx.newId();
    write(tx, 'asset_model', modelId, { name, maker, category });
    for (let piece = 1; piece <= pieces; piece += 1) {
      const codes = homes[category] ?? ['ML'];
      const place = places.get(codes[(piece - 1) % codes.length] as string);
      if (!place) throw new Error(`no room for ${category}`);
      const state = stateOf(tx, random, assets.length);
      const boughtOn = addDays(dateOf(tx.now), -random.int(60, 2200));
      const id = tx.newId();
      write(tx, 'resource', id, { kind: 'asset', name: `${name} ${piece}`, location_id: place.location.id });
      const { defect, ...condition } = state;
      const made = `${maker.slice(0, 2).toUpperCase()}${random.int(100_000, 999_999)}`;
      // Somebody entered one printer twice.
      const serialNumber = assets.length === TYPED_TWICE ? serialBefore : made;
      serialBefore = serialNumber;
      write(tx, 'asset', id, {
        model_id: modelId,
        asset_tag: `A-${String(assets.length + 1).padStart(4, '0')}`,
        serial_number: serialNumber,
        owner_id: random.chance(0.06) ? random.pick(owners).id : null,
        home_location_id: place.location.id,
        room_id: place.room.id,
        place: `Kast ${random.int(1, 6)}, plank ${random.pick([...'ABCD'])}`,
        funding_source: random.pick(sources),
        bought_on: boughtOn,
        warranty_until: addDays(boughtOn, 2 * 365),
        price_cents: priceCents,
        ...condition,
      });
      if (defect) write(tx, 'defect', tx.newId(), { asset_id: id, reported_by: 'Balie', ...defect });
      const whole = Object.keys(state).length === 0;
      const { location, room } = place;
      assets.push({ id, modelId, modelName: name, category, locationId: location.id, roomId: room.id, whole });
    }
  }
  return assets;
}

type DemoState = Partial<AssetRow> & { readonly defect?: Pick<DefectRow, 'reported_at' | 'note' | 'usable'> };

/** Every 27th piece is broken, every 90th in maintenance, every 75th written off. */
function stateOf(tx: Tx, random: Random, index: number): DemoState {
  if (index % 27 === 11) {
    const reported_at = tx.now - random.int(1, 20) * DAY;
    return { defect: { reported_at, note: random.pick(activities.defects), usable: index % 5 === 1 ? 1 : 0 } };
  }
  if (index % 90 === 40) return { maintenance_since: tx.now - random.int(1, 5) * DAY };
  if (index % 75 === 60) {
    return { retired_on: addDays(dateOf(tx.now), -random.int(20, 200)), retired_reason: 'Niet meer te repareren' };
  }
  return {};
}

/** Two cases of each kind, at two labs; some hold labelled pieces that are claimed with the case. */
export function addKits(tx: Tx, locations: readonly DemoLocation[], assets: readonly DemoAsset[]): readonly DemoKit[] {
  const homes = locations.filter((location) => !location.inConstruction && !location.mobile);
  const packed = new Set<string>();
  return kits.flatMap((kit, index) =>
    [0, 1].map((copy) => {
      const id = tx.newId();
      const home = homes[(index + copy) % homes.length] as DemoLocation;
      const number = index * 2 + copy + 1;
      const name = `${kit.name} ${copy + 1}`;
      write(tx, 'resource', id, { kind: 'kit', name, location_id: home.id });
      write(tx, 'kit', id, { code: `K-${String(number).padStart(3, '0')}`, place: `Magazijn, vak ${number}` });
      const pieces = assets.filter((asset) => asset.modelName === kit.model && asset.whole && !packed.has(asset.id));
      let position = 0;
      for (const piece of pieces.slice(-4)) {
        packed.add(piece.id);
        const line = { kit_id: id, asset_id: piece.id, description: piece.modelName, position } as const;
        write(tx, 'kit_line', tx.newId(), { ...line, critical: position === 0 ? 1 : 0 });
        // The lab's other visits may use them too.
        write(tx, 'resource_part', tx.newId(), { container_id: id, part_id: piece.id, alone: 1 });
        position += 1;
      }
      for (const [description, quantity] of kit.lines as unknown as readonly (readonly [string, number])[]) {
        write(tx, 'kit_line', tx.newId(), { kit_id: id, description, quantity, position });
        position += 1;
      }
      return { id, name, locationId: home.id };
    }),
  );
}

function placesByCode(
  locations: readonly DemoLocation[],
): ReadonlyMap<string, { readonly location: DemoLocation; readonly room: DemoRoom }> {
  return new Map(locations.flatMap((location) => location.rooms.map((room) => [room.code, { location, room }])));
}
