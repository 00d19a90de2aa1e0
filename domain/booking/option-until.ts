import { addDays, type IsoDate, weekdayOf } from '../time/wall-time.ts';
import { ruleSettingDefinitions } from './rule-settings.ts';

/** The day until which a new option is held, when nobody says otherwise. */
export function defaultOptionUntil(
  today: IsoDate,
  workingDays: number = ruleSettingDefinitions.optionWorkingDays.default,
): IsoDate {
  let day = today;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

/** For a time soon to come: the answer must be there a day before, or today. */
export function optionUntilBefore(visit: IsoDate, today: IsoDate, workingDays: number): IsoDate {
  const until = defaultOptionUntil(today, workingDays);
  const dayBefore = addDays(visit, -1);
  if (until <= dayBefore) return until;
  return dayBefore < today ? today : dayBefore;
}
