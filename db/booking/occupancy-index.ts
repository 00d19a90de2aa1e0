import type { Statement } from 'better-sqlite3';
import type { Instant } from '#domain/time/period.ts';
import { type ReadableDb, statement } from '../connection.ts';

/** Who holds a resource, when. Half-open. */
export interface Holding {
  readonly resourceId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly bookingId: string;
}

/** Told of each change of what is held: after a write, after a rollback, and when all must be read anew. */
export interface OccupancyFollower {
  add(holding: Holding): void;
  remove(holding: Holding): void;
  forget(): void;
}

interface Timeline {
  readonly starts: Instant[];
  readonly ends: Instant[];
  readonly bookings: string[];
}

/**
 * The table `occupancy` in memory, sorted per resource, so that "is it free, and who has it" is a binary search.
 * A resource is read at its first question, so that opening a large file costs nothing. It follows each write of
 * its own process; `refresh` forgets everything when another process wrote.
 */
export class OccupancyIndex {
  readonly #db: ReadableDb;
  readonly #timelines = new Map<string, Timeline>();
  readonly #dataVersion: Statement;
  readonly #followers: OccupancyFollower[] = [];
  #version = -1;

  constructor(db: ReadableDb) {
    this.#db = db;
    this.#dataVersion = db.sqlite.prepare('PRAGMA data_version').pluck();
  }

  follow(follower: OccupancyFollower): void {
    this.#followers.push(follower);
  }

  /** Forgets what it knows if another connection has written to the file since the last look. */
  refresh(): void {
    const version = this.#dataVersion.get() as number;
    if (version === this.#version) return;
    this.#version = version;
    this.#timelines.clear();
    for (const follower of this.#followers) follower.forget();
  }

  /** The earliest holding of the resource that overlaps [start, end), but for those of one booking. */
  holderOf(resourceId: string, start: Instant, end: Instant, exceptBookingId?: string): Holding | undefined {
    const line = this.#lineOf(resourceId);
    for (let at = firstEndingAfter(line, start); at < line.starts.length; at += 1) {
      if ((line.starts[at] as number) >= end) return undefined;
      if (line.bookings[at] !== exceptBookingId) return holdingAt(line, resourceId, at);
    }
    return undefined;
  }

  isFree(resourceId: string, start: Instant, end: Instant, exceptBookingId?: string): boolean {
    return this.holderOf(resourceId, start, end, exceptBookingId) === undefined;
  }

  /** All holdings of the resource that overlap [start, end), in order. */
  holdingsOf(resourceId: string, start: Instant, end: Instant): readonly Holding[] {
    const line = this.#lineOf(resourceId);
    const found: Holding[] = [];
    for (let at = firstEndingAfter(line, start); at < line.starts.length; at += 1) {
      if ((line.starts[at] as number) >= end) break;
      found.push(holdingAt(line, resourceId, at));
    }
    return found;
  }

  /** Follows a row written to the table; a resource not read yet will find it there. */
  add(holding: Holding): void {
    this.#insert(holding);
    for (const follower of this.#followers) follower.add(holding);
  }

  /** Follows a row taken out of the table. */
  remove(holding: Holding): void {
    this.#takeOut(holding);
    for (const follower of this.#followers) follower.remove(holding);
  }

  #insert(holding: Holding): void {
    const line = this.#timelines.get(holding.resourceId);
    if (!line) return;
    const at = firstEndingAfter(line, holding.start);
    line.starts.splice(at, 0, holding.start);
    line.ends.splice(at, 0, holding.end);
    line.bookings.splice(at, 0, holding.bookingId);
  }

  #takeOut(holding: Holding): void {
    const line = this.#timelines.get(holding.resourceId);
    if (!line) return;
    const at = firstEndingAfter(line, holding.start);
    if (line.starts[at] !== holding.start) return;
    line.starts.splice(at, 1);
    line.ends.splice(at, 1);
    line.bookings.splice(at, 1);
  }

  #lineOf(resourceId: string): Timeline {
    const known = this.#timelines.get(resourceId);
    if (known) return known;
    const line: Timeline = { starts: [], ends: [], bookings: [] };
    const rows = statement(
      this.#db,
      'SELECT start_at, end_at, booking_id FROM occupancy WHERE resource_id = ? ORDER BY start_at',
    )
      .raw()
      .all(resourceId) as [number, number, string][];
    for (const [start, end, bookingId] of rows) {
      line.starts.push(start);
      line.ends.push(end);
      line.bookings.push(bookingId);
    }
    this.#timelines.set(resourceId, line);
    return line;
  }
}

/** Holdings of one resource never overlap, so their ends are sorted as their starts are. */
function firstEndingAfter(line: Timeline, instant: Instant): number {
  let low = 0;
  let high = line.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line.ends[middle] as number) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holdingAt(line: Timeline, resourceId: string, at: number): Holding {
  return {
    resourceId,
    start: line.starts[at] as number,
    end: line.ends[at] as number,
    bookingId: line.bookings[at] as string,
  };
}
