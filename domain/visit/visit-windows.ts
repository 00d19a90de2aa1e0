import type { ClosureFact, OpeningHoursFact } from '../booking/facts.ts';
import { schoolDayEnd } from '../calendar/day-model.ts';
import type { DayOff } from '../calendar/days-off.ts';
import type { DayModel } from '../organisation/organisation.ts';
import type { VisitSlot } from '../planning/visit-slots.ts';
import { addDays, type IsoDate, type WallTime, weekdayOf } from '../time/wall-time.ts';
import type { DayPart, SearchedDays } from './visit-question.ts';

/** A half day at one place in which a group can come and be back in time. */
export interface VisitWindow {
  readonly date: IsoDate;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

export interface PlaceHours {
  /** None at all: nobody filled them in, so always open. */
  readonly openingHours: readonly OpeningHoursFact[];
  readonly closures: readonly ClosureFact[];
  readonly slots: readonly VisitSlot[];
}

export interface SchoolTimes {
  readonly dayModel: DayModel | null;
  readonly travelMinutes: number;
  /** The days on which it is away for sure or by advice. */
  readonly away: ReadonlySet<IsoDate>;
}

export interface WindowWishes extends SearchedDays {
  readonly lengthMinutes: number;
  readonly weekdays: readonly number[];
  readonly dayPart: DayPart | null;
}

const NOON = '12:00';

/** Away for sure or by advice; where only some groups or many schools are away, the rules tell it with the time. */
export function awayDays(daysOff: readonly DayOff[]): ReadonlySet<IsoDate> {
  return new Set(
    daysOff.filter(({ certainty }) => certainty === 'sure' || certainty === 'advice').map(({ date }) => date),
  );
}

/** The half days of a place, per slot of its day, in the order of time. What is longer than any half day takes the day. */
export function visitWindows(
  place: PlaceHours,
  school: SchoolTimes | null,
  wishes: WindowWishes,
): readonly (readonly VisitWindow[])[] {
  const slots = slotsFor(place.slots, wishes.lengthMinutes).filter(
    ({ opens }) => wishes.dayPart === null || dayPartOf(opens) === wishes.dayPart,
  );
  const windows = slots.map((): VisitWindow[] => []);
  for (let date = wishes.firstOn; date <= wishes.lastOn; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    if (wishes.weekdays.length > 0 && !wishes.weekdays.includes(weekday)) continue;
    if (school?.away.has(date) || isClosed(place, date)) continue;
    const hours = place.openingHours.filter((span) => span.weekday === weekday);
    const spans = place.openingHours.length === 0 && weekday <= 5 ? [{ opens: '00:00', closes: '24:00' }] : hours;
    const back = school && latestEnd(school, weekday);
    for (const [index, slot] of slots.entries()) {
      for (const span of spans) {
        const opens = later(slot.opens, span.opens);
        const closes = earlier(earlier(slot.closes, span.closes), back ?? '24:00');
        if (minutesOf(closes) - minutesOf(opens) < wishes.lengthMinutes) continue;
        windows[index]?.push({ date, opens, closes });
        break;
      }
    }
  }
  return windows;
}

export function dayPartOf(time: WallTime): DayPart {
  return time < NOON ? 'morning' : 'afternoon';
}

/** When the group must leave to be back before school ends, or before the free afternoon begins. */
function latestEnd({ dayModel, travelMinutes }: SchoolTimes, weekday: number): WallTime | null {
  const end = schoolDayEnd(dayModel, weekday);
  return end && wallTime(Math.max(0, minutesOf(end.at) - travelMinutes));
}

function slotsFor(slots: readonly VisitSlot[], lengthMinutes: number): readonly VisitSlot[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const fits = slots.some(({ opens, closes }) => minutesOf(closes) - minutesOf(opens) >= lengthMinutes);
  return fits ? slots : [{ opens: first.opens, closes: last.closes }];
}

/** A desk that is closed keeps nobody from coming. */
function isClosed({ closures }: PlaceHours, date: IsoDate): boolean {
  return closures.some(({ kind, firstOn, lastOn }) => kind === 'closed' && firstOn <= date && date <= lastOn);
}

function minutesOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function wallTime(minutes: number): WallTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function later(a: WallTime, b: WallTime): WallTime {
  return a > b ? a : b;
}

function earlier(a: WallTime, b: WallTime): WallTime {
  return a < b ? a : b;
}
