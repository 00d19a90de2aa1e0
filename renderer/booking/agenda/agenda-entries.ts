import type { EventInput } from '@fullcalendar/react';
import type { ContractRouterClient } from '@orpc/contract';
import type { TFunction } from 'i18next';
import type { contract } from '#contract/contract.ts';
import { HOUR, type Period } from '#domain/time/period.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import type { Holiday } from '#renderer/calendar/calendar-types.ts';
import { dayNote } from '#renderer/calendar/day-note.ts';
import type { BookingSummary } from '../board/loaded-board.ts';
import type { LocationLine } from '../form/resource-choice.ts';

type Client = ContractRouterClient<typeof contract>;
export type BookingLine = BookingSummary;
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

/** School holidays and public holidays as a tint behind the bookings: labs are open, schools are away. */
export function holidayEntries(
  holidays: readonly Holiday[],
  closures: readonly ClosureLine[],
  shown: Period,
  t: TFunction,
): EventInput[] {
  const entries: { start: IsoDate; end: IsoDate; title: string }[] = [];
  const everywhere = closures.filter(({ locationId, kind }) => locationId === null && kind === 'closed');
  for (let date = dateOf(shown.start); date < dateOf(shown.end); date = addDays(date, 1)) {
    // What is closed says its own name there.
    const isClosed = everywhere.some(({ firstOn, lastOn }) => firstOn <= date && date <= lastOn);
    const title = isClosed ? '' : dayNote(date, holidays, t);
    const last = entries.at(-1);
    if (last?.title === title && last.end === date) last.end = addDays(date, 1);
    else if (title) entries.push({ start: date, end: addDays(date, 1), title });
  }
  return entries.map((entry) => ({
    ...entry,
    id: `holiday ${entry.start}`,
    display: 'background',
    allDay: true,
    extendedProps: { holiday: true },
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
