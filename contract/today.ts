import { z } from 'zod';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { troubles } from '#domain/today/set-up.ts';
import { siteNeedKinds } from '#domain/transport/site.ts';
import { DocumentLinkSchema } from './document.ts';
import { Id, Instant, IsoDate, procedure } from './procedure.ts';

const SetUpThing = z.object({
  id: Id,
  kind: z.enum(['asset', 'kit']),
  name: z.string(),
  tag: z.string(),
  modelName: z.string().nullable(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  roomId: Id.nullable(),
  roomName: z.string().nullable(),
  place: z.string(),
  trouble: z.enum(troubles).nullable(),
  troubleNote: z.string(),
  /** Its instruction cards and those of its model. */
  cards: z.array(DocumentLinkSchema),
  /** `there` stands in the room; `fetch` is elsewhere in the building; `bring` is at another location. */
  errand: z.enum(['there', 'fetch', 'bring']),
});

const SiteNeed = z.object({ kind: z.enum(siteNeedKinds), detail: z.string() });

const SetUpGroup = z.object({ roomId: Id.nullable(), roomName: z.string().nullable(), things: z.array(SetUpThing) });

/** A booking as the people on the floor need it. */
export const VisitSchema = z.object({
  id: Id,
  kind: z.enum(bookingKinds),
  status: z.enum(bookingStatuses),
  holder: z.string(),
  title: z.string(),
  organisationName: z.string().nullable(),
  programmeName: z.string().nullable(),
  groupLabel: z.string(),
  pupils: z.number().nullable(),
  supervisors: z.number().nullable(),
  start: Instant,
  end: Instant,
  setupMinutes: z.number(),
  cleanupMinutes: z.number(),
  optionUntil: IsoDate.nullable(),
  contactName: z.string(),
  /** The switchboard of the organisation when the booking names no number. */
  contactPhone: z.string(),
  contactEmail: z.string(),
  notes: z.string(),
  rooms: z.array(z.object({ id: Id, name: z.string() })),
  /** Those that are booked by themselves, without the whole room. */
  stations: z.array(z.object({ id: Id, name: z.string(), roomId: Id.nullable() })),
  setUp: z.array(SetUpGroup),
  /** Where a mobile lab stands for it, and what nobody has confirmed there yet. */
  site: z.object({ address: z.string(), contact: z.string(), missing: z.array(SiteNeed).readonly() }).nullable(),
});

const LocationDay = z.object({
  /** None for visits that are not at a location. */
  id: Id.nullable(),
  name: z.string(),
  city: z.string(),
  timeZone: z.string(),
  openingHours: z.array(z.object({ opens: z.string(), closes: z.string() })),
  /** False when nobody filled in a week: the location can always be booked. */
  hasOpeningHours: z.boolean(),
  closures: z.array(z.object({ id: Id, kind: z.enum(['closed', 'desk_closed']), lastOn: IsoDate, reason: z.string() })),
  rooms: z.array(z.object({ id: Id, name: z.string() })),
  /** Those that start or end on the day, in order of time. */
  visits: z.array(VisitSchema),
  /** Began before the day and end after it. */
  ongoing: z.array(VisitSchema),
  next: z.object({ id: Id, start: Instant, holder: z.string(), groupLabel: z.string() }).nullable(),
});

export const todayContract = {
  day: procedure
    .route({ method: 'GET', path: '/days/{date}', tags: ['Vandaag'], summary: 'What happens on a day, per location' })
    .input(z.object({ date: IsoDate }))
    .output(z.object({ locations: z.array(LocationDay) })),
};
