import { dateOf, dayPeriod, type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { routeOf, type Stop } from '#domain/transport/route.ts';
import { betterDay, type TimedStop, timedRoute } from '#domain/transport/route-times.ts';
import { travelMinutes } from '#domain/transport/travel-times.ts';
import { boundsOf, openDayBeside } from '#domain/transport/trip-plan.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { listClosures } from '../location/closure.ts';
import { type LocationRecord, listLocations } from '../location/list-locations.ts';
import { readPeopleOnDay } from '../person/people-on-day.ts';
import { borrowerAt } from './loan-trips.ts';
import { bothOpen, hoursOn } from './open-days.ts';
import { tripsDuring } from './read-trips.ts';
import { type SiteThen, siteOfBooking } from './site-of-booking.ts';
import { readTravelTimes } from './travel-times.ts';
import type { Driver } from './trip-plans.ts';
import type { TripRecord } from './trip-record.ts';

export interface StopRecord extends TimedStop {
  readonly name: string;
  readonly address: string;
  /** Where a mobile lab stands that day, when its address is that of a site. */
  readonly siteOf: string | null;
  readonly openingHours: readonly { readonly opens: string; readonly closes: string }[];
  readonly hasOpeningHours: boolean;
  readonly closures: readonly { readonly reason: string; readonly kind: 'closed' | 'desk_closed' }[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly note: string;
}

/** What one driver does on a day, stop by stop. */
export interface DriverRoute {
  /** Null: nobody said who. */
  readonly driver: Driver | null;
  /** What else the driver does that day. */
  readonly busy: readonly Busy[];
  /** The driver is ill or away that day. */
  readonly isAway: boolean;
  readonly stops: readonly StopRecord[];
}

interface Busy {
  readonly start: number;
  readonly end: number;
  readonly holder: string;
  readonly locationName: string | null;
}

/** A trip with the days beside this one on which it could be made too. */
export interface DayTrip extends TripRecord {
  readonly dayBefore: IsoDate | null;
  readonly dayAfter: IsoDate | null;
  /** Why one of those is better: a place opens too late or closes too early. */
  readonly better: { readonly way: 'before' | 'after'; readonly placeName: string } | null;
}

export interface TransportDay {
  readonly trips: readonly DayTrip[];
  readonly routes: readonly DriverRoute[];
}

/** All that has to be driven on a day, per driver. What nobody was chosen for comes first, as the route of one. */
export function readTransportDay(db: ReadableDb, date: IsoDate, now: number): TransportDay {
  const trips = tripsDuring(db, date, date, now);
  const times = readTravelTimes(db);
  const usual = readRuleSettings(db).labTravelMinutes;
  const minutes = (a: string, b: string) => travelMinutes(times, a, b, usual);
  const locations = new Map(listLocations(db).map((location) => [location.id, location]));
  const people = trips.some(({ driver }) => driver?.personId) ? readPeopleOnDay(db, date) : { working: [], away: [] };
  const perDriver = Map.groupBy(trips, ({ driver }) => (driver ? `${driver.name} ${driver.personId ?? ''}` : ''));
  const hours = hoursOn(db, locations, date);
  const today = dateOf(now);
  const made = [...perDriver]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, ofDriver]) => {
      const legs = ofDriver.map((trip) => ({ ...trip, ...boundsOf(trip.departsAt === null ? null : trip.plan, trip) }));
      const stops = timedRoute(routeOf(legs, dayPeriod(date).start, minutes), minutes);
      const driver = ofDriver[0]?.driver ?? null;
      const is = ({ id }: { readonly id: string }) => id === driver?.personId;
      const route: DriverRoute = {
        driver,
        busy: [...people.working, ...people.away].find(is)?.bookings ?? [],
        isAway: people.away.some(is),
        stops: stops.map((stop) => stopRecord(db, stop, locations.get(stop.placeId), trips, date)),
      };
      return { route, trips: ofDriver.map((trip) => withDays(trip, stops)) };
    });
  return { trips: made.flatMap(({ trips }) => trips), routes: made.map(({ route }) => route) };

  function withDays(trip: TripRecord, stops: readonly TimedStop[]): DayTrip {
    const isOpen = bothOpen(db, locations, [trip.fromId, trip.toId]);
    const isWaitedFor = trip.neededBy !== null && trip.kind !== 'loan';
    const from = trip.leaveAfter === null ? today : dateOf(Math.max(trip.leaveAfter, now));
    const dayBefore = isWaitedFor ? openDayBeside(dateOf(trip.neededBy ?? now), -1, isOpen, from) : null;
    const dayAfter = isWaitedFor ? null : openDayBeside(date, 1, isOpen, today);
    const better =
      trip.loadedAt === null && trip.departsAt === null
        ? betterDay(trip, arrivalOf(trip, stops), minutes, hours)
        : null;
    const isPossible = better && (better.way === 'before' ? dayBefore : dayAfter) !== null;
    return {
      ...trip,
      dayBefore,
      dayAfter,
      better: isPossible ? { way: better.way, placeName: locations.get(better.placeId)?.name ?? '?' } : null,
    };
  }
}

