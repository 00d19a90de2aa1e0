import type { Instant } from '#domain/time/period.ts';
import { HOUR } from '#domain/time/period.ts';
import { weekdayOf } from '#domain/time/wall-time.ts';
import { type DayScale, wallMinuteOf } from './day-scale.ts';
import type { DayWindow } from './time-axis.ts';

const FIRST = 7 * 60;
const LAST = 18 * 60;
const DAY_MINUTES = 1440;
/** What lasts longer than a day (a kit on loan) says nothing about the hours to show. */
const LONGEST = 24 * HOUR;

/** Starts and ends as columns. */
interface Spans {
  readonly count: number;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

interface Opening {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** 07:00 to 18:00, widened to whole hours when bookings of these days fall outside, or the opening hours of most of
 * them: one evening that a lab is open must not narrow every bar of the week. */
export function visibleWindow(days: readonly DayScale[], openings: readonly Opening[], claims: Spans): DayWindow {
  let first = FIRST;
  let last = LAST;
  const include = (from: number, until: number) => {
    first = Math.min(first, Math.max(0, Math.floor(from / 60) * 60));
    last = Math.max(last, Math.min(DAY_MINUTES, Math.ceil(until / 60) * 60));
  };
  include(ofMost(days, openings, ({ opens }) => -minutesOf(opens), -first) * -1, first);
  include(
    last,
    ofMost(days, openings, ({ closes }) => minutesOf(closes), last),
  );
  for (let row = 0; row < claims.count; row += 1) {
    const start = claims.start[row] ?? 0;
    const end = claims.end[row] ?? 0;
    if (end - start > LONGEST) continue;
    for (const day of days) {
      if (start < day.end && end > day.start) include(minuteIn(day, start), minuteIn(day, end));
    }
  }
  return { first, last };
}

/** The furthest minute that at least half of the days reach. */
function ofMost(
  days: readonly DayScale[],
  openings: readonly Opening[],
  reachOf: (opening: Opening) => number,
  none: number,
): number {
  const reached = days.map(({ date }) => {
    const weekday = weekdayOf(date);
    return Math.max(none, ...openings.filter((one) => one.weekday === weekday).map(reachOf));
  });
  return reached.sort((a, b) => b - a)[Math.ceil(days.length / 2) - 1] ?? none;
}

export function minutesOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3));
}

function minuteIn(day: DayScale, instant: Instant): number {
  return Math.min(Math.max(wallMinuteOf(day, instant), 0), DAY_MINUTES);
}
