import { z } from 'zod';
import { dayParts } from '#domain/transport/trip-plan.ts';
import { Done, Id, Instant, IsoDate, procedure } from './procedure.ts';

/** Says what goes and what for; the same on every device. */
const TripId = z.string().min(1).max(120);

/** Who drives: one of the people, or anybody by name. */
const Driver = z.object({ personId: Id.nullable(), name: z.string().trim().min(1).max(200) });
const TripPlan = z.object({ on: IsoDate, part: z.enum(dayParts).nullable() });

const Trip = z.object({
  id: TripId,
  thingId: Id,
  kind: z.enum(['asset', 'kit', 'loan']),
  name: z.string(),
  code: z.string(),
  /** A location, or the organisation that a loan is brought to. */
  fromId: Id,
  fromName: z.string(),
  toId: Id,
  toName: z.string(),
  /** The start of the use that it is for; null on the way home. */
  neededBy: Instant.nullable(),
  /** The end of the use before. */
  leaveAfter: Instant.nullable(),
  bookingId: Id.nullable(),
  holder: z.string(),
  heldBy: z.string().nullable(),
  loadedAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
  driver: Driver.nullable(),
  plan: TripPlan.nullable(),
  /** When it leaves by that plan; null when none was made or it no longer fits. */
  departsAt: Instant.nullable(),
});

const DayTrip = Trip.extend({
  /** Days beside the one it is needed on, on which both places are open. */
  dayBefore: IsoDate.nullable(),
  dayAfter: IsoDate.nullable(),
  better: z.object({ way: z.enum(['before', 'after']), placeName: z.string() }).nullable(),
});

const Stop = z.object({
  placeId: Id,
  name: z.string(),
  address: z.string(),
  siteOf: z.string().nullable(),
  openingHours: z.array(z.object({ opens: z.string(), closes: z.string() })).readonly(),
  hasOpeningHours: z.boolean(),
  closures: z.array(z.object({ reason: z.string(), kind: z.enum(['closed', 'desk_closed']) })).readonly(),
  contactName: z.string(),
  contactPhone: z.string(),
  note: z.string(),
  /** Trips of which the thing is loaded or unloaded here. */
  load: z.array(TripId).readonly(),
  unload: z.array(TripId).readonly(),
  before: Instant.nullable(),
  after: Instant.nullable(),
  /** When the driver can be there, and must be for what follows. */
  at: Instant,
  arriveBy: Instant.nullable(),
  isTooLate: z.boolean(),
});

const Route = z.object({
  driver: Driver.nullable(),
  busy: z
    .array(z.object({ start: Instant, end: Instant, holder: z.string(), locationName: z.string().nullable() }))
    .readonly(),
  isAway: z.boolean(),
  stops: z.array(Stop).readonly(),
});

const Road = z.object({ locationA: Id, locationB: Id });
const tags = ['Transport'];

export const transportContract = {
  day: procedure
    .route({ method: 'GET', path: '/transport/{date}', tags, summary: 'The routes of a day, per driver, stop by stop' })
    .input(z.object({ date: IsoDate }))
    .output(z.object({ trips: z.array(DayTrip).readonly(), routes: z.array(Route).readonly() })),
  range: procedure
    .route({ method: 'GET', path: '/transport', tags, summary: 'The trips of a range of days, both included' })
    .input(z.object({ from: IsoDate, until: IsoDate }))
    .output(z.object({ trips: z.array(Trip.extend({ day: IsoDate })).readonly() })),
  tick: procedure
    .route({
      method: 'POST',
      path: '/transport/trips',
      tags,
      summary: 'Note that a thing is loaded or delivered, or take the note back; delivered, it is there',
    })
    .input(z.object({ tripId: TripId, step: z.enum(['loaded', 'delivered']), done: z.boolean() }))
    .output(Done.extend({ id: z.string() })),
  plan: procedure
    .route({
      method: 'PUT',
      path: '/transport/plans',
      tags,
      summary: 'Say who drives, and on which day; what is left out stays as it was, null takes it back',
    })
    .input(
      z.object({
        tripIds: z.array(TripId).min(1).max(500),
        driver: Driver.nullable().optional(),
        plan: TripPlan.nullable().optional(),
      }),
    )
    .output(Done.extend({ id: z.string() })),
  times: procedure
    .route({ method: 'GET', path: '/travel-times', tags, summary: 'Minutes between locations, as filled in' })
    .output(
      z.object({
        usual: z.number(),
        times: z.array(Road.extend({ minutes: z.number() })).readonly(),
      }),
    ),
  saveTime: procedure
    .route({
      method: 'PUT',
      path: '/travel-times',
      tags,
      summary: 'Set the minutes between two locations, null: usual',
    })
    .input(Road.extend({ minutes: z.number().int().min(0).max(600).nullable() }))
    .output(Done),
};
