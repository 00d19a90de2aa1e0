import { type IsoDate, toInstant, weekdayOf } from '#domain/time/wall-time.ts';
import type { HoursOf } from '#domain/transport/route-times.ts';
import type { ReadableDb } from '../connection.ts';
import { listClosures } from '../location/closure.ts';
import type { LocationRecord } from '../location/list-locations.ts';

type Locations = ReadonlyMap<string, LocationRecord>;

/** From when until when somebody is at each place on a date. Of a borrower nobody said. */
export function hoursOn(db: ReadableDb, locations: Locations, date: IsoDate): HoursOf {
  return (placeId) => {
    const location = locations.get(placeId);
    if (!location) return undefined;
    const closures = listClosures(db, { from: date, until: date, locationId: placeId });
    if (closures.some(({ kind }) => kind === 'closed')) return null;
    if (location.openingHours.length === 0) return undefined;
    const spans = location.openingHours.filter(({ weekday }) => weekday === weekdayOf(date));
    if (spans.length === 0) return null;
    const at = (time: string) => toInstant(date, time, location.timeZone);
    return {
      opens: Math.min(...spans.map(({ opens }) => at(opens))),
      closes: Math.max(...spans.map(({ closes }) => at(closes))),
    };
  };
}

/** Whether somebody is at both ends of a road on a date; where nobody said, on any day but the weekend. */
export function bothOpen(db: ReadableDb, locations: Locations, ends: readonly string[]): (date: IsoDate) => boolean {
  return (date) =>
    ends.every((placeId) => {
      const hours = hoursOn(db, locations, date)(placeId);
      return hours === undefined ? weekdayOf(date) <= 5 : hours !== null;
    });
}
