import { addDays, type IsoDate, weekdayOf } from '../time/wall-time.ts';

/** DOMAIN.md 3, default: an option is held for ten working days. */
const OPTION_WORKING_DAYS = 10;

/** The day until which a new option is held, when nobody says otherwise. */
export function defaultOptionUntil(today: IsoDate): IsoDate {
  let day = today;
  for (let left = OPTION_WORKING_DAYS; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}
