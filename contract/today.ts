import { z } from 'zod';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { outReasons } from '#domain/today/out-of-order.ts';
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
  noShow: z.boolean(),
  /** Who really came, once somebody counted. */
  counted: z.object({ pupils: z.number().nullable(), supervisors: z.number().nullable() }).nullable(),
  /** People come for it, and it ends on this day. */
  isCountable: z.boolean(),
  rooms: z.array(z.object({ id: Id, name: z.string() })),
  /** Those that are booked by themselves, without the whole room. */
  stations: z.array(z.object({ id: Id, name: z.string(), roomId: Id.nullable() })),
  setUp: z.array(SetUpGroup),
  /** Where a mobile lab stands for it, and what nobody has confirmed there yet. */
  site: z.object({ address: z.string(), contact: z.string(), missing: z.array(SiteNeed).readonly() }).nullable(),
});

const Take = z.object({
  consumableId: Id,
  name: z.string(),
  unit: z.string(),
  packUnit: z.string(),
  packSize: z.number().nullable(),
  place: z.string(),
  amount: z.number(),
  stock: z.number(),
  bookingIds: z.array(Id).readonly(),
  /** What is booked before it leaves too little. */
  isShort: z.boolean(),
});

const Out = z.object({
  id: Id,
  kind: z.enum(['asset', 'kit']),
  name: z.string(),
  tag: z.string(),
  roomName: z.string(),
  place: z.string(),
  reason: z.enum(outReasons),
  note: z.string(),
  since: IsoDate.nullable(),
  /** The visits of the day that hold it. */
  bookingIds: z.array(Id).readonly(),
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
  /** What the programmes of the day use up. */
  take: z.array(Take),
  /** What cannot be used or was not put back; what touches the day first. None of a day that is over. */
  out: z.array(Out),
  next: z.object({ id: Id, start: Instant, holder: z.string(), groupLabel: z.string() }).nullable(),
});

/** Bounds are told in words: see domain/today/day-count.ts and domain/stock/amount.ts. */
const AnyNumber = z.number().min(-1e12).max(1e12);

const SheetVisit = z.object({
  bookingId: Id,
  holder: z.string(),
  kind: z.enum(bookingKinds),
  programmeName: z.string().nullable(),
  groupLabel: z.string(),
  start: Instant,
  end: Instant,
  isConfirmed: z.boolean(),
  noShow: z.boolean(),
  pupils: z.number().nullable(),
  supervisors: z.number().nullable(),
  counted: z.object({ pupils: z.number().nullable(), supervisors: z.number().nullable() }).nullable(),
  lines: z.array(
    z.object({
      consumableId: Id,
      name: z.string(),
      unit: z.string(),
      stock: z.number(),
      /** By the programme; null when it does not say. */
      planned: z.number().nullable(),
      used: z.number(),
    }),
  ),
});

const tags = ['Vandaag'];
const Undoable = z.object({ transactionId: z.string() });

export const todayContract = {
  countSheet: procedure
    .route({ method: 'GET', path: '/days/{date}/count', tags, summary: 'The form that closes a day at a location' })
    .input(z.object({ date: IsoDate, locationId: Id.optional() }))
    .output(
      z.object({
        timeZone: z.string(),
        visits: z.array(SheetVisit),
        /** How many are still to come. */
        coming: z.number(),
        things: z.array(z.object({ id: Id, name: z.string(), tag: z.string() })),
        outOfPlace: z.array(Id).readonly(),
      }),
    ),
  closeDay: procedure
    .route({
      method: 'POST',
      path: '/days/{date}/count',
      tags,
      summary: 'Who came, what was used and what was not put back; once more changes it',
    })
    .input(
      z.object({
        date: IsoDate,
        locationId: Id.nullable(),
        visits: z
          .array(
            z.object({
              bookingId: Id,
              noShow: z.boolean(),
              pupils: AnyNumber.nullable(),
              supervisors: AnyNumber.nullable(),
              lines: z.array(z.object({ consumableId: Id, amount: AnyNumber, unit: z.string().max(40) })).max(100),
            }),
          )
          .max(200),
        outOfPlace: z.array(Id).max(2000),
        /** What was out of place when the person began: the rest of what is noted stays. */
        knownOutOfPlace: z.array(Id).max(2000),
        acceptShort: z.boolean(),
      }),
    )
    .output(Undoable),
  backInPlace: procedure
    .route({ method: 'POST', path: '/things/{resourceId}/back', tags, summary: 'A thing stands in its place again' })
    .input(z.object({ resourceId: Id }))
    .output(Undoable),
  day: procedure
    .route({ method: 'GET', path: '/days/{date}', tags, summary: 'What happens on a day, per location' })
    .input(z.object({ date: IsoDate }))
    .output(z.object({ locations: z.array(LocationDay) })),
};
