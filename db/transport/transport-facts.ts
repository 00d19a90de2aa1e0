import type { BookingDraft } from '#domain/booking/booking.ts';
import type { PlannedAllocation, ResourceFact } from '#domain/booking/facts.ts';
import type { Elsewhere } from '#domain/person/person.ts';
import { MINUTE, widen } from '#domain/time/period.ts';
import { type CarriedFact, noTransport, type TransportFacts } from '#domain/transport/transport-facts.ts';
import { longestMinutes } from '#domain/transport/travel-times.ts';
import type { PlanContext } from '../booking/booking-plan.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import type { Holding } from '../booking/occupancy-index.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { outFacts } from '../loan/out-facts.ts';
import { otherSites } from './other-sites.ts';
import { readTravelTimes } from './travel-times.ts';
import { staysUnderWay } from './under-way.ts';

interface Around {
  readonly now: number;
  /** The location travels itself. */
  readonly isMobile: boolean;
  /** Minutes between two locations of which nobody filled in the road. */
  readonly usual: number;
}

/** What the rules look at: the kits and machines in a booking that must come from elsewhere or are in somebody's hands. */
export function transportFacts(
  context: PlanContext,
  draft: BookingDraft,
  allocations: readonly PlannedAllocation[],
  resources: ReadonlyMap<string, ResourceFact>,
  { now, usual, isMobile }: Around,
): TransportFacts {
  const times = readTravelTimes(context.db);
  const things = allocations.filter(({ resourceId }) => isThing(resources.get(resourceId)));
  const sites = isMobile ? sitesAround(context, draft, usual * MINUTE) : [];
  if (things.length === 0) return { ...noTransport, times, sites };
  const reach = longestMinutes(times, usual) * MINUTE;
  return {
    times,
    sites,
    carried: things.flatMap((thing) => carriedFact(context, draft, thing, resources, { now, reach }) ?? []),
    out: outFacts(context.db, things, resources, context.bookingId),
  };
}

function sitesAround({ db, bookingId }: PlanContext, draft: BookingDraft, reach: number) {
  const { start, end } = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  return otherSites(db, draft.locationId ?? '', bookingId, { start: start - reach, end: end + reach });
}

function isThing(resource: ResourceFact | undefined): boolean {
  return resource?.kind === 'asset' || resource?.kind === 'kit';
}

/** Nearly always nothing is near in time, which memory tells; only then the file is asked where that is. */
function carriedFact(
  { db, occupancy, bookingId }: PlanContext,
  { locationId }: BookingDraft,
  { resourceId, start, end }: PlannedAllocation,
  resources: ReadonlyMap<string, ResourceFact>,
  { now, reach }: { readonly now: number; readonly reach: number },
): CarriedFact | null {
  if (locationId === null) return null;
  const near = occupancy
    .holdingsOf(resourceId, start - reach, end + reach)
    .filter((holding) => holding.bookingId !== bookingId && (holding.end <= start || holding.start >= end));
  const resource = resources.get(resourceId);
  const stands = resource?.locationId ?? null;
  const isDueSoon = now < start && start < now + reach && !near.some((holding) => holding.end <= start);
  const standsAt =
    isDueSoon && stands !== null && stands !== locationId
      ? { locationId: stands, locationName: resource?.locationName ?? '' }
      : null;
  const underWay = staysUnderWay(db, resourceId, stands, { start, end }, bookingId);
  if (near.length === 0 && standsAt === null && underWay.length === 0) return null;
  return {
    resourceId,
    name: resource?.name ?? '?',
    elsewhere: near.flatMap((holding) => elsewhereOf(db, holding)),
    underWay,
    standsAt,
  };
}

function elsewhereOf(db: ReadableDb, { bookingId, start, end }: Holding): readonly Elsewhere[] {
  const row = statement(
    db,
    `SELECT ${HOLDER_SQL} AS holder, location_id AS locationId,
       (SELECT name FROM location WHERE location.id = location_id) AS locationName FROM booking WHERE id = ?`,
  ).get(bookingId) as Pick<Elsewhere, 'holder' | 'locationId' | 'locationName'> | undefined;
  return row ? [{ ...row, bookingId, start, end }] : [];
}
