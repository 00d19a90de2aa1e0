import type { TFunction } from 'i18next';
import { publicHolidays } from '#domain/calendar/public-holidays.ts';
import { holidayRegions } from '#domain/organisation/organisation.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import type { Holiday } from './calendar-types.ts';

/** What stands above a day in agenda and planboard: `Koningsdag`, `herfstvakantie noord, midden`; empty on school days. */
export function dayNote(date: IsoDate, holidays: readonly Holiday[], t: TFunction): string {
  const day = publicHolidays(Number(date.slice(0, 4))).find(({ on }) => on === date);
  const away = holidays.filter(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn);
  const [first] = away;
  const regions = holidayRegions.filter((region) => away.some((holiday) => holiday.region === region));
  const everywhere = regions.length === holidayRegions.length;
  return [
    ...(day ? [t(`calendar:day.${day.name}`)] : []),
    ...(first
      ? [
          [
            t(`calendar:holiday.${first.holiday}`),
            everywhere ? '' : regions.map((region) => t(`organisation:region.${region}`).toLowerCase()).join(', '),
          ]
            .filter(Boolean)
            .join(' '),
        ]
      : []),
  ].join(' · ');
}
