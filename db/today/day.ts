import type { BookingKind, BookingStatus } from '#domain/booking/booking.ts';
import { addDays, dayPeriod, type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import { type SetUpGroup, setUpOf } from '#domain/today/set-up.ts';
import { parseConfirmed, parseSiteNeeds, type SiteNeed, unconfirmedNeeds } from '#domain/transport/site.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { listClosures } from '../location/closure.ts';
import { type LocationRecord, listLocations } from '../location/list-locations.ts';
import { unsafeAssets } from '../safety/unsafe-assets.ts';
import { siteOfBooking } from '../transport/site-of-booking.ts';
import { type HeldThings, heldThings } from './held-things.ts';

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
  readonly next: NextVisit | null;
}

interface NextVisit {
  readonly id: string;
  readonly start: number;
  readonly holder: string;
  readonly groupLabel: string;
}

type BookingOfDay = Omit<Visit, 'rooms' | 'stations' | 'setUp' | 'site'> & { readonly locationId: string | null };
type PlacedVisit = { readonly locationId: string | null; readonly visit: Visit };

/** What happens on a date at each location that is in use, by its own clock; last what is at no location. */
export function readDay(db: ReadableDb, date: IsoDate): LocationDay[] {
  const placed = visitsAround(db, date);
  const locations = listLocations(db);
  const known = new Set<string | null>(locations.map((location) => location.id));
  const days = locations
    .map((location) => ({ location, day: locationDay(db, date, location, placed) }))
    .filter(({ location, day }) => location.status === 'active' || day.visits.length > 0 || day.ongoing.length > 0)
    .map(({ day }) => day);
  const elsewhere = splitVisits(
    placed.filter(({ locationId }) => !known.has(locationId)),
    date,
    undefined,
  );
  if (elsewhere.visits.length + elsewhere.ongoing.length === 0) return days;
  return [...days, { ...NOWHERE, ...elsewhere }];
}

const NOWHERE: Omit<LocationDay, 'visits' | 'ongoing'> = {
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
): LocationDay {
  const mine = placed.filter(({ locationId }) => locationId === location.id);
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
    ...splitVisits(mine, date, location.timeZone),
    next: nextVisit(db, location.id, dayPeriod(date, location.timeZone).end),
  };
}

function splitVisits(placed: readonly PlacedVisit[], date: IsoDate, zone: string | undefined) {
  const day = dayPeriod(date, zone);
  const touching = placed.map(({ visit }) => visit).filter(({ start, end }) => start < day.end && end > day.start);
  const isOngoing = ({ start, end }: Visit) => start < day.start && end > day.end;
  return { visits: touching.filter((visit) => !isOngoing(visit)), ongoing: touching.filter(isOngoing) };
}

/** Bookings of the date in any time zone: each location looks at its own clock afterwards. */
function visitsAround(db: ReadableDb, date: IsoDate): PlacedVisit[] {
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
       detail.contact_email AS contactEmail, detail.notes, booking.location_id AS locationId
     FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.start_at < ? AND booking.end_at > ?
     ORDER BY booking.start_at, booking.end_at, booking.id`,
  ).all(until, from) as BookingOfDay[];
  const unsafe = unsafeAssets(db, dayPeriod(date).start);
  return rows.map(({ locationId, ...booking }) => {
    const held = heldThings(db, booking.id, unsafe);
    const at = locationId ?? held.locationId;
    const setUp = setUpOf(at, held.rooms, held.things);
    const site = visitSite(db, booking.id);
    return { locationId: at, visit: { ...booking, rooms: held.rooms, stations: held.stations, setUp, site } };
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
