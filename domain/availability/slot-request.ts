import type { Instant } from '../time/period.ts';
import type { IsoDate, WallTime } from '../time/wall-time.ts';

/** When something may take place on a date: opening hours minus closures, holidays and study days. */
export interface DayWindows {
  readonly date: IsoDate;
  readonly windows: readonly { readonly opens: WallTime; readonly closes: WallTime }[];
}

/** `quantity` of these at the same time; the first in the list are taken first. */
export interface Pool {
  readonly resourceIds: readonly string[];
  readonly quantity: number;
}

/** What is looked for: a time inside the windows at which every pool has enough, set-up and clean-up included. */
export interface SlotRequest {
  readonly lengthMinutes: number;
  /** Holds the resources before and after; may fall outside the windows, as in the rule on opening hours. */
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  /** Of the wall times in `days`. */
  readonly zone: string;
  /** In the order of time. */
  readonly days: readonly DayWindows[];
  readonly pools: readonly Pool[];
  /** Starts lie this far apart, counted from the opening of the window; 15 when absent. */
  readonly everyMinutes?: number;
  /** At most so many starts of one day. */
  readonly mostPerDay?: number;
  /** No start before this instant. */
  readonly notBefore?: Instant;
}

export interface FoundSlot {
  /** Of the visit itself, without set-up and clean-up. */
  readonly start: Instant;
  readonly end: Instant;
  /** Per pool of the request, in its order, what was chosen. */
  readonly resourceIds: readonly (readonly string[])[];
}

/** A pool with, per candidate, all that is claimed with it: itself and its parts (a room's stations). */
export interface CandidatePool {
  readonly quantity: number;
  readonly candidates: readonly { readonly id: string; readonly claimed: readonly string[] }[];
}
