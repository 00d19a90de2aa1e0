import type { BookingKind, BookingStatus } from '#domain/booking/booking.ts';
import type { Unsafe } from '#domain/safety/inspection.ts';
import { addDays, dayPeriod, type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { isCountable } from '#domain/today/day-count.ts';
import { outOfOrderAt } from '#domain/today/out-of-order.ts';
import { type SetUpGroup, setUpOf } from '#domain/today/set-up.ts';
import { type TakeLine, takeLines } from '#domain/today/stock-to-take.ts';
import { parseConfirmed, parseSiteNeeds, type SiteNeed, unconfirmedNeeds } from '#domain/transport/site.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { listClosures } from '../location/closure.ts';
import { type LocationRecord, listLocations } from '../location/list-locations.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import type { ConsumableRecord } from '../stock/read-stock.ts';
import { siteOfBooking } from '../transport/site-of-booking.ts';
import { type HeldThings, heldThings } from './held-things.ts';
import { type OutThing, outOfOrder } from './out-of-order.ts';
import { type StockTake, stockToTake } from './take-stock.ts';
import type { CountedPeople } from './visit-count.ts';

export interface Visit {
  readonly id: string;
  readonly kind: BookingKind;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly title: string;
  readonly organisationName: string | null;
  /** What the visit is of, when that is a programme. */
  readonly programmeName: string | null;
  readonly groupLabel: string;
  readonly pupils: number | null;
  readonly supervisors: number | null;
  readonly start: number;
  readonly end: number;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly optionUntil: IsoDate | null;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly notes: string;
  readonly noShow: boolean;
  /** Who really came, once somebody counted. */
  readonly counted: CountedPeople | null;
  /** People come for it, and it ends on the day that is asked for. */
  readonly isCountable: boolean;
  readonly rooms: HeldThings['rooms'];
  readonly stations: HeldThings['stations'];
  readonly setUp: readonly SetUpGroup[];
  /** Where a mobile lab stands for it. */
  readonly site: VisitSite | null;
}

interface VisitSite {
  readonly address: string;
  readonly contact: string;
  readonly missing: readonly SiteNeed[];
}

export interface LocationDay {
  readonly id: string | null;
  readonly name: string;
  readonly city: string;
  readonly timeZone: string;
  readonly openingHours: { opens: string; closes: string }[];
  readonly hasOpeningHours: boolean;
  readonly closures: { id: string; kind: 'closed' | 'desk_closed'; lastOn: IsoDate; reason: string }[];
  readonly rooms: { id: string; name: string }[];
  readonly visits: Visit[];
  readonly ongoing: Visit[];
  readonly take: readonly TakeLine<ConsumableRecord>[];
  readonly out: readonly OutThing[];
  readonly next: NextVisit | null;
}

interface NextVisit {
  readonly id: string;
  readonly start: number;
  readonly holder: string;
  readonly groupLabel: string;
}

type Derived = 'rooms' | 'stations' | 'setUp' | 'site' | 'noShow' | 'counted' | 'isCountable';
type BookingOfDay = Omit<Visit, Derived> & {
  readonly locationId: string | null;
  readonly noShow: 0 | 1;
  readonly isCounted: 0 | 1;
  readonly countedPupils: number | null;
  readonly countedSupervisors: number | null;
};
type PlacedVisit = { readonly locationId: string | null; readonly visit: Omit<Visit, 'isCountable'> };

/** What is needed and what is wrong that day, of every location. */
interface DayThings {
  readonly takes: readonly StockTake[];
  readonly out: readonly OutThing[];
}

/** What happens on a date at each location that is in use, by its own clock; last what is at no location. */
export function readDay(db: ReadableDb, date: IsoDate, now: number): LocationDay[] {
  const unsafe = unsafeAssets(db, dayPeriod(date).start);
  const placed = visitsAround(db, date, unsafe);
  const ids = placed.map(({ visit }) => visit.id);
  // What was out of order on a day that is over does not help anybody.
  const isOver = dayPeriod(date).end <= now;
  const things = { takes: stockToTake(db, dayPeriod(date), now), out: isOver ? [] : outOfOrder(db, unsafe, ids) };
  const locations = listLocations(db);
  const known = new Set<string | null>(locations.map((location) => location.id));
  const days = locations
    .map((location) => ({ location, day: locationDay(db, date, location, placed, things) }))
    .filter(({ location, day }) => location.status === 'active' || day.visits.length > 0 || day.ongoing.length > 0)
    .map(({ day }) => day);
  const elsewhere = splitVisits(
    placed.filter(({ locationId }) => !known.has(locationId)),
    date,
    undefined,
  );
  if (elsewhere.visits.length + elsewhere.ongoing.length === 0) return days;
  return [...days, { ...NOWHERE, ...elsewhere, ...thingsFor(things, null, elsewhere) }];
}

const NOWHERE: Omit<LocationDay, 'visits' | 'ongoing' | 'take' | 'out'> = {
  id: null,
  name: '',
  city: '',
  timeZone: 'Europe/Amsterdam',
  openingHours: [],
  hasOpeningHours: false,
  closures: [],
  rooms: [],
  next: null,
};

function locationDay(
  db: ReadableDb,
  date: IsoDate,
  location: LocationRecord,
  placed: readonly PlacedVisit[],
  things: DayThings,
): LocationDay {
  const mine = splitVisits(
    placed.filter(({ locationId }) => locationId === location.id),
    date,
    location.timeZone,
  );
  const closures = listClosures(db, { from: date, until: date, locationId: location.id });
  return {
    id: location.id,
    name: location.name,
    city: location.city,
    timeZone: location.timeZone,
    openingHours: location.openingHours
      .filter((span) => span.weekday === weekdayOf(date))
      .map(({ opens, closes }) => ({ opens, closes })),
    hasOpeningHours: location.openingHours.length > 0,
    closures: closures.map(({ id, kind, lastOn, reason }) => ({ id, kind, lastOn, reason })),
    rooms: location.rooms.map(({ id, name }) => ({ id, name })),
    ...mine,
    ...thingsFor(things, location.id, mine),
    next: nextVisit(db, location.id, dayPeriod(date, location.timeZone).end),
  };
}

function splitVisits(placed: readonly PlacedVisit[], date: IsoDate, zone: string | undefined) {
  const day = dayPeriod(date, zone);
  const touching = placed
    .map(({ visit }): Visit => ({ ...visit, isCountable: isCountable(visit, day) }))
    .filter(({ start, end }) => start < day.end && end > day.start);
  const isOngoing = ({ start, end }: Visit) => start < day.start && end > day.end;
  return { visits: touching.filter((visit) => !isOngoing(visit)), ongoing: touching.filter(isOngoing) };
}

function thingsFor({ takes, out }: DayThings, locationId: string | null, { visits }: { readonly visits: Visit[] }) {
  const ids = visits.map(({ id }) => id);
  return { take: takeLines(takes, ids), out: outOfOrderAt(out, locationId, ids) };
}

/** Bookings of the date in any time zone: each location looks at its own clock afterwards. */
function visitsAround(db: ReadableDb, date: IsoDate, unsafe: ReadonlyMap<string, Unsafe>): PlacedVisit[] {
  const from = dayPeriod(addDays(date, -1), 'UTC').start;
  const until = dayPeriod(addDays(date, 1), 'UTC').end;
  const rows = statement(
    db,
    `SELECT booking.id, booking.kind, booking.intent AS status, ${HOLDER_SQL} AS holder, detail.title,
       organisation.name AS organisationName,
       (SELECT name FROM programme_version WHERE programme_version.id = booking.programme_version_id) AS programmeName,
       detail.group_label AS groupLabel, detail.pupils, detail.supervisors,
       booking.start_at AS start, booking.end_at AS "end", booking.setup_minutes AS setupMinutes,
       booking.cleanup_minutes AS cleanupMinutes, booking.option_until AS optionUntil,
       detail.contact_name AS contactName,
       coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone,
       detail.contact_email AS contactEmail, detail.notes, booking.location_id AS locationId,
       booking.no_show AS noShow, visit_count.id IS NOT NULL AS isCounted, visit_count.pupils AS countedPupils,
       visit_count.supervisors AS countedSupervisors
     FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
       LEFT JOIN visit_count ON visit_count.id = booking.id AND visit_count.deleted = 0
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.start_at < ? AND booking.end_at > ?
     ORDER BY booking.start_at, booking.end_at, booking.id`,
  ).all(until, from) as BookingOfDay[];
  return rows.map(({ locationId, noShow, isCounted, countedPupils, countedSupervisors, ...booking }) => {
    const held = heldThings(db, booking.id, unsafe);
    const at = locationId ?? held.locationId;
    const setUp = setUpOf(at, held.rooms, held.things);
    const site = visitSite(db, booking.id);
    const counted = isCounted ? { pupils: countedPupils, supervisors: countedSupervisors } : null;
    const { rooms, stations } = held;
    return { locationId: at, visit: { ...booking, noShow: noShow === 1, counted, rooms, stations, setUp, site } };
  });
}

function visitSite(db: ReadableDb, bookingId: string): VisitSite | null {
  const site = siteOfBooking(db, bookingId);
  if (!site) return null;
  const { address, contact, needs, confirmed } = site;
  return {
    address,
    contact,
    missing: unconfirmedNeeds(parseSiteNeeds(needs), { address, contact, confirmed: parseConfirmed(confirmed) }),
  };
}

function nextVisit(db: ReadableDb, locationId: string, after: number): NextVisit | null {
  const row = statement(
    db,
    `SELECT booking.id, booking.start_at AS start, ${HOLDER_SQL} AS holder, group_label AS groupLabel
     FROM booking JOIN booking_detail ON booking_detail.id = booking.id
     WHERE booking.location_id = ? AND booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.start_at >= ?
     ORDER BY booking.start_at, booking.id LIMIT 1`,
  ).get(locationId, after) as NextVisit | undefined;
  return row ?? null;
}