function arrivalOf({ id }: TripRecord, stops: readonly TimedStop[]): number | null {
  return stops.find(({ unload }) => unload.includes(id))?.at ?? null;
}

function stopRecord(
  db: ReadableDb,
  stop: TimedStop,
  location: LocationRecord | undefined,
  trips: readonly TripRecord[],
  date: IsoDate,
): StopRecord {
  const loan = location ? undefined : borrowerOf(db, stop);
  const site = location?.mobile ? siteThen(db, stop, trips) : undefined;
  const person = location && !site ? personAt(db, location.id) : undefined;
  const closures = location ? listClosures(db, { from: date, until: date, locationId: location.id }) : [];
  return {
    ...stop,
    name: location?.name ?? loan?.name ?? '?',
    address: site?.address ?? loan?.address ?? addressOf(location),
    siteOf: site?.holder ?? null,
    openingHours: (location?.openingHours ?? [])
      .filter(({ weekday }) => weekday === weekdayOf(date))
      .map(({ opens, closes }) => ({ opens, closes })),
    hasOpeningHours: (location?.openingHours.length ?? 0) > 0,
    closures: closures.map(({ reason, kind }) => ({ reason, kind })),
    contactName: site?.contact ?? loan?.contact ?? person?.name ?? '',
    contactPhone: site?.phone ?? loan?.phone ?? person?.phone ?? '',
    note: location?.note ?? '',
  };
}

/** A stop that is no location is at who borrows. */
function borrowerOf(db: ReadableDb, { load, unload }: Stop) {
  const [, loanId] = (load[0] ?? unload[0] ?? '').split(':');
  return borrowerAt(db, loanId ?? '');
}

function addressOf(location: LocationRecord | undefined): string {
  if (!location) return '';
  const { street, postcode, city } = location;
  return [street, `${postcode} ${city}`.trim()].filter(Boolean).join(', ');
}

/** A mobile lab is where the booking has it that the things are for, or come from. */
function siteThen(db: ReadableDb, { load, unload }: Stop, trips: readonly TripRecord[]): SiteThen | undefined {
  const byId = new Map(trips.map((trip) => [trip.id, trip]));
  const bookings = [
    ...unload.map((id) => byId.get(id)?.bookingId),
    ...load.map((id) => byId.get(id)?.afterBookingId),
  ].filter(Boolean);
  return bookings.map((id) => siteOfBooking(db, id as string)).find((site) => site !== undefined);
}

/** Who can be called there: the technician first. */
function personAt(db: ReadableDb, locationId: string): { readonly name: string; readonly phone: string } | undefined {
  return statement(
    db,
    `SELECT resource.name, person_detail.phone FROM person JOIN resource ON resource.id = person.id
       JOIN person_detail ON person_detail.id = person.id
     WHERE resource.location_id = ? AND person.active = 1 AND person.deleted = 0 AND person_detail.phone <> ''
       AND person.kind IN ('technician', 'instructor')
     ORDER BY person.kind = 'technician' DESC, resource.name LIMIT 1`,
  ).get(locationId) as { name: string; phone: string } | undefined;
}
