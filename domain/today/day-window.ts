import { HOUR, type Instant, overlaps, type Period } from '../time/period.ts';

/** Where nobody filled in hours and nothing falls within the day. */
const USUAL = { opens: 8 * HOUR, closes: 17 * HOUR };

/** Whole hours that a picture of one day spans: the opening hours. What falls wholly outside them widens it, as long as it
 * belongs to that day; what only runs on beyond does not, so that a booking of a whole day leaves the others their room. */
export function dayWindow(day: Period, hours: readonly Period[], stays: readonly Period[]): Period {
  const ofDay = stays.filter(({ start, end }) => start >= day.start && end <= day.end);
  const within = ofDay.filter(({ start, end }) => start > day.start || end < day.end);
  const base = hours.length > 0 ? spanOf(hours) : within.length > 0 ? spanOf(within) : null;
  const start = base ? base.start : day.start + USUAL.opens;
  const end = base ? base.end : day.start + USUAL.closes;
  const outside = within.filter((stay) => !overlaps(stay, { start, end }));
  return wholeHours(spanOf([{ start, end }, ...outside]), day);
}

function spanOf(periods: readonly Period[]): Period {
  return {
    start: Math.min(...periods.map(({ start }) => start)),
    end: Math.max(...periods.map(({ end }) => end)),
  };
}

function wholeHours({ start, end }: Period, day: Period): Period {
  const whole = (instant: Instant, round: (hours: number) => number) =>
    day.start + round((instant - day.start) / HOUR) * HOUR;
  return { start: Math.max(day.start, whole(start, Math.floor)), end: Math.min(day.end, whole(end, Math.ceil)) };
}
