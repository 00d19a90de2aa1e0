import type { BookingDraft, Need } from '#domain/booking/booking.ts';
import type {
  BookingFacts,
  Conflict,
  LocationFact,
  MachineFact,
  ResourceFact,
  SchoolFact,
  TermsFact,
} from '#domain/booking/facts.ts';
import { locationAfterMove } from '#domain/booking/location-after-move.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { effectiveRuleSettings } from '#domain/booking/rule-settings.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { standing, type Verdict } from '#domain/booking/verdict.ts';
import { nobody } from '#domain/person/person.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { type Instant, type Period, widen } from '#domain/time/period.ts';
import { noTransport } from '#domain/transport/transport-facts.ts';
import type { Holiday } from '#renderer/calendar/calendar-types.ts';
import type { BoardIndex } from './board-index.ts';
import type { BookingSummary, Closure, LabLocation, Resource } from './board-types.ts';
import type { ChangeProposal } from './proposal.ts';

/** What the page knows, for an answer within the frame; the store asks all rules again when it is dropped. */
export interface BoardWorld {
  /** Figures of the rules that somebody set, by the id of their setting. */
  readonly ruleValues: ReadonlyMap<string, unknown>;
  /** What others lend, with their terms. */
  readonly lent: readonly TermsFact[];
  /** How many may work at one machine at a time, by model. */
  readonly groupLimits: ReadonlyMap<string, number>;
  readonly index: BoardIndex;
  readonly resourceById: ReadonlyMap<string, Resource>;
  /** The stations of each room. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
  readonly locationById: ReadonlyMap<string, LabLocation>;
  readonly closures: readonly Closure[];
  /** School holidays of all regions, around the dates shown. */
  readonly holidays: readonly Holiday[];
  /** The schools that have bookings on the dates shown, with their holidays. */
  readonly schoolById: ReadonlyMap<string, SchoolFact>;
  /** Which groups come, of the bookings that say so. */
  readonly groupsById: ReadonlyMap<string, readonly EducationGroup[]>;
}

/** What stands in the way of a new booking of these resources, the gravest first. */
export function judgeNew(
  world: BoardWorld,
  resourceIds: readonly string[],
  period: Period,
  now: Instant,
): readonly Verdict[] {
  const [first] = resourceIds;
  const locationId = (first && world.resourceById.get(first)?.locationId) || null;
  const draft = newDraft(period, { locationId, needs: resourceIds.map(named) });
  const wanted = resourceIds.flatMap((id) => [id, ...(world.partsOf.get(id) ?? [])]);
  return standing(judge(gather(world, draft, { direct: resourceIds, all: wanted }, undefined, now)), []);
}

/** What stands in the way of moving or resizing a booking with all that it holds. */
export function judgeChange(world: BoardWorld, proposal: ChangeProposal, now: Instant): readonly Verdict[] {
  const { booking, claims, grabbed, toResourceId } = proposal;
  const exchanged = toResourceId !== grabbed.resourceId;
  const kept = exchanged ? claims.filter((claim) => claim.allocationId !== grabbed.allocationId) : claims;
  const added = exchanged ? [toResourceId, ...(world.partsOf.get(toResourceId) ?? [])] : [];
  const needs = kept.filter((claim) => claim.direct && !claim.flexible).map((claim) => named(claim.resourceId));
  const draft = newDraft(proposal, {
    ...fromSummary(booking),
    groups: world.groupsById.get(booking.id) ?? [],
    locationId: exchanged
      ? locationAfterMove(
          booking.locationId,
          world.resourceById.get(grabbed.resourceId),
          world.resourceById.get(toResourceId),
        )
      : booking.locationId,
    needs: exchanged ? [...needs, named(toResourceId)] : needs,
  });
  const wanted = {
    direct: [...(exchanged ? [toResourceId] : []), ...kept.filter(({ direct }) => direct).map(idOf)],
    all: [...new Set([...added, ...kept.map(idOf)])],
  };
  return standing(judge(gather(world, draft, wanted, booking.id, now)), []);
}

function idOf({ resourceId }: { readonly resourceId: string }): string {
  return resourceId;
}

interface Wanted {
  /** What is booked by itself. */
  readonly direct: readonly string[];
  /** With the workplaces of rooms and what lies in kits. */
  readonly all: readonly string[];
}

