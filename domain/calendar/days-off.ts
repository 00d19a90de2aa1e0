import type { HolidayRegion } from '../organisation/organisation.ts';
import type { EducationGroup } from '../programme/education-group.ts';
import { addDays, type IsoDate } from '../time/wall-time.ts';
import { type HolidayPeriod, isAdvice } from './holiday-period.ts';
import { easterSunday, publicHolidays, usualDaysOff } from './public-holidays.ts';
import { bringsPupils, concerns, type SchoolOverride } from './school-override.ts';

/** What is known of the days of one school. */
export interface SchoolCalendar {
  readonly region: HolidayRegion | null;
  /** Holidays of its region. */
  readonly holidays: readonly HolidayPeriod[];
  /** Up to which day those are known; null without a region. */
  readonly knownUntil: IsoDate | null;
  readonly overrides: readonly SchoolOverride[];
}

export interface DayOff {
  readonly date: IsoDate;
  readonly kind: 'study_day' | 'own_holiday' | 'school_holiday' | 'public_holiday' | 'usual';
  /** Name of the holiday, or what the school wrote. */
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** `advice`: the school may have another week. `likely`: many schools are free. `some_groups`: only these groups are
   * away, and nobody said which come. */
  readonly certainty: 'sure' | 'advice' | 'likely' | 'some_groups';
  readonly groups: readonly EducationGroup[];
}

/** Why a school is away on a date, the strongest reason; its own word goes before its region's. */
export function dayOff(calendar: SchoolCalendar, groups: readonly EducationGroup[], date: IsoDate): DayOff | null {
  if (!bringsPupils(groups)) return null;
  const own = calendar.overrides.filter((override) => override.firstOn <= date && date <= override.lastOn);
  const away = own.filter(({ kind }) => kind !== 'open');
  const sure = away.find((override) => concerns(override, groups) === 'yes');
  if (sure) return byOverride(sure, date, 'sure');
  const open = own.some((override) => override.kind === 'open' && isWhollyFor(override, groups));
  const holiday = open ? null : (bySchoolHoliday(calendar, date) ?? byPublicHoliday(date) ?? byHabit(calendar, date));
  if (holiday && holiday.certainty !== 'likely') return holiday;
  const perhaps = away.find((override) => concerns(override, groups) === 'perhaps');
  return perhaps ? byOverride(perhaps, date, 'some_groups') : holiday;
}

/** The dates from the first to the last, both included, on which the school is or may be away. */
export function daysOff(
  calendar: SchoolCalendar,
  groups: readonly EducationGroup[],
  firstOn: IsoDate,
  lastOn: IsoDate,
): readonly DayOff[] {
  const found: DayOff[] = [];
  for (let date = firstOn; date <= lastOn; date = addDays(date, 1)) {
    const off = dayOff(calendar, groups, date);
    if (off) found.push(off);
  }
  return found;
}

/** Open for part of the groups is not open for all that come. */
function isWhollyFor(override: SchoolOverride, groups: readonly EducationGroup[]): boolean {
  return (
    override.groups.length === 0 ||
    (groups.length > 0 && groups.every((group) => override.groups.includes(group) || !bringsPupils([group])))
  );
}

function byOverride(override: SchoolOverride, date: IsoDate, certainty: DayOff['certainty']): DayOff {
  const { firstOn, lastOn, note, groups } = override;
  const kind = override.kind === 'study_day' ? 'study_day' : 'own_holiday';
  return { date, kind, name: note, firstOn, lastOn, certainty, groups };
}

function bySchoolHoliday({ holidays }: SchoolCalendar, date: IsoDate): DayOff | null {
  const period = holidays.find(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn);
  if (!period) return null;
  const { holiday, firstOn, lastOn } = period;
  const certainty = isAdvice(holiday) ? 'advice' : 'sure';
  return { date, kind: 'school_holiday', name: holiday, firstOn, lastOn, certainty, groups: [] };
}

function byPublicHoliday(date: IsoDate): DayOff | null {
  const day = publicHolidays(Number(date.slice(0, 4))).find(({ on }) => on === date);
  return day
    ? { date, kind: 'public_holiday', name: day.name, firstOn: date, lastOn: date, certainty: 'sure', groups: [] }
    : null;
}

/** Days that many schools take off though nobody ordered it. */
function byHabit(calendar: SchoolCalendar, date: IsoDate): DayOff | null {
  const day = usualDaysOff(Number(date.slice(0, 4))).find(({ on }) => on === date);
  const found = day ? { name: day.name, firstOn: date, lastOn: date } : weekByHabit(calendar, date);
  return found && { date, kind: 'usual', ...found, certainty: 'likely', groups: [] };
}

/** A second week in May, before or after the ordered one; in the south the week of carnival when it is not advised. */
function weekByHabit(
  { holidays, region }: SchoolCalendar,
  date: IsoDate,
): { readonly name: string; readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null {
  const may = holidays.find(
    ({ holiday, firstOn, lastOn }) => holiday === 'mei' && addDays(firstOn, -7) <= date && date <= addDays(lastOn, 7),
  );
  if (may) {
    const before = date < may.firstOn;
    const firstOn = before ? addDays(may.firstOn, -7) : addDays(may.lastOn, 1);
    return { name: 'second-may-week', firstOn, lastOn: addDays(firstOn, 6) };
  }
  if (region !== 'zuid') return null;
  const easter = easterSunday(Number(date.slice(0, 4)));
  const [firstOn, lastOn] = [addDays(easter, -50), addDays(easter, -42)];
  return firstOn <= date && date <= lastOn ? { name: 'carnival-week', firstOn, lastOn } : null;
}
