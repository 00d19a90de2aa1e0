import { addDays, type IsoDate, mondayOf, weekdayOf, weekNumberOf } from '../time/wall-time.ts';

/** The same weekday of the same ISO week, some years on: 52 or 53 weeks later for each year. A week 53 that the other
 * year lacks becomes its week 52. */
export function copyDate(date: IsoDate, years: number): IsoDate {
  const week = weekNumberOf(date);
  const year = isoYearOf(date) + years;
  return addDays(mondayOfWeek(year, Math.min(week, weeksIn(year))), weekdayOf(date) - 1);
}

/** A school year runs from 1 August to 31 July; both dates count. */
export function schoolYear(firstYear: number): { readonly firstOn: IsoDate; readonly lastOn: IsoDate } {
  return { firstOn: `${firstYear}-08-01`, lastOn: `${firstYear + 1}-07-31` };
}

/** The year in which the school year of a date began. */
export function schoolYearOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
}

/** A week belongs to the year of its Thursday. */
function isoYearOf(date: IsoDate): number {
  return Number(addDays(mondayOf(date), 3).slice(0, 4));
}

/** 4 January is always in week 1. */
function mondayOfWeek(year: number, week: number): IsoDate {
  return addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
}

function weeksIn(year: number): number {
  return weekNumberOf(`${year}-12-28`);
}
