import type { BookingDraft } from '#domain/booking/booking.ts';
import type { BookingFacts, Conflict, LocationFact } from '#domain/booking/facts.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { parseSiteNeeds } from '#domain/transport/site.ts';
import { schoolFact } from '../calendar/school-fact.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { kitFacts, loneParts } from '../inventory/kit-facts.ts';
import { crewFacts } from '../person/person-facts.ts';
import { inMachineHall, programmeFact } from '../programme/programme-fact.ts';
import { machineFacts } from '../safety/machine-facts.ts';
import { termsFacts } from '../sharing/terms-facts.ts';
import { materialFacts } from '../stock/material-facts.ts';
import { transportFacts } from '../transport/transport-facts.ts';
import { rememberedOf } from '../write-door/table-memory.ts';
import type { Plan, PlanContext } from './booking-plan.ts';
import { HOLDER_SQL } from './holder.ts';
import type { Holding } from './occupancy-index.ts';
import { planBooking } from './plan.ts';
import { resourceFacts } from './resources.ts';
import { readRuleSettings } from './rule-settings.ts';

/** Loads all that the rules look at. */
export function gatherFacts(context: PlanContext, draft: BookingDraft, now: number, plan?: Plan): BookingFacts {
  const { allocations, shortages, holdings } = plan ?? planBooking(context, draft, now);
  const ids = [
    ...allocations.map((allocation) => allocation.resourceId),
    ...holdings.map((holding) => holding.resourceId),
  ];
  const resources = resourceFacts(context.db, [...new Set(ids)]);
  const programme = programmeFact(context.db, draft, context.bookingId);
  const settings = readRuleSettings(context.db, { locationId: draft.locationId, programmeId: programme?.id });
  return {
    draft,
    now,
    allocations,
    shortages: shortages.map(({ heldBy, ...shortage }) => ({
      ...shortage,
      heldBy: heldBy.map((holding) => toConflict(context.db, holding, nameOf(context.db, holding.resourceId))),
    })),
    resources,
    conflicts: holdings.map((holding) =>
      toConflict(context.db, holding, resources.get(holding.resourceId)?.name ?? '?'),
    ),
    location: draft.locationId ? locationFact(context.db, draft.locationId, draft) : null,
    school: schoolFact(context.db, draft.organisationId, draft),
    programme,
    inMachineHall: inMachineHall(context.db, ids),
    settings,
    crew: crewFacts(context.db, allocations, resources, context.bookingId),
    terms: termsFacts(context.db, resources),
    kits: kitFacts(context, allocations, resources),
    loneParts: loneParts(context.db, allocations, resources),
    materials: materialFacts(context.db, draft, programme, context.bookingId, now),
    machines: machineFacts(context.db, draft, resources),
    transport: transportFacts(context, draft, allocations, resources, { now, usual: settings.labTravelMinutes }),
  };
}

function nameOf(db: ReadableDb, resourceId: string): string {
  const name = statement(db, 'SELECT name FROM resource WHERE id = ?').pluck().get(resourceId);
  return typeof name === 'string' ? name : '?';
}

function toConflict(db: ReadableDb, holding: Holding, resourceName: string): Conflict {
  const holder = statement(db, `SELECT ${HOLDER_SQL} FROM booking WHERE id = ?`).pluck().get(holding.bookingId);
  return { ...holding, resourceName, holder: typeof holder === 'string' ? holder : '' };
}

export function locationFact(
  db: ReadableDb,
  locationId: string,
  period: { readonly start: number; readonly end: number },
): LocationFact | null {
  const location = rememberedOf(db, 'locations', ['location', 'opening_hours', 'closure'], locationId, () =>
    readLocation(db, locationId),
  );
  if (!location) return null;
  const sane = period.end > period.start && Math.abs(period.start) < 1e14 && Math.abs(period.end) < 1e14;
  if (!sane) return { ...location, closures: [] };
  const firstOn = dateOf(period.start, location.zone);
  const lastOn = addDays(dateOf(period.end, location.zone), 1);
  return {
    ...location,
    closures: location.closures.filter((closure) => closure.firstOn <= lastOn && closure.lastOn >= firstOn),
  };
}

/** With all its closures. */
function readLocation(db: ReadableDb, locationId: string): LocationFact | null {
  const row = statement(
    db,
    'SELECT id, name, time_zone AS zone, status, mobile, site_needs AS siteNeeds FROM location WHERE id = ?',
  ).get(locationId) as
    | (Pick<LocationFact, 'id' | 'name' | 'zone' | 'status'> & { mobile: 0 | 1; siteNeeds: string })
    | undefined;
  if (!row) return null;
  const openingHours = statement(
    db,
    'SELECT weekday, opens, closes FROM opening_hours WHERE location_id = ? AND deleted = 0 ORDER BY weekday, opens',
  ).all(locationId) as LocationFact['openingHours'];
  const closures = statement(
    db,
    `SELECT kind, first_on AS firstOn, last_on AS lastOn, reason FROM closure
     WHERE deleted = 0 AND (location_id = ? OR location_id IS NULL) ORDER BY first_on, id`,
  ).all(locationId) as LocationFact['closures'];
  const { mobile, siteNeeds, ...location } = row;
  return { ...location, openingHours, closures, ...(mobile === 1 && { siteNeeds: parseSiteNeeds(siteNeeds) }) };
}