function gather(
  world: BoardWorld,
  draft: BookingDraft,
  { direct, all: wanted }: Wanted,
  bookingId: string | undefined,
  now: Instant,
): BookingFacts {
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  return {
    draft,
    now,
    allocations: wanted.map((resourceId) => ({ ...period, resourceId, modelId: null, flexible: false })),
    resources: new Map(wanted.flatMap((id) => factOf(world.resourceById.get(id)))),
    conflicts: wanted.flatMap((id) => conflictOn(world, id, period, bookingId)),
    shortages: [],
    location: locationFactOf(world, draft.locationId),
    school: (draft.organisationId && world.schoolById.get(draft.organisationId)) || null,
    programme: null,
    inMachineHall: false,
    settings: effectiveRuleSettings(world.ruleValues, { locationId: draft.locationId }),
    crew: nobody,
    // A drag changes the day by little: the stock is judged when it is dropped.
    materials: [],
    machines: {
      things: wanted.flatMap((id) => machineOf(world, id, !direct.includes(id))),
      forPrimary: false,
      stops: stopsOf(world, direct),
    },
    kits: [],
    loneParts: [],
    transport: noTransport,
    terms: world.lent.filter(({ resourceId }) => wanted.includes(resourceId)),
  };
}

function conflictOn(
  { index, resourceById }: BoardWorld,
  resourceId: string,
  period: Period,
  bookingId?: string,
): Conflict[] {
  const claim = index.claimInTheWay(resourceId, period, bookingId);
  if (!claim) return [];
  const { start, end } = claim;
  const holder = index.bookingById(claim.bookingId)?.holder ?? '';
  const resourceName = resourceById.get(resourceId)?.name ?? '';
  return [{ resourceId, resourceName, bookingId: claim.bookingId, holder, start, end }];
}

function factOf(resource: Resource | undefined): [string, ResourceFact][] {
  if (!resource) return [];
  const { id, kind, name, locationId, locationName, bookable, capacity, status } = resource;
  const fact: ResourceFact = {
    id,
    kind,
    name,
    locationId,
    locationName,
    bookable,
    capacity,
    defectNote: status === 'defect' ? '' : null,
    inMaintenance: status === 'maintenance',
    missing: status === 'missing',
    retiredOn: null,
  };
  return [[id, fact]];
}

/** The board knows of a failed inspection and of how many may work at it; how long inspections count, the store looks up. */
function machineOf({ resourceById, groupLimits }: BoardWorld, id: string, inKit: boolean): MachineFact[] {
  const resource = resourceById.get(id);
  const mostUsers = (resource?.modelId && groupLimits.get(resource.modelId)) || null;
  const isRejected = resource?.status === 'rejected';
  if (!resource || (!isRejected && mostUsers === null)) return [];
  return [
    {
      resourceId: id,
      resourceName: resource.name,
      inKit,
      inspections: isRejected ? [{ kind: 'other', months: null, doneOn: null, result: 'failed' }] : [],
      laserClass: '',
      groups: [],
      flaw: null,
      model: resource.modelName ?? '',
      mostUsers,
    },
  ];
}

/** What a group goes round: pieces and kits, and workplaces, of which a room brings its own. */
function stopsOf({ resourceById, partsOf }: BoardWorld, direct: readonly string[]): number {
  const stops = direct.flatMap((id) => {
    const kind = resourceById.get(id)?.kind;
    if (kind === 'room') return partsOf.get(id) ?? [];
    return kind === 'asset' || kind === 'kit' || kind === 'station' ? [id] : [];
  });
  return new Set(stops).size;
}

function locationFactOf({ locationById, closures }: BoardWorld, locationId: string | null): LocationFact | null {
  const location = locationId ? locationById.get(locationId) : undefined;
  if (!location) return null;
  const { id, name, status, openingHours, timeZone } = location;
  const here = closures.filter((closure) => closure.locationId === null || closure.locationId === id);
  return { id, name, status, openingHours, zone: timeZone, closures: here };
}

function fromSummary(booking: BookingSummary): Partial<BookingDraft> {
  const { kind, title, organisationId, setupMinutes, cleanupMinutes, optionUntil, groupLabel, pupils, supervisors } =
    booking;
  const status = booking.status === 'cancelled' ? 'confirmed' : booking.status;
  return {
    kind,
    title,
    organisationId,
    setupMinutes,
    cleanupMinutes,
    status,
    optionUntil,
    groupLabel,
    pupils,
    supervisors,
  };
}

function named(resourceId: string): Need {
  return { kind: 'resource', resourceId };
}
