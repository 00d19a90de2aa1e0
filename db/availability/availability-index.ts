import { createKernel } from '#domain/availability/create-kernel.ts';
import { isOnGrid, QUARTER, type Quarter, type SchoolYear, schoolYearOf } from '#domain/availability/quarters.ts';
import { createWallClock, type WallClock } from '#domain/availability/wall-clock.ts';
import { YearGrid } from '#domain/availability/year-grid.ts';
import { YearRows } from '#domain/availability/year-rows.ts';
import type { Holding, OccupancyFollower, OccupancyIndex } from '../booking/occupancy-index.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** Years of bits that are kept; the one used longest ago goes. */
const MOST_YEARS = 4;
/** Columns are made in steps, so that a new resource rarely means a new grid. */
const COLUMN_STEP = 256;

/**
 * `occupancy` as bits of a quarter of an hour, per school year, read at the first question. It follows the timelines
 * (occupancy-index.ts), which follow every write and every rollback, and forgets when they forget. Finer times widen outward:
 * what the bits call free is free; what they call held may be free to the minute, which the timelines then decide.
 */
export class AvailabilityIndex implements OccupancyFollower {
  readonly #db: ReadableDb;
  readonly #occupancy: OccupancyIndex;
  readonly #rows = new Map<number, YearRows>();
  readonly #grids = new Map<number, YearGrid>();
  readonly #columns = new Map<string, number>();
  /** Resources with holdings off the grid: their bits may say held too soon. */
  readonly #fine = new Set<number>();
  /** Resources whose bits must be read again before the next question. */
  readonly #stale = new Set<string>();
  readonly #clocks = new Map<string, WallClock>();
  #parts: ReadonlyMap<string, readonly string[]> | null = null;
  #capacity = 0;

  constructor(db: ReadableDb, occupancy: OccupancyIndex) {
    this.#db = db;
    this.#occupancy = occupancy;
    occupancy.follow(this);
  }

  /** Must precede a question: another process may have written. */
  refresh(): void {
    this.#occupancy.refresh();
    for (const id of this.#stale) this.#readAgain(id);
    this.#stale.clear();
  }

  rowsOf(startYear: number): YearRows {
    const known = this.#rows.get(startYear);
    if (known) return keepRecent(this.#rows, startYear, known);
    const rows = new YearRows(yearFrom(startYear), createKernel(), (id, { start, end }) =>
      this.#occupancy.holdingsOf(id, start, end),
    );
    return keepRecent(this.#rows, startYear, rows);
  }

  /** Adds to `held` the columns held in any of the quarters. */
  addHeld(held: Uint32Array, from: Quarter, to: Quarter): void {
    for (let at = from; at < to; ) {
      const year = schoolYearOf(at);
      this.#gridOf(year).addHeld(held, at, to);
      at = year.next;
    }
  }

  /** The bit of a resource in `addHeld`; it stays until the store is closed. */
  columnOf(resourceId: string): number {
    const known = this.#columns.get(resourceId);
    if (known !== undefined) return known;
    const column = this.#columns.size;
    this.#columns.set(resourceId, column);
    if (column >= this.#capacity) {
      this.#capacity = (Math.floor(column / COLUMN_STEP) + 1) * COLUMN_STEP;
      this.#grids.clear();
    }
    return column;
  }

  /** Bits that `addHeld` needs room for. */
  get capacity(): number {
    return this.#capacity;
  }

  mayBeFiner(column: number): boolean {
    return this.#fine.has(column);
  }

  /** What is claimed together with a resource: itself and its parts, and theirs. */
  claimedWith(resourceId: string): readonly string[] {
    this.#parts ??= readParts(this.#db);
    return this.#parts.get(resourceId) ?? [resourceId];
  }

  /** After a transaction that changed what is part of what, or tried to. */
  forgetParts(): void {
    this.#parts = null;
  }

  clockOf(zone: string): WallClock {
    const known = this.#clocks.get(zone) ?? createWallClock(zone);
    this.#clocks.set(zone, known);
    return known;
  }

  add(holding: Holding): void {
    for (const rows of this.#rows.values()) rows.hold(holding.resourceId, holding);
    if (this.#grids.size > 0) this.#holdInGrids(holding);
  }

  remove(holding: Holding): void {
    if (!isOnGrid(holding)) {
      this.#stale.add(holding.resourceId);
      return;
    }
    for (const rows of this.#rows.values()) rows.release(holding.resourceId, holding);
    const column = this.#columns.get(holding.resourceId);
    if (column !== undefined) for (const grid of this.#grids.values()) grid.release(column, holding);
  }

  forget(): void {
    this.#rows.clear();
    this.#grids.clear();
    this.#fine.clear();
    this.#stale.clear();
    this.#parts = null;
  }

  #holdInGrids(holding: Holding): void {
    const column = this.columnOf(holding.resourceId);
    if (!isOnGrid(holding)) this.#fine.add(column);
    for (const grid of this.#grids.values()) grid.hold(column, holding);
  }

  /** The timelines know which holdings are left, to the minute. */
  #readAgain(resourceId: string): void {
    for (const rows of this.#rows.values()) rows.reread(resourceId);
    const column = this.#columns.get(resourceId);
    if (column === undefined) return;
    for (const [startYear, grid] of this.#grids) {
      const { first, next } = yearFrom(startYear);
      grid.clearColumn(column);
      for (const holding of this.#occupancy.holdingsOf(resourceId, first * QUARTER, next * QUARTER))
        grid.hold(column, holding);
    }
  }

  #gridOf(year: SchoolYear): YearGrid {
    const known = this.#grids.get(year.startYear);
    if (known) return keepRecent(this.#grids, year.startYear, known);
    const rows = statement(
      this.#db,
      'SELECT resource_id, start_at, end_at FROM occupancy WHERE start_at < ? AND end_at > ?',
    )
      .raw()
      .all(year.next * QUARTER, year.first * QUARTER) as [string, number, number][];
    for (const [resourceId] of rows) this.columnOf(resourceId);
    const grid = new YearGrid(year, this.#capacity);
    for (const [resourceId, start, end] of rows) {
      const column = this.columnOf(resourceId);
      if (!isOnGrid({ start, end })) this.#fine.add(column);
      grid.hold(column, { start, end });
    }
    return keepRecent(this.#grids, year.startYear, grid);
  }
}

function yearFrom(startYear: number): SchoolYear {
  return schoolYearOf(Date.UTC(startYear, 7, 1) / QUARTER);
}

/** Puts the entry last and lets the first go when there are too many. */
function keepRecent<T>(years: Map<number, T>, startYear: number, value: T): T {
  years.delete(startYear);
  years.set(startYear, value);
  const [oldest] = years.keys();
  if (years.size > MOST_YEARS && oldest !== undefined) years.delete(oldest);
  return value;
}

/** Only containers are in the answer, with the parts they never go without. */
function readParts(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const rows = statement(
    db,
    `WITH RECURSIVE claimed (container_id, id) AS (
       SELECT container_id, part_id FROM resource_part WHERE deleted = 0 AND alone = 0
       UNION
       SELECT claimed.container_id, resource_part.part_id
       FROM claimed JOIN resource_part ON resource_part.container_id = claimed.id AND resource_part.deleted = 0 AND alone = 0
     ) SELECT container_id, id FROM claimed`,
  )
    .raw()
    .all() as [string, string][];
  const parts = new Map<string, string[]>();
  for (const [container, id] of rows) {
    const claimed = parts.get(container) ?? [container];
    if (!claimed.includes(id)) claimed.push(id);
    parts.set(container, claimed);
  }
  return parts;
}
