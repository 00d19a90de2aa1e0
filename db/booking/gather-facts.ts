import type { BookingDraft } from '#domain/booking/booking.ts';
import type { BookingFacts, Conflict } from '#domain/booking/facts.ts';
import { schoolFact } from '../calendar/school-fact.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { kitFacts, loneParts } from '../inventory/kit-facts.ts';
import { locationFact } from '../location/location-fact.ts';
import { crewFacts } from '../person/person-facts.ts';
import { inMachineHall, programmeFact } from '../programme/programme-fact.ts';
import { machineFacts } from '../safety/machine-facts.ts';
import { termsFacts } from '../sharing/terms-facts.ts';
import { materialFacts } from '../stock/material-facts.ts';
import { transportFacts } from '../transport/transport-facts.ts';
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
  const location = draft.locationId ? locationFact(context.db, draft.locationId, draft) : null;
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
    location,
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
    transport: transportFacts(context, draft, allocations, resources, {
      now,
      usual: settings.labTravelMinutes,
      isMobile: location?.siteNeeds !== undefined,
    }),
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
