import type { BookingStatus } from '#domain/booking/booking.ts';
import { type HolidayPeriod, isAdvice } from '#domain/calendar/holiday-period.ts';
import { bringsPupils, concerns, type SchoolOverride } from '#domain/calendar/school-override.ts';
import { schoolKinds } from '#domain/organisation/organisation.ts';
import { dateOf, dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ClosureRow } from '../schema.ts';
import { knownGroups, overridesOf } from './read-overrides.ts';

/** A coming booking that falls on days that somebody took out of the calendar. Nothing happens to it by itself. */
export interface AffectedBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
  readonly locationName: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
  /** The rule that it breaks by staying. */
  readonly rule: string;
  /** Why it stays nevertheless, once somebody decided so. */
  readonly leftBecause: string | null;
}

export interface ClosedDays {
  readonly locationId: string | null;
  readonly kind: ClosureRow['kind'];
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** Coming bookings on closed days. A closed desk touches only those that fetch or return a kit on such a day. */
export function affectedByClosure(db: ReadableDb, closure: ClosedDays, now: number): readonly AffectedBooking[] {
  const { locationId } = closure;
  const candidates = candidatesOn(
    db,
    closure,
    now,
    `(? IS NULL OR booking.location_id = ? OR (booking.location_id IS NULL AND EXISTS (
       SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
       WHERE allocation.booking_id = booking.id AND withdrawn = 0 AND allocation.deleted = 0
         AND resource.location_id = ?)))`,
    [locationId, locationId, locationId],
  );
  return candidates
    .filter((booking) => {
      const handOver = booking.hasKit && handedOverOn(booking, closure);
      return isLoan(booking) ? handOver : closure.kind === 'closed' || handOver;
    })
    .map((booking) => toAffected(booking, isLoan(booking) ? 'no-hand-over' : ruleOfClosure[closure.kind]));
}

/** Coming bookings of a school on a study day or holiday of its own, of the groups that are away. */
export function affectedByOverride(
  db: ReadableDb,
  override: SchoolOverride & { readonly organisationId: string },
  now: number,
): readonly AffectedBooking[] {
  if (override.kind === 'open') return [];
  const rule = override.kind === 'study_day' ? 'study-day' : 'school-own-holiday';
  return candidatesOn(db, override, now, `booking.organisation_id = ? AND ${VISITS}`, [override.organisationId])
    .filter((booking) => isTouched(booking, override))
    .flatMap((booking) => {
      const about = concerns(override, booking.groups);
      if (about === 'no') return [];
      return [toAffected(booking, about === 'yes' ? rule : `${rule}-some`)];
    });
}

/** Coming bookings of schools on holidays of their region, unless the school itself is open then. */
export function affectedByHolidays(
  db: ReadableDb,
  periods: readonly HolidayPeriod[],
  now: number,
): readonly AffectedBooking[] {
  const found = periods.flatMap((period) =>
    candidatesOn(
      db,
      period,
      now,
      `organisation.holiday_region = ? AND organisation.kind IN (${schoolKinds.map(() => '?').join()}) AND ${VISITS}`,
      [period.region, ...schoolKinds],
    )
      .filter((booking) => isTouched(booking, period) && !isOpenFor(db, booking, period))
      .map((booking) => toAffected(booking, isAdvice(period.holiday) ? 'school-holiday-advice' : 'school-holiday')),
  );
  return [...new Map(found.map((booking) => [booking.id, booking])).values()].sort((a, b) => a.start - b.start);
}

const VISITS = "booking.kind IN ('visit', 'lesson', 'event')";
const ruleOfClosure = { closed: 'location-closed', desk_closed: 'desk-closed' } as const;

interface Days {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

interface Candidate extends Omit<AffectedBooking, 'rule' | 'leftBecause'> {
  readonly organisationId: string | null;
  readonly groups: ReturnType<typeof knownGroups>;
  readonly hasKit: boolean;
  readonly hasRoom: boolean;
  /** The dates of its own wall clock. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly reasons: Readonly<Record<string, string>>;
}

/** No wall clock on earth is further than this from UTC. */
const WIDEST_OFFSET = 14 * 3_600_000;

function candidatesOn(
  db: ReadableDb,
  days: Days,
  now: number,
  condition: string,
  values: readonly (string | null)[],
): readonly Candidate[] {
  const rows = statement(
    db,
    `SELECT booking.id, booking.intent AS status, ${HOLDER_SQL} AS holder, detail.group_label AS groupLabel,
       booking.start_at AS start, booking.end_at AS "end", booking.organisation_id AS organisationId,
       booking.groups, location.name AS locationName, coalesce(location.time_zone, 'Europe/Amsterdam') AS zone,
       detail.contact_name AS contactName,
       coalesce(nullif(detail.contact_phone, ''), organisation.phone, '') AS contactPhone,
       ${holds("'kit'")} AS hasKit, ${holds("'room', 'station'")} AS hasRoom,
       (SELECT json_group_object(rule, reason) FROM override WHERE booking_id = booking.id AND deleted = 0) AS reasons
     FROM booking JOIN booking_detail AS detail ON detail.id = booking.id
       LEFT JOIN location ON location.id = booking.location_id
       LEFT JOIN organisation ON organisation.id = booking.organisation_id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.end_at > ?
       AND booking.start_at < ? AND booking.end_at > ? AND ${condition}
     ORDER BY booking.start_at, booking.id`,
  ).all(
    now,
    dayPeriod(days.lastOn, 'UTC').end + WIDEST_OFFSET,
    dayPeriod(days.firstOn, 'UTC').start - WIDEST_OFFSET,
    ...values,
  ) as (Omit<Candidate, 'groups' | 'hasKit' | 'hasRoom' | 'first' | 'last' | 'reasons'> & {
    readonly groups: string;
    readonly zone: string;
    readonly hasKit: 0 | 1;
    readonly hasRoom: 0 | 1;
    readonly reasons: string;
  })[];
  return rows
    .map(({ zone, ...row }) => ({
      ...row,
      groups: knownGroups(row.groups),
      hasKit: row.hasKit === 1,
      hasRoom: row.hasRoom === 1,
      first: dateOf(row.start, zone),
      last: dateOf(row.end - 1, zone),
      reasons: JSON.parse(row.reasons) as Record<string, string>,
    }))
    .filter((row) => row.first <= days.lastOn && row.last >= days.firstOn);
}

function isLoan(booking: Candidate): boolean {
  return booking.hasKit && !booking.hasRoom;
}

/** A loan may span such days; it cannot begin or end on one. */
function isTouched(booking: Candidate, days: Days): boolean {
  return bringsPupils(booking.groups) && (!isLoan(booking) || handedOverOn(booking, days));
}

function handedOverOn({ first, last }: Candidate, { firstOn, lastOn }: Days): boolean {
  return [first, last].some((day) => firstOn <= day && day <= lastOn);
}

function isOpenFor(db: ReadableDb, booking: Candidate, { firstOn, lastOn }: Days): boolean {
  if (!booking.organisationId) return false;
  const [from, until] = [
    booking.first > firstOn ? booking.first : firstOn,
    booking.last < lastOn ? booking.last : lastOn,
  ];
  return overridesOf(db, booking.organisationId, from, until).some(
    (override) =>
      override.kind === 'open' &&
      override.firstOn <= from &&
      override.lastOn >= until &&
      concerns(override, booking.groups) === 'yes',
  );
}

function toAffected(booking: Candidate, rule: string): AffectedBooking {
  const { organisationId, groups, hasKit, hasRoom, first, last, reasons, ...affected } = booking;
  return { ...affected, rule, leftBecause: reasons[rule] ?? null };
}

function holds(kinds: string): string {
  return `EXISTS (SELECT 1 FROM allocation JOIN resource ON resource.id = allocation.resource_id
    WHERE allocation.booking_id = booking.id AND withdrawn = 0 AND allocation.deleted = 0 AND resource.kind IN (${kinds}))`;
}
