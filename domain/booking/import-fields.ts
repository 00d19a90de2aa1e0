import type { ImportField } from '#domain/import/map-columns.ts';

export const bookingFieldNames = ['resource', 'start', 'end', 'title'] as const;
export type BookingFieldName = (typeof bookingFieldNames)[number];

/** The columns of a booking log and what they may be called. */
export const bookingFields: readonly ImportField<BookingFieldName>[] = [
  { name: 'resource', headers: ['resource', 'middel', 'ruimte', 'room', 'apparaat', 'asset'], required: true },
  { name: 'start', headers: ['start', 'begin', 'van', 'from', 'starttime'], required: true },
  { name: 'end', headers: ['end', 'einde', 'eind', 'tot', 'until', 'endtime'], required: true },
  { name: 'title', headers: ['title', 'titel', 'omschrijving', 'description', 'summary'] },
];
