import type { BookingKind, BookingStatus } from '#domain/booking/booking.ts';
import type { AbsenceKind, PersonKind, WorkingHours } from '#domain/person/person.ts';
import { type VogState, vogState } from '#domain/person/vog-state.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { PersonRow } from '../schema/person.ts';
import { type AbsenceRecord, absencesBetween, hoursOf, parseSkills } from './person-rows.ts';

export interface PersonSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly skills: readonly string[];
  readonly vog: VogState;
  readonly active: boolean;
  readonly absentToday: { readonly kind: AbsenceKind; readonly lastOn: IsoDate } | null;
  readonly next: { readonly bookingId: string; readonly start: number; readonly holder: string } | null;
}

export interface PersonBooking {
  readonly id: string;
  readonly kind: BookingKind;
  readonly status: BookingStatus;
  readonly holder: string;
  readonly title: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
  readonly locationId: string | null;
  readonly locationName: string | null;
  /** The person is away at that time. */
  readonly isAbsent: boolean;
}

export interface PersonRecord {
  readonly summary: PersonSummary;
  readonly vogNeeded: boolean;
  readonly vogIssuedOn: IsoDate | null;
  readonly vogSeenOn: IsoDate | null;
  readonly vogSeenBy: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly hours: readonly WorkingHours[];
  readonly absences: readonly AbsenceRecord[];
  readonly authorisations: readonly {
    readonly modelId: string;
    readonly modelName: string;
    readonly givenOn: IsoDate | null;
  }[];
  readonly coming: readonly PersonBooking[];
  readonly pastCount: number;
}

interface SummaryRow extends PersonRow {
  readonly name: string;
  readonly location_id: string | null;
  readonly location_name: string | null;
  readonly organisation_name: string | null;
  readonly absent_kind: AbsenceKind | null;
  readonly absent_until: IsoDate | null;
  readonly next_id: string | null;
  readonly next_start: number | null;
  readonly next_holder: string | null;
}

const SUMMARY = `SELECT person.*, resource.name, resource.location_id, location.name AS location_name,
    organisation.name AS organisation_name, absence.kind AS absent_kind, absence.last_on AS absent_until,
    booking.id AS next_id, booking.start_at AS next_start, ${HOLDER_SQL} AS next_holder
  FROM person JOIN resource ON resource.id = person.id
    LEFT JOIN location ON location.id = resource.location_id
    LEFT JOIN organisation ON organisation.id = person.organisation_id
    LEFT JOIN person_absence AS absence ON absence.id = (SELECT id FROM person_absence
      WHERE person_id = person.id AND deleted = 0 AND first_on <= @today AND last_on >= @today
      ORDER BY last_on DESC LIMIT 1)
    LEFT JOIN booking ON booking.id = (SELECT booking_id FROM occupancy
      WHERE resource_id = person.id AND end_at > @now ORDER BY start_at LIMIT 1)
  WHERE person.deleted = 0`;

/** Everybody, those who still take part first, by name. */
export function listPeople(db: ReadableDb, now: number): PersonSummary[] {
  const maxAge = readRuleSettings(db).vogMaxAgeMonths;
  const today = dateOf(now);
  const rows = statement(db, `${SUMMARY} ORDER BY person.active DESC, resource.name COLLATE NOCASE, person.id`).all({
    today,
    now,
  }) as SummaryRow[];
  return rows.map((row) => fromRow(row, today, maxAge));
}

export function readPerson(db: ReadableDb, id: string, now: number): PersonRecord | undefined {
  const today = dateOf(now);
  const row = statement(db, `${SUMMARY} AND person.id = @id`).get({ today, now, id }) as SummaryRow | undefined;
  if (!row) return undefined;
  const detail = statement(db, 'SELECT email, phone, note FROM person_detail WHERE id = ? AND deleted = 0').get(id) as
    | Pick<PersonRecord, 'email' | 'phone' | 'note'>
    | undefined;
  return {
    summary: fromRow(row, today, readRuleSettings(db).vogMaxAgeMonths),
    vogNeeded: row.vog_needed === 1,
    vogIssuedOn: row.vog_issued_on,
    vogSeenOn: row.vog_seen_on,
    vogSeenBy: row.vog_seen_by,
    ...(detail ?? { email: '', phone: '', note: '' }),
    hours: hoursOf(db, id),
    absences: absencesBetween(db, id, today, '9999-12-31'),
    authorisations: statement(
      db,
      `SELECT model_id AS modelId, asset_model.name AS modelName, given_on AS givenOn
       FROM person_authorisation JOIN asset_model ON asset_model.id = model_id
       WHERE person_id = ? AND person_authorisation.deleted = 0 AND asset_model.deleted = 0 ORDER BY asset_model.name`,
    ).all(id) as PersonRecord['authorisations'],
    coming: comingBookings(db, id, now),
    pastCount: Number(
      statement(db, 'SELECT count(*) FROM occupancy WHERE resource_id = ? AND end_at <= ?').pluck().get(id, now),
    ),
  };
}

/** How many coming bookings a page shows; who has more is planned for months. */
const MOST_COMING = 200;

function comingBookings(db: ReadableDb, id: string, now: number): PersonBooking[] {
  const rows = statement(
    db,
    `SELECT booking.id, booking.kind, booking.intent AS status, ${HOLDER_SQL} AS holder, booking_detail.title,
       booking_detail.group_label AS groupLabel, booking.start_at AS start, booking.end_at AS "end",
       booking.location_id AS locationId, location.name AS locationName, location.time_zone AS zone
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
       JOIN booking_detail ON booking_detail.id = booking.id
       LEFT JOIN location ON location.id = booking.location_id
     WHERE occupancy.resource_id = ? AND occupancy.end_at > ? ORDER BY occupancy.start_at, booking.id LIMIT ?`,
  ).all(id, now, MOST_COMING) as (Omit<PersonBooking, 'isAbsent'> & { readonly zone: string | null })[];
  return rows.map(({ zone, ...booking }) => {
    const first = dateOf(booking.start, zone ?? undefined);
    const last = dateOf(booking.end - 1, zone ?? undefined);
    return { ...booking, isAbsent: absencesBetween(db, id, first, last).length > 0 };
  });
}

function fromRow(row: SummaryRow, today: IsoDate, vogMaxAgeMonths: number): PersonSummary {
  const vog = { vogNeeded: row.vog_needed === 1, vogIssuedOn: row.vog_issued_on, vogSeenOn: row.vog_seen_on };
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    locationId: row.location_id,
    locationName: row.location_name,
    skills: parseSkills(row.skills),
    vog: vogState(vog, today, vogMaxAgeMonths),
    active: row.active === 1,
    absentToday: row.absent_kind && row.absent_until ? { kind: row.absent_kind, lastOn: row.absent_until } : null,
    next:
      row.next_id && row.next_start !== null
        ? { bookingId: row.next_id, start: row.next_start, holder: row.next_holder ?? '' }
        : null,
  };
}
