import { z } from 'zod';
import { isTimeZone } from '#domain/time/wall-time.ts';
import { siteNeedKinds } from '#domain/transport/site.ts';
import { AffectedBooking } from './affected-booking.ts';
import { Done, Id, IsoDate, LongText, procedure, ShortText, WallTime } from './procedure.ts';

const Name = z.string().trim().min(1).max(200);
const Weekday = z.number().int().min(1).max(7);

const Station = z.object({ id: Id, name: z.string(), bookable: z.boolean() });

const Room = z.object({
  id: Id,
  name: z.string(),
  capacity: z.number().nullable(),
  traits: z.array(z.string()),
  bookable: z.boolean(),
  note: z.string(),
  stations: z.array(Station),
});

const SiteNeed = z.object({ kind: z.enum(siteNeedKinds), detail: z.string().max(100) });

const Location = z.object({
  id: Id,
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  status: z.enum(['active', 'in_construction', 'closed']),
  timeZone: z.string(),
  position: z.number(),
  mobile: z.boolean(),
  siteNeeds: z.array(SiteNeed).readonly(),
  note: z.string(),
  rooms: z.array(Room),
  openingHours: z.array(z.object({ id: Id, weekday: Weekday, opens: z.string(), closes: z.string() })),
});

export const LocationInput = z.object({
  id: Id.optional(),
  name: Name,
  street: ShortText,
  postcode: ShortText,
  city: ShortText,
  status: Location.shape.status,
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/Amsterdam'),
  mobile: z.boolean(),
  siteNeeds: z.array(SiteNeed).max(20).readonly().optional(),
  note: LongText,
});

export const RoomInput = z.object({
  id: Id.optional(),
  locationId: Id,
  name: Name,
  capacity: z.number().int().min(0).max(10_000).nullable(),
  traits: z.array(z.string().min(1).max(40)).max(40),
  bookable: z.boolean(),
  note: LongText,
});

const StationInput = z.object({ id: Id.optional(), roomId: Id, name: Name, bookable: z.boolean() });

const OpeningSpan = z.object({ weekday: Weekday, opens: WallTime, closes: WallTime });

export const ClosureInput = z.object({
  id: Id.optional(),
  /** None means all locations. */
  locationId: Id.nullable(),
  kind: z.enum(['closed', 'desk_closed']),
  firstOn: IsoDate,
  lastOn: IsoDate,
  reason: ShortText,
});

const Closure = ClosureInput.extend({
  id: Id,
  locationName: z.string().nullable(),
  /** Coming bookings that fall on these days and that nobody decided about. */
  affectedCount: z.number(),
});

const tags = ['Locaties'];

export const locationContract = {
  list: procedure
    .route({ method: 'GET', path: '/locations', tags, summary: 'Locations with rooms, stations and opening hours' })
    .output(z.object({ locations: z.array(Location) })),
  closures: procedure
    .route({ method: 'GET', path: '/closures', tags, summary: 'Closures, those that touch the given days' })
    .input(z.object({ from: IsoDate.optional(), until: IsoDate.optional(), locationId: Id.optional() }).optional())
    .output(z.object({ closures: z.array(Closure) })),
  closureBookings: procedure
    .route({ method: 'GET', path: '/closures/{id}/bookings', tags, summary: 'Coming bookings that a closure touches' })
    .input(z.object({ id: Id }))
    .output(z.object({ affected: z.array(AffectedBooking) })),
  save: procedure
    .route({ method: 'POST', path: '/locations', tags, summary: 'Add a location, or change the one with this id' })
    .input(LocationInput)
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/locations/{id}', tags, summary: 'Remove a location that nothing depends on' })
    .input(z.object({ id: Id }))
    .output(Done),
  saveRoom: procedure
    .route({ method: 'POST', path: '/rooms', tags, summary: 'Add a room, or change the one with this id' })
    .input(RoomInput)
    .output(Done),
  removeRoom: procedure
    .route({ method: 'DELETE', path: '/rooms/{id}', tags, summary: 'Remove a room with its stations' })
    .input(z.object({ id: Id }))
    .output(Done),
  saveStation: procedure
    .route({ method: 'POST', path: '/stations', tags, summary: 'Add a station to a room, or change it' })
    .input(StationInput)
    .output(Done),
  removeStation: procedure
    .route({ method: 'DELETE', path: '/stations/{id}', tags, summary: 'Remove a station' })
    .input(z.object({ id: Id }))
    .output(Done),
  setOpeningHours: procedure
    .route({
      method: 'PUT',
      path: '/locations/{locationId}/opening-hours',
      tags,
      summary: 'Set the whole week at once',
    })
    .input(z.object({ locationId: Id, spans: z.array(OpeningSpan).max(70) }))
    .output(Done),
  saveClosure: procedure
    .route({ method: 'POST', path: '/closures', tags, summary: 'Close days; answers the bookings it touches' })
    .input(ClosureInput)
    .output(Done.extend({ affected: z.array(AffectedBooking) })),
  removeClosure: procedure
    .route({ method: 'DELETE', path: '/closures/{id}', tags, summary: 'Open the days again' })
    .input(z.object({ id: Id }))
    .output(Done),
};
