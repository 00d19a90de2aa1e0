import type { IsoDate } from '../time/wall-time.ts';

/** `2026-2027`: from 1 August to 31 July. */
export type SchoolYear = string;

export function schoolYearOf(date: IsoDate): SchoolYear {
  const year = Number(date.slice(0, 4));
  const first = date.slice(5) >= '08-01' ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** First and last day. */
export function schoolYearDays(schoolYear: SchoolYear): { readonly firstOn: IsoDate; readonly lastOn: IsoDate } {
  const [first, last] = schoolYear.split('-');
  return { firstOn: `${first}-08-01`, lastOn: `${last}-07-31` };
}
