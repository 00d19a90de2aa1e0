import { ceilQuarter, floorQuarter } from '#domain/availability/quarters.ts';
import { HOUR, type Period } from '#domain/time/period.ts';
import type { AvailabilityStore } from './first-slots.ts';

/** Resources that are asked about again and again, looked up once. Make it anew when parts of rooms or kits change. */
export interface ResourceGroup {
  readonly ids: readonly string[];
  readonly columns: Int32Array;
  /** Of those that have parts: which, by position in `ids`. */
  readonly parts: ReadonlyMap<number, readonly string[]>;
}

export function resourceGroup(store: AvailabilityStore, ids: readonly string[]): ResourceGroup {
  const { availability } = store;
  const parts = new Map<number, readonly string[]>();
  const columns = new Int32Array(ids.length);
  for (const [at, id] of ids.entries()) {
    columns[at] = availability.columnOf(id);
    const claimed = availability.claimedWith(id);
    if (claimed.length > 1) parts.set(at, claimed.slice(1));
  }
  return { ids, columns, parts };
}

/** Beyond this a line per quarter costs more than the timelines, and a period over centuries would read each year. */
const LONGEST_BY_QUARTERS = 31 * 24 * HOUR;

/** Which of the resources are free, parts included, in the whole period, to the minute. */
export function freeResources(store: AvailabilityStore, ids: readonly string[], period: Period): readonly string[] {
  store.availability.refresh();
  return freeOfGroup(store, resourceGroup(store, ids), period);
}

export function freeOfGroup(store: AvailabilityStore, group: ResourceGroup, period: Period): readonly string[] {
  const { availability, occupancy } = store;
  availability.refresh();
  if (period.end <= period.start) return [];
  const { ids, columns, parts } = group;
  if (period.end - period.start > LONGEST_BY_QUARTERS)
    return ids.filter((id) =>
      availability.claimedWith(id).every((claimed) => occupancy.isFree(claimed, period.start, period.end)),
    );
  const held = new Uint32Array(availability.capacity / 32);
  availability.addHeld(held, floorQuarter(period.start), ceilQuarter(period.end));
  const isHeld = (id: string, column: number) =>
    ((held[column >>> 5] ?? 0) & (1 << (column & 31))) !== 0 &&
    !(availability.mayBeFiner(column) && occupancy.isFree(id, period.start, period.end));
  const free: string[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as string;
    if (isHeld(id, columns[at] as number)) continue;
    const own = parts.get(at);
    if (!own?.some((part) => isHeld(part, availability.columnOf(part)))) free.push(id);
  }
  return free;
}
