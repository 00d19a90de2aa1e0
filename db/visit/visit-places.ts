import { daysOff } from '#domain/calendar/days-off.ts';
import { bringsPupils } from '#domain/calendar/school-override.ts';
import { dayPeriod } from '#domain/time/wall-time.ts';
import type { SearchedDays, VisitQuestion } from '#domain/visit/visit-question.ts';
import type { PlaceHours, SchoolTimes } from '#domain/visit/visit-windows.ts';
import { awayDays } from '#domain/visit/visit-windows.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { schoolFactOn } from '../calendar/school-fact.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { locationFact } from '../location/location-fact.ts';
import { readVisitSlots } from '../planning/policy.ts';

export interface VisitRoom {
  readonly id: string;
  readonly name: string;
  readonly seats: number | null;
  readonly traits: readonly string[];
}

/** A lab to which a class can come. */
export interface VisitPlace extends PlaceHours {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly city: string;
  /** Comes to the school. */
  readonly mobile: boolean;
  /** One way, for schools of which nobody said it. */
  readonly travelMinutes: number;
  /** The smallest first. */
  readonly rooms: readonly VisitRoom[];
}

export interface ComingSchool extends SchoolTimes {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** As the school's own, before the settings. */
  readonly ownTravelMinutes: number | null;
}

interface LocationLine {
  readonly id: string;
  readonly city: string;
  readonly mobile: 0 | 1;
}

/** The labs that are in use, or the one that was asked for. */
export function visitPlaces(db: ReadableDb, locationId: string | null, days: SearchedDays): readonly VisitPlace[] {
  const lines = statement(
    db,
    `SELECT id, city, mobile FROM location
     WHERE deleted = 0 AND status = 'active' AND (@locationId IS NULL OR id = @locationId) ORDER BY position, name, id`,
  ).all({ locationId }) as LocationLine[];
  const { region, locations } = readVisitSlots(db);
  const period = { start: dayPeriod(days.firstOn).start, end: dayPeriod(days.lastOn).end };
  return lines.flatMap(({ id, city, mobile }) => {
    const fact = locationFact(db, id, period);
    if (!fact) return [];
    const slots = locations.find((own) => own.locationId === id)?.slots ?? region;
    return [
      {
        id,
        city,
        mobile: mobile === 1,
        name: fact.name,
        zone: fact.zone,
        openingHours: fact.openingHours,
        closures: fact.closures,
        slots,
        travelMinutes: readRuleSettings(db, { locationId: id }).travelMinutes,
        rooms: roomsOf(db, id),
      },
    ];
  });
}

/** Who comes, with the days on which it is away; null for nobody in particular or an organisation that is gone. */
export function comingSchool(
  db: ReadableDb,
  { organisationId, groups }: Pick<VisitQuestion, 'organisationId' | 'groups'>,
  { firstOn, lastOn }: SearchedDays,
): ComingSchool | null {
  if (!organisationId) return null;
  const row = statement(db, 'SELECT name, city, travel_minutes AS travel FROM organisation WHERE id = ?').get(
    organisationId,
  ) as { name: string; city: string; travel: number | null } | undefined;
  if (!row) return null;
  const school = bringsPupils(groups) ? schoolFactOn(db, organisationId, firstOn, lastOn) : null;
  return {
    id: organisationId,
    name: row.name,
    city: row.city,
    ownTravelMinutes: row.travel,
    travelMinutes: row.travel ?? readRuleSettings(db).travelMinutes,
    dayModel: school?.dayModel ?? null,
    away: school ? awayDays(daysOff(school, groups, firstOn, lastOn)) : new Set(),
  };
}

/** What holds for this school at this place: it travels as long as it says itself, else as long as one does to there. */
export function timesAt(school: ComingSchool, place: VisitPlace): ComingSchool {
  return { ...school, travelMinutes: school.ownTravelMinutes ?? place.travelMinutes };
}

function roomsOf(db: ReadableDb, locationId: string): readonly VisitRoom[] {
  const rows = statement(
    db,
    `SELECT room.id, resource.name, capacity, traits FROM room JOIN resource ON resource.id = room.id
     WHERE resource.location_id = ? AND room.deleted = 0 AND resource.deleted = 0 AND resource.bookable = 1
     ORDER BY capacity IS NULL, capacity, resource.name, room.id`,
  ).all(locationId) as { id: string; name: string; capacity: number | null; traits: string }[];
  return rows.map(({ id, name, capacity, traits }) => ({
    id,
    name,
    seats: capacity,
    traits: JSON.parse(traits) as string[],
  }));
}
