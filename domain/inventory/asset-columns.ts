import type { CustomValues } from '../custom-field/custom-field.ts';
import type { AssetListRow } from './asset-row.ts';
import { assetStatuses } from './asset-status.ts';
import { compareKeys, countingKey } from './counting-key.ts';

/** What is another for nearly every asset: a line of text each, column after column. */
const lineFields = ['id', 'assetTag', 'name', 'serialNumber'] as const;
/** What many assets have in common: its number in a list of what occurs, or -1. */
const codeFields = ['model', 'owner', 'home', 'location', 'room', 'place', 'status', 'bookable'] as const;

export type LineField = (typeof lineFields)[number];
export type CodeField = (typeof codeFields)[number];

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the codes stand for. */
export interface SharedNames {
  readonly models: readonly (Named & { readonly category: string })[];
  readonly owners: readonly Named[];
  /** Of `home` too. */
  readonly locations: readonly Named[];
  readonly rooms: readonly Named[];
  readonly places: readonly string[];
}

/** The inventory in order of label, to cross between threads: bytes that are handed over as they are. */
export interface AssetColumns {
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly codes: Uint8Array<ArrayBuffer>;
  /** `Shared` as JSON. */
  readonly shared: Uint8Array<ArrayBuffer>;
}

export interface Shared extends SharedNames {
  readonly count: number;
  /** Bytes of each column of lines. */
  readonly lengths: readonly number[];
  /** By the place of the row. */
  readonly customValues: readonly (readonly [number, CustomValues])[];
}

/** Takes rows in one by one and keeps none of them: what lives long is a few lists, instead of a hundred thousand objects. */
export interface AssetPacker {
  add(row: AssetListRow): void;
  /** Pauses between steps of some ten milliseconds. */
  finish(): Generator<void, AssetColumns>;
}

export function createPacker(): AssetPacker {
  const lines = byField(lineFields, (): string[] => []);
  const codes = byField(codeFields, (): number[] => []);
  const models = numbered<SharedNames['models'][number]>();
  const [owners, locations, rooms] = [numbered<Named>(), numbered<Named>(), numbered<Named>()];
  const places = numbered<string>();
  const customValues = new Map<number, CustomValues>();
  return {
    add(row) {
      const { modelId, place } = row;
      for (const field of lineFields) lines[field].push(oneLine(row[field]));
      if (Object.keys(row.customValues).length > 0) customValues.set(codes.model.length, row.customValues);
      const model = models.numbers.get(modelId);
      codes.model.push(model ?? models.add(modelId, { id: modelId, name: row.modelName, category: row.category }));
      codes.owner.push(named(owners, row.ownerId, row.ownerName));
      codes.home.push(named(locations, row.homeLocationId, row.homeLocationName));
      codes.location.push(named(locations, row.locationId, row.locationName));
      codes.room.push(named(rooms, row.roomId, row.roomName));
      codes.place.push(place === '' ? -1 : (places.numbers.get(place) ?? places.add(place, place)));
      codes.status.push(assetStatuses.indexOf(row.status));
      codes.bookable.push(row.bookable ? 1 : 0);
    },
    *finish() {
      const count = lines.id.length;
      const order = yield* byLabel(lines);
      const encoder = new TextEncoder();
      const columns: Uint8Array[] = [];
      for (const field of lineFields) {
        columns.push(encoder.encode(Array.from(order, (at) => lines[field][at]).join('\n')));
        yield;
      }
      const numbers = new Int32Array(count * codeFields.length);
      for (const [column, field] of codeFields.entries()) {
        for (let place = 0; place < count; place += 1) {
          numbers[column * count + place] = codes[field][order[place] ?? 0] ?? -1;
        }
        yield;
      }
      const filled = [...order.entries()].flatMap(([place, at]): [number, CustomValues][] => {
        const values = customValues.get(at);
        return values ? [[place, values]] : [];
      });
      const names = { models: models.list, owners: owners.list, locations: locations.list, rooms: rooms.list };
      const lengths = columns.map(({ length }) => length);
      const shared: Shared = { count, lengths, ...names, places: places.list, customValues: filled };
      return {
        lines: joined(columns),
        codes: new Uint8Array(numbers.buffer),
        shared: encoder.encode(JSON.stringify(shared)),
      };
    },
  };
}

/** Columns as they are read; the rows themselves are in packed-assets.ts. */
export interface ReadColumns {
  readonly lines: Readonly<Record<LineField, Lines>>;
  readonly codes: Readonly<Record<CodeField, Int32Array>>;
  readonly shared: Shared;
}

export interface Lines {
  readonly text: string;
  /** Where each line ends. */
  readonly ends: Int32Array;
}

export function readColumns({ lines, codes, shared: json }: AssetColumns): ReadColumns {
  const decoder = new TextDecoder();
  const shared = JSON.parse(decoder.decode(json)) as Shared;
  const { count, lengths } = shared;
  // Numbers of four bytes must begin at a place that is divisible by four, which what came from elsewhere need not do.
  const numbers = new Int32Array(codes.slice().buffer);
  const starts = lengths.map((_, column) => lengths.slice(0, column).reduce((sum, length) => sum + length, 0));
  const textOf = (column: number) => {
    const start = starts[column] ?? 0;
    return decoder.decode(lines.subarray(start, start + (lengths[column] ?? 0)));
  };
  return {
    lines: byField(lineFields, (column) => linesOf(textOf(column), count)),
    codes: byField(codeFields, (column) => numbers.subarray(column * count, (column + 1) * count)),
    shared,
  };
}

/** Each line of a text with `count` of them. */
export function linesOf(text: string, count: number): Lines {
  const ends = new Int32Array(count);
  let end = -1;
  for (let at = 0; at < count; at += 1) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) end = text.length;
    ends[at] = end;
  }
  return { text, ends };
}

export function lineAt({ text, ends }: Lines, at: number): string {
  return text.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, ends[at]);
}

const ROWS_AT_ONCE = 5000;

/** Those without a label come last, and equal ones in the order in which they were made. */
function* byLabel({ id, assetTag }: Readonly<Record<LineField, readonly string[]>>): Generator<void, Uint32Array> {
  const keys: string[] = [];
  for (const tag of assetTag) {
    keys.push(tag === '' ? LAST : countingKey(tag));
    if (keys.length % ROWS_AT_ONCE === 0) yield;
  }
  const order = Uint32Array.from(keys.keys());
  order.sort((a, b) => compareKeys(keys[a] ?? '', keys[b] ?? '') || compareKeys(id[a] ?? '', id[b] ?? ''));
  yield;
  return order;
}

const LAST = '\u{10FFFF}';

function oneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

interface Numbered<Entry> {
  readonly list: Entry[];
  readonly numbers: Map<string, number>;
  add(key: string, entry: Entry): number;
}

function numbered<Entry>(): Numbered<Entry> {
  const list: Entry[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    numbers,
    add(key, entry) {
      numbers.set(key, list.length);
      return list.push(entry) - 1;
    },
  };
}

function named(names: Numbered<Named>, id: string | null, name: string | null): number {
  if (id === null) return -1;
  return names.numbers.get(id) ?? names.add(id, { id, name: name ?? '' });
}

function byField<Key extends string, Value>(
  keys: readonly Key[],
  make: (at: number) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key, at) => [key, make(at)])) as Record<Key, Value>;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
