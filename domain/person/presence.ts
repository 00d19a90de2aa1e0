import type { Period } from '../time/period.ts';
import {
  addDays,
  dateOf,
  dayPeriod,
  type IsoDate,
  toInstant,
  toLocal,
  type WallTime,
  weekdayOf,
} from '../time/wall-time.ts';
import type { Absence, Presence, WorkingHours } from './person.ts';

/** Enough for any booking; a nonsense period must not be walked day by day. */
const MOST_DAYS = 800;

/** The absence that a period touches, by the dates on the wall; its end is exclusive. */
export function absenceDuring(absences: readonly Absence[], period: Period, zone?: string): Absence | undefined {
  if (period.end <= period.start) return undefined;
  const first = dateOf(period.start, zone);
  const last = dateOf(period.end - 1, zone);
  return absences.find((absence) => absence.firstOn <= last && absence.lastOn >= first);
}

/** Whether a period lies in somebody's hours. One over several days must begin and end inside them. */
export function isWithinHours(hours: readonly WorkingHours[], period: Period, zone?: string): boolean {
  if (hours.length === 0) return true;
  const start = toLocal(period.start, zone);
  let end = toLocal(period.end, zone);
  if (end.time === '00:00') end = { date: addDays(end.date, -1), time: '24:00' };
  const spansOn = (date: IsoDate) => spansOf(hours, date);
  if (start.date === end.date) {
    return spansOn(start.date).some(([opens, closes]) => opens <= start.time && end.time <= closes);
  }
  return (
    spansOn(start.date).some(([opens, closes]) => opens <= start.time && start.time < closes) &&
    spansOn(end.date).some(([opens, closes]) => opens < end.time && end.time <= closes)
  );
}

/** Whether somebody can be asked on a date, between two times on the wall: for many times of the same days. */
export function isPresent({ hours, absences }: Presence, date: IsoDate, from: WallTime, until: WallTime): boolean {
  return (
    !absences.some((absence) => absence.firstOn <= date && date <= absence.lastOn) &&
    (hours.length === 0 || spansOf(hours, date).some(([opens, closes]) => opens <= from && until <= closes))
  );
}

/** When somebody can be asked between two dates, both included: their hours without their absences. */
export function presenceWindows(presence: Presence, from: IsoDate, until: IsoDate, zone?: string): readonly Period[] {
  const windows: Period[] = [];
  for (let day = from, count = 0; day <= until && count < MOST_DAYS; day = addDays(day, 1), count += 1) {
    if (presence.absences.some((absence) => absence.firstOn <= day && day <= absence.lastOn)) continue;
    if (presence.hours.length === 0) windows.push(dayPeriod(day, zone));
    for (const [opens, closes] of spansOf(presence.hours, day)) {
      windows.push({ start: toInstant(day, opens, zone), end: toInstant(day, closes, zone) });
    }
  }
  return joinTouching(windows);
}

/** Hours that touch or overlap count as one span: 09:00-12:00 and 12:00-17:00 hold a visit over noon. */
function spansOf(hours: readonly WorkingHours[], date: IsoDate): readonly (readonly [string, string])[] {
  const weekday = weekdayOf(date);
  const spans: [string, string][] = [];
  const today = hours.filter((span) => span.weekday === weekday).sort((a, b) => (a.opens < b.opens ? -1 : 1));
  for (const { opens, closes } of today) {
    const last = spans.at(-1);
    if (last && opens <= last[1]) last[1] = closes > last[1] ? closes : last[1];
    else spans.push([opens, closes]);
  }
  return spans;
}

function joinTouching(windows: readonly Period[]): readonly Period[] {
  const joined: { start: number; end: number }[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else joined.push({ ...window });
  }
  return joined;
}
