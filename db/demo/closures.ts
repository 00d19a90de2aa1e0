import { publicHolidays } from '#domain/calendar/public-holidays.ts';
import { addDays, dateOf, type IsoDate, mondayOf } from '#domain/time/wall-time.ts';
import holidays from '#resources/calendar/school-holidays.json' with { type: 'json' };
import activities from '#resources/demo/activities.json' with { type: 'json' };
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation } from './locations.ts';

type HolidayLine = readonly [schoolYear: string, holiday: string, region: string, firstOn: IsoDate, lastOn: IsoDate];

const HOLIDAY_REGION = 'midden';
/** Half a year back and a year ahead of today. */
const DAYS_BACK = 190;
const DAYS_AHEAD = 370;

/** School holidays, public holidays and a study day near today; gives the days on which everything is closed. */
export function addClosures(tx: Tx, locations: readonly DemoLocation[]): ReadonlySet<IsoDate> {
  const today = dateOf(tx.now);
  const from = addDays(today, -DAYS_BACK);
  const until = addDays(today, DAYS_AHEAD);
  const names: Record<string, string> = activities.closures.holidays;
  const closed = new Set<IsoDate>();
  const close = (firstOn: IsoDate, lastOn: IsoDate, reason: string) => {
    if (lastOn < from || firstOn > until) return;
    write(tx, 'closure', tx.newId(), { kind: 'closed', first_on: firstOn, last_on: lastOn, reason });
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) closed.add(day);
  };
  for (const [, holiday, region, firstOn, lastOn] of holidays.rows as unknown as readonly HolidayLine[]) {
    if (region === HOLIDAY_REGION) close(firstOn, lastOn, names[holiday] ?? holiday);
  }
  const year = Number(today.slice(0, 4));
  for (const { name, on } of [year - 1, year, year + 1].flatMap(publicHolidays)) {
    if (!closed.has(on)) close(on, on, activities.closures.public[name]);
  }
  addLocalDays(tx, locations, today);
  return closed;
}

function addLocalDays(tx: Tx, locations: readonly DemoLocation[], today: IsoDate): void {
  const [main, second] = locations;
  const studyDay = addDays(mondayOf(today), 21);
  const countDay = addDays(mondayOf(today), 11);
  const { study, desk } = activities.closures;
  if (main) {
    write(tx, 'closure', tx.newId(), {
      location_id: main.id,
      kind: 'closed',
      first_on: studyDay,
      last_on: studyDay,
      reason: study,
    });
  }
  if (second) {
    write(tx, 'closure', tx.newId(), {
      location_id: second.id,
      kind: 'desk_closed',
      first_on: countDay,
      last_on: countDay,
      reason: desk,
    });
  }
}
