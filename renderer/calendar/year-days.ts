import type { EducationGroup } from '#domain/programme/education-group.ts';
import { addDays, type IsoDate } from '#domain/time/wall-time.ts';
import type { ClosureItem, Holiday, OverrideItem, YearData } from './calendar-types.ts';

/** The same holiday on the same days, with the regions that have it then. */
export interface HolidayLine {
  readonly kind: 'holiday';
  readonly key: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly holidays: readonly [Holiday, ...Holiday[]];
}

export type YearLine =
  | HolidayLine
  | {
      readonly kind: 'day';
      readonly key: string;
      readonly firstOn: IsoDate;
      readonly lastOn: IsoDate;
      readonly day: YearData['days'][number];
    }
  | {
      readonly kind: 'closure';
      readonly key: string;
      readonly firstOn: IsoDate;
      readonly lastOn: IsoDate;
      readonly closure: ClosureItem;
    };

/** All that lies in a year, one line each, in order of date. */
export function yearLines(year: YearData, closures: readonly ClosureItem[]): readonly YearLine[] {
  const holidays = Map.groupBy(year.holidays, (one) => `${one.holiday} ${one.firstOn} ${one.lastOn}`);
  const lines: YearLine[] = [
    ...[...holidays.values()].flatMap((same): YearLine[] => {
      const [first, ...more] = same;
      if (!first) return [];
      const { firstOn, lastOn, holiday } = first;
      return [
        { kind: 'holiday', key: `${holiday} ${firstOn} ${first.region}`, firstOn, lastOn, holidays: [first, ...more] },
      ];
    }),
    ...year.days.map(
      (day): YearLine => ({ kind: 'day', key: day.name + day.on, firstOn: day.on, lastOn: day.on, day }),
    ),
    ...closures.map(
      (closure): YearLine => ({
        kind: 'closure',
        key: closure.id,
        firstOn: closure.firstOn,
        lastOn: closure.lastOn,
        closure,
      }),
    ),
  ];
  return lines.sort((a, b) => a.firstOn.localeCompare(b.firstOn) || a.lastOn.localeCompare(b.lastOn));
}

/** What one date is. */
export interface DateMarks {
  readonly holidays: readonly Holiday[];
  readonly days: YearData['days'];
  readonly closures: readonly ClosureItem[];
  readonly overrides: readonly (OverrideItem & { readonly groups: readonly EducationGroup[] })[];
}

/** Per date of the year what it is; dates with nothing are absent. */
export function marksByDate(
  year: YearData,
  closures: readonly ClosureItem[],
  overrides: readonly OverrideItem[],
  from: IsoDate,
  until: IsoDate,
): ReadonlyMap<IsoDate, DateMarks> {
  const marks = new Map<IsoDate, DateMarks>();
  for (let date = from; date <= until; date = addDays(date, 1)) {
    const on = <D extends { readonly firstOn: IsoDate; readonly lastOn: IsoDate }>(all: readonly D[]) =>
      all.filter(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn);
    const found = {
      holidays: on(year.holidays),
      days: year.days.filter((day) => day.on === date),
      closures: on(closures),
      overrides: on(overrides),
    };
    if (Object.values(found).some((list) => list.length > 0)) marks.set(date, found);
  }
  return marks;
}

/** The twelve months of a school year as their first days. */
export function monthsOf(firstOn: IsoDate): readonly IsoDate[] {
  const [year, month] = firstOn.split('-').map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, index) => {
    const at = month - 1 + index;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

/** The dates of a month by week from Monday; null where another month begins or ends. */
export function weeksOf(
  month: IsoDate,
  weekdayOf: (date: IsoDate) => number,
): readonly (readonly (IsoDate | null)[])[] {
  const cells: (IsoDate | null)[] = Array.from({ length: weekdayOf(month) - 1 }, () => null);
  for (let date = month; date.slice(0, 7) === month.slice(0, 7); date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
