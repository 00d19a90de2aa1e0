import type { EventInput } from '@fullcalendar/react';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';
import { HOUR } from '#domain/time/period.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import type { LocationLine } from '../form/resource-choice.ts';

type Client = ContractRouterClient<typeof contract>;
export type BookingLine = Awaited<ReturnType<Client['booking']['board']>>['bookings'][number];
export type ClosureLine = Awaited<ReturnType<Client['location']['closures']>>['closures'][number];

/** How many hues tell locations apart; more share them, the name is always there too. */
const HUES = 6;

/** A booking of a day or more lies in the band above the hours, and is moved by its dialog: a drag there has no times. */
export function bookingEntry(booking: BookingLine, locations: readonly LocationLine[], zone: string): EventInput {
  const { id, start, end } = booking;
  const index = locations.findIndex((location) => location.id === booking.locationId);
  const isLong = end - start >= 24 * HOUR;
  return {
    id,
    title: booking.holder,
    ...(isLong
      ? { allDay: true, start: dateOf(start, zone), end: addDays(dateOf(end - 1, zone), 1), editable: false }
      : { start, end }),
    extendedProps: {
      booking,
      hue: index < 0 ? 'none' : String(index % HUES),
      place: locations[index]?.name ?? '',
    },
  };
}

/** Closed days of the chosen location, and those of all locations, as a shade behind the bookings. */
export function closureEntries(closures: readonly ClosureLine[], locationId: string | null): EventInput[] {
  return closures
    .filter((closure) => closure.locationId === null || closure.locationId === locationId)
    .map(({ id, reason, kind, firstOn, lastOn }) => ({
      id: `closure ${id}`,
      title: reason,
      display: 'background',
      allDay: true,
      start: firstOn,
      end: addDays(lastOn, 1),
      extendedProps: { closure: kind },
    }));
}

/** Opening hours of the chosen location; what lies outside is shaded. */
export function openingHours(location: LocationLine | undefined) {
  if (!location || location.openingHours.length === 0) return false;
  return location.openingHours.map(({ weekday, opens, closes }) => ({
    daysOfWeek: [weekday % 7],
    startTime: opens,
    endTime: closes,
  }));
}
