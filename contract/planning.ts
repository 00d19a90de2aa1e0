import { z } from 'zod';
import { bookingKinds } from '#domain/booking/booking.ts';
import { dayUnits, MOST_TIER_DAYS, MOST_TIERS } from '#domain/planning/cancellation.ts';
import { MOST_SLOTS } from '#domain/planning/visit-slots.ts';
import { wishStatuses } from '#domain/planning/wish.ts';
import { educationGroups } from '#domain/programme/education-group.ts';
import { BookingSummary, VerdictSchema } from './booking.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, ShortText, WallTime } from './procedure.ts';

const tags = ['Aanvragen en wachtlijst'];

const Policy = z.object({
  unit: z.enum(dayUnits),
  tiers: z
    .array(
      z.object({
        leastDays: z.number().int().min(0).max(MOST_TIER_DAYS),
        share: z.number().int().min(0).max(100),
      }),
    )
    .min(1)
    .max(MOST_TIERS),
});

const VisitSlots = z.array(z.object({ opens: WallTime, closes: WallTime })).max(MOST_SLOTS);

const InboxItem = z.object({
  booking: BookingSummary,
  locationName: z.string().nullable(),
  expiredOn: IsoDate.nullable(),
  others: z.number().nullable(),
  quota: z.number().nullable(),
  verdicts: z.array(VerdictSchema),
});

const WishFields = z.object({
  organisationId: Id,
  programmeId: Id.nullable(),
  locationId: Id.nullable(),
  groups: z.array(z.enum(educationGroups)).max(educationGroups.length),
  pupils: z.number().int().min(0).max(100_000).nullable(),
  firstOn: IsoDate,
  lastOn: IsoDate,
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  note: LongText,
});

const WishRecord = WishFields.extend({
  id: Id,
  askedOn: IsoDate,
  status: z.enum(wishStatuses),
  organisationName: z.string(),
  programmeName: z.string().nullable(),
  locationName: z.string().nullable(),
  /** What was offered last, if that still stands. */
  bookingId: Id.nullable(),
});

/** A time at a location with the rooms that go with it. */
const Slot = z.object({
  locationId: Id.nullable(),
  start: Instant,
  end: Instant,
  setupMinutes: z.number().int().min(0).max(1440),
  cleanupMinutes: z.number().int().min(0).max(1440),
  resourceIds: z.array(Id).max(50),
});

const Candidate = z.object({
  organisationId: Id,
  name: z.string(),
  quota: z.number().nullable(),
  had: z.number(),
  planned: z.number(),
  waitingSince: IsoDate.nullable(),
  travelMinutes: z.number(),
  wishId: Id.nullable(),
  wishNote: z.string(),
  programmeName: z.string().nullable(),
  /** Where they would rather be, when that is elsewhere. */
  ratherAt: z.string().nullable(),
  contactName: z.string(),
  contactEmail: z.string(),
  optionUntil: IsoDate,
  notes: z.array(VerdictSchema),
});

const LateRun = { bookingId: Id, minutes: z.number().int().min(1).max(240) };
const Saved = z.object({ transactionId: z.string() });

export const planningContract = {
  settings: procedure
    .route({ method: 'GET', path: '/planning/settings', tags, summary: 'Cancellation policy and half days for visits' })
    .output(
      z.object({
        cancellation: Policy,
        slots: z.object({
          region: VisitSlots,
          locations: z.array(z.object({ locationId: z.string(), slots: VisitSlots })),
        }),
      }),
    ),
  saveCancellation: procedure
    .route({ method: 'PUT', path: '/planning/cancellation', tags, summary: 'Set what cancelling costs, by term' })
    .input(Policy)
    .output(Saved),
  saveSlots: procedure
    .route({
      method: 'PUT',
      path: '/planning/slots',
      tags,
      summary: 'Set the half days for visits; null takes them back',
    })
    .input(z.object({ locationId: Id.nullable(), slots: VisitSlots.nullable() }))
    .output(Saved),
  inbox: procedure
    .route({ method: 'GET', path: '/planning/inbox', tags, summary: 'Requests and options that wait for an answer' })
    .output(z.object({ requests: z.array(InboxItem), options: z.array(InboxItem), lapsed: z.array(InboxItem) })),
  count: procedure
    .route({ method: 'GET', path: '/planning/count', tags, summary: 'How much waits for an answer' })
    .output(z.object({ requests: z.number(), ending: z.number(), waiting: z.number() })),
  wishes: procedure
    .route({ method: 'GET', path: '/planning/wishes', tags, summary: 'The waiting list' })
    .input(z.object({ all: z.boolean().optional() }))
    .output(z.object({ wishes: z.array(WishRecord) })),
  saveWish: procedure
    .route({ method: 'PUT', path: '/planning/wishes', tags, summary: 'Put on the waiting list, or change' })
    .input(WishFields.extend({ id: Id.optional() }))
    .output(Done),
  withdrawWish: procedure
    .route({ method: 'POST', path: '/planning/wishes/{id}/withdraw', tags, summary: 'Take off the waiting list' })
    .input(z.object({ id: Id }))
    .output(Done),
  freeSlots: procedure
    .route({ method: 'GET', path: '/planning/free-slots', tags, summary: 'Half days that still have a free room' })
    .input(z.object({ firstOn: IsoDate, weeks: z.coerce.number().int().min(1).max(26) }))
    .output(
      z.object({
        locations: z.array(
          z.object({
            locationId: Id,
            name: z.string(),
            zone: z.string(),
            open: z.number(),
            free: z.array(
              z.object({
                date: IsoDate,
                start: Instant,
                end: Instant,
                rooms: z.array(z.object({ id: Id, name: z.string(), capacity: z.number().nullable() })),
                schools: z.number(),
              }),
            ),
          }),
        ),
      }),
    ),
  candidates: procedure
    .route({
      method: 'POST',
      path: '/planning/candidates',
      tags,
      summary: 'Who can come in a free slot, fairest first',
    })
    .input(z.union([z.object({ slot: Slot }), z.object({ bookingId: Id })]))
    .output(
      z.object({
        slot: Slot,
        locationName: z.string().nullable(),
        zone: z.string(),
        roomNames: z.array(z.string()),
        problem: VerdictSchema.nullable(),
        candidates: z.array(Candidate),
        unable: z.array(z.object({ organisationId: Id, name: z.string(), reason: VerdictSchema })),
      }),
    ),
  offer: procedure
    .route({ method: 'POST', path: '/planning/offers', tags, summary: 'Hold a free slot as an option for a school' })
    .input(z.object({ id: Id.optional(), slot: Slot, organisationId: Id, wishId: Id.nullable() }))
    .output(Done),
  previewLate: procedure
    .route({ method: 'POST', path: '/planning/late/preview', tags, summary: 'Who moves when a booking runs late' })
    .input(z.object(LateRun))
    .output(
      z.object({
        steps: z.array(
          z.object({
            id: Id,
            sequence: z.number(),
            holder: z.string(),
            kind: z.enum(bookingKinds),
            start: Instant,
            end: Instant,
            newStart: Instant,
            newEnd: Instant,
            verdicts: z.array(VerdictSchema),
          }),
        ),
      }),
    ),
  runLate: procedure
    .route({
      method: 'POST',
      path: '/planning/late',
      tags,
      summary: 'Let a booking end later and move who comes after',
    })
    .input(
      z.object({
        ...LateRun,
        reason: ShortText.trim().min(1),
        seen: z.array(z.object({ id: Id, sequence: z.number().int() })).max(500),
      }),
    )
    .output(Done.extend({ count: z.number() })),
};
