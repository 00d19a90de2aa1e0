import type { ResourceKind } from '#domain/booking/booking.ts';
import type { LabLocation, Resource } from './board-types.ts';

/** One row of the board. Only lanes (and models, as "any piece of it") hold bookings. */
export type BoardRow =
  | {
      readonly type: 'location';
      readonly key: string;
      readonly name: string;
      readonly city: string;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly label: GroupLabel;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly type: 'model';
      readonly key: string;
      readonly modelId: string;
      readonly name: string;
      readonly locationId: string | null;
      readonly pieces: readonly Resource[];
      readonly open: boolean;
    }
  | {
      readonly type: 'lane';
      readonly key: string;
      readonly resource: Resource;
      readonly depth: 1 | 2;
      readonly parts: number;
      readonly open: boolean;
    };

export type GroupLabel = 'kits' | 'people' | 'vehicles' | 'assets' | 'stations';

export interface LaneFilter {
  readonly text: string;
  readonly locationId: string | null;
  /** None means all kinds. */
  readonly kinds: readonly ResourceKind[];
}

export const NOWHERE = 'nowhere';

/** The rows from top to bottom: per location its rooms (stations under them), machines per model, kits, people, vehicles.
 * `toggled` holds the keys of what a person opened or closed against the usual: locations, kits and single models are open. */
export function buildRows(
  resources: readonly Resource[],
  locations: readonly LabLocation[],
  filter: LaneFilter,
  toggled: ReadonlySet<string>,
): readonly BoardRow[] {
  const searching = filter.text.trim() !== '';
  const shown = resources.filter((resource) => resource.status !== 'retired' && isShown(resource, filter, resources));
  const byLocation = Map.groupBy(shown, (resource) => resource.locationId ?? NOWHERE);
  const known = new Set(locations.map((location) => location.id));
  const places = [
    ...locations.map(({ id, name, city }) => ({ id, name, city })),
    ...[...byLocation.keys()]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, name: byLocation.get(id)?.[0]?.locationName ?? '', city: '' })),
  ];
  return places.flatMap((place): BoardRow[] => {
    const here = byLocation.get(place.id) ?? [];
    if (here.length === 0) return [];
    const key = `location/${place.id}`;
    const open = searching || !toggled.has(key);
    const head: BoardRow = { type: 'location', key, name: place.name, city: place.city, count: here.length, open };
    return open ? [head, ...rowsAt(place.id, here, toggled, searching)] : [head];
  });
}

function rowsAt(
  placeId: string,
  here: readonly Resource[],
  toggled: ReadonlySet<string>,
  searching: boolean,
): BoardRow[] {
  const ofKind = (kind: ResourceKind) => here.filter((resource) => resource.kind === kind).sort(byName);
  const rooms = ofKind('room');
  const roomIds = new Set(rooms.map((room) => room.id));
  const stations = ofKind('station');
  const homeless = stations.filter((station) => !station.roomId || !roomIds.has(station.roomId));
  const assets = ofKind('asset');
  const isOpen = (key: string, usually: boolean) => searching || toggled.has(key) !== usually;
  const group = (label: GroupLabel, members: readonly Resource[]): BoardRow[] => {
    if (members.length === 0) return [];
    const key = `group:${placeId}:${label}`;
    const open = isOpen(key, true);
    return [
      { type: 'group', key, label, count: members.length, open },
      ...(open ? members.map((member) => lane(member, 2)) : []),
    ];
  };
  const models = [
    ...Map.groupBy(
      assets.filter((asset) => asset.modelId),
      (asset) => asset.modelId ?? '',
    ),
  ].sort((a, b) => collator.compare(a[1][0]?.modelName ?? '', b[1][0]?.modelName ?? ''));
  return [
    ...rooms.flatMap((room) => {
      const inside = stations.filter((station) => station.roomId === room.id);
      const open = inside.length > 0 && isOpen(`parts:${room.id}`, false);
      return [lane(room, 1, inside.length, open), ...(open ? inside.map((station) => lane(station, 2)) : [])];
    }),
    ...group('stations', homeless),
    ...models.flatMap(([modelId, pieces]): BoardRow[] => {
      const [only] = pieces;
      if (pieces.length === 1 && only) return [lane(only, 1)];
      const key = `model:${placeId}:${modelId}`;
      const open = isOpen(key, false);
      const locationId = placeId === NOWHERE ? null : placeId;
      const head: BoardRow = {
        type: 'model',
        key,
        modelId,
        name: pieces[0]?.modelName ?? '',
        locationId,
        pieces,
        open,
      };
      return [head, ...(open ? pieces.map((piece) => lane(piece, 2)) : [])];
    }),
    ...group(
      'assets',
      assets.filter((asset) => !asset.modelId),
    ),
    ...group('kits', ofKind('kit')),
    ...group('people', ofKind('person')),
    ...group('vehicles', ofKind('vehicle')),
  ];
}

function lane(resource: Resource, depth: 1 | 2, parts = 0, open = false): BoardRow {
  return { type: 'lane', key: resource.id, resource, depth, parts, open };
}

/** A station is found by its room's name too, and a room stays when one of its stations is found. */
function isShown(resource: Resource, filter: LaneFilter, all: readonly Resource[]): boolean {
  if (filter.locationId && resource.locationId !== filter.locationId) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(resource.kind)) return false;
  const text = plain(filter.text);
  if (!text || matches(resource, text)) return true;
  if (resource.kind === 'station') return all.some((room) => room.id === resource.roomId && matches(room, text));
  return (
    resource.kind === 'room' &&
    all.some((station) => station.roomId === resource.id && station.kind === 'station' && matches(station, text))
  );
}

function matches(resource: Resource, text: string): boolean {
  return [resource.name, resource.modelName, resource.assetTag, resource.locationName].some(
    (name) => name !== null && plain(name).includes(text),
  );
}

/** Without capitals and accents, so that `celik` finds `Çelik`. */
function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function byName(a: Resource, b: Resource): number {
  return collator.compare(a.name, b.name);
}
