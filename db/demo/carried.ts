import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { addDays, dateOf, type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import { pairOf } from '#domain/transport/travel-times.ts';
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { type DemoRegion, openOn } from './drafts.ts';
import type { DemoLocation } from './locations.ts';

const spans = [
  ['09:30', '11:30'],
  ['12:45', '14:15'],
] as const;

/** Lessons at a lab with a case of another lab, in an order in which the first that fits is taken. */
export function carriedOn(region: DemoRegion, day: IsoDate, turn: number): readonly BookingDraft[] {
  const labs = openOn(region, day).filter(({ mobile }) => !mobile);
  const [start, end] = spans[turn % spans.length] ?? spans[0];
  const school = region.organisations.secondary[turn % region.organisations.secondary.length];
  const kits = region.kits.map((_, index) => region.kits[(index * 7 + turn * 3) % region.kits.length]);
  return labs.flatMap((lab) =>
    kits.flatMap((kit): BookingDraft[] => {
      const room = lab.rooms.find(({ capacity }) => capacity >= 28);
      if (!kit || !room || kit.locationId === lab.id) return [];
      const needs = [room.id, kit.id].map((resourceId) => ({ kind: 'resource' as const, resourceId }));
      const given = {
        kind: 'lesson',
        title: kit.name,
        organisationId: school?.id ?? null,
        locationId: lab.id,
      } as const;
      const period = { start: toInstant(day, start), end: toInstant(day, end) };
      return [newDraft(period, { ...given, groupLabel: 'vmbo 2', pupils: 20, supervisors: 4, needs })];
    }),
  );
}

const minutes = [20, 35, 40];

/** How long the roads between the first three labs take. */
export function addTravelTimes(tx: Tx, locations: readonly DemoLocation[]): void {
  const [a, b, c] = locations.filter(({ mobile, inConstruction }) => !mobile && !inConstruction);
  if (!a || !b || !c) return;
  const roads = [
    [a, b],
    [a, c],
    [b, c],
  ] as const;
  for (const [index, [one, other]] of roads.entries()) {
    const id = pairOf(one.id, other.id);
    const [location_a = '', location_b = ''] = id.split(':');
    write(tx, 'travel_time', id, { location_a, location_b, minutes: minutes[index] ?? 30 });
  }
}

/** Some sites of the bus still have to be asked about the power; a few stand elsewhere than at the school. */
export function leaveSitesOpen(tx: Tx): void {
  const from = tx.now;
  const until = toInstant(addDays(dateOf(tx.now), 12), '00:00');
  const coming = statement(
    tx,
    `SELECT booking_site.id FROM booking_site JOIN booking ON booking.id = booking_site.id
     WHERE booking.start_at > ? AND booking.start_at < ? AND booking.intent = 'confirmed' ORDER BY booking.start_at, booking.id`,
  )
    .pluck()
    .all(from, until) as string[];
  for (const [index, id] of coming.entries()) {
    if (index % 3 === 1) write(tx, 'booking_site', id, { confirmed: JSON.stringify(['level', 'contact']) });
    if (index % 3 === 2)
      write(tx, 'booking_site', id, { address: 'Parkeerplaats sporthal, Sportlaan 8, 9999 EE Vlierrode' });
  }
}
