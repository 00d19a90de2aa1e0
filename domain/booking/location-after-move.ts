import type { ResourceKind } from './booking.ts';

interface Place {
  readonly kind: ResourceKind;
  readonly locationId: string | null;
}

const places: ReadonlySet<ResourceKind> = new Set(['room', 'station']);

/** Where a booking is once one resource is exchanged: a group that gets a room elsewhere goes there, with that
 * location's hours and closures. A machine from elsewhere comes to the group. */
export function locationAfterMove(
  locationId: string | null,
  from: Place | undefined,
  to: Place | undefined,
): string | null {
  if (!to?.locationId || !places.has(to.kind)) return locationId;
  const wasHere = locationId === null || from === undefined || from.locationId === locationId;
  return wasHere ? to.locationId : locationId;
}
