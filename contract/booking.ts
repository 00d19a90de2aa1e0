import { z } from 'zod';
import { bookingKinds, bookingStatuses, cancelledByOptions } from '#domain/booking/booking.ts';
import { exemptReasons } from '#domain/planning/cancellation.ts';
import { educationGroups } from '#domain/programme/education-group.ts';
import { siteNeedKinds } from '#domain/transport/site.ts';
import { Done, Fact, Id, Instant, IsoDate, LongText, procedure, ShortText } from './procedure.ts';

export const NeedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resource'), resourceId: Id }),
  z.object({ kind: z.literal('model'), modelId: Id, quantity: z.number().int().min(1).max(500) }),
]);

export const OverrideSchema = z.object({ rule: z.string().max(60), reason: z.string().trim().min(1).max(500) });

export const DraftSchema = z.object({
  kind: z.enum(bookingKinds),
  title: ShortText,
  organisationId: Id.nullable(),
  locationId: Id.nullable(),
  start: Instant,
  end: Instant,
  setupMinutes: z.number().int().min(0).max(1440),
  cleanupMinutes: z.number().int().min(0).max(1440),
  status: z.enum(['requested', 'option', 'confirmed']),
  optionUntil: IsoDate.nullable(),
  contactName: ShortText,
  contactEmail: ShortText,
  contactPhone: ShortText,
  programmeVersionId: Id.nullable().default(null),
  groups: z.array(z.enum(educationGroups)).max(educationGroups.length).readonly().default([]),
  groupLabel: ShortText,
  pupils: z.number().int().min(0).max(100_000).nullable(),
  supervisors: z.number().int().min(0).max(10_000).nullable(),
  notes: LongText,
  needs: z.array(NeedSchema).max(200),
  site: z
    .object({
      address: z.string().max(500),
      contact: ShortText,
      confirmed: z.array(z.enum(siteNeedKinds)).max(siteNeedKinds.length).readonly(),
    })
    .nullable()
    .default(null),
  overrides: z.array(OverrideSchema).max(50),
});

export const VerdictSchema = z.object({
  level: z.enum(['block', 'warning', 'info']),
  rule: z.string(),
  facts: z.record(z.string(), Fact),
  field: z.string().optional(),
  resourceId: z.string().optional(),
  safety: z.literal(true).optional(),
});

export const SuggestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time'), start: Instant, end: Instant }),
  z.object({
    kind: z.literal('replace'),
    resourceId: Id,
    resourceName: z.string(),
    byId: Id,
    byName: z.string(),
    byLocation: z.string().nullable(),
  }),
]);

const Judgement = z.object({ verdicts: z.array(VerdictSchema), suggestions: z.array(SuggestionSchema) });

/** Where else a mobile lab can stand; an empty address is that of the organisation itself. */
const SiteAlternative = z.object({
  address: z.string(),
  contact: z.string(),
  holder: z.string(),
  isSameSchool: z.boolean(),
  had: z.array(z.enum(siteNeedKinds)).readonly(),
});

/** One resource held by a booking, with buffers. `direct` is false for parts of what was booked (a room's stations). */
export const ClaimSchema = z.object({
  bookingId: Id,
  allocationId: Id,
  resourceId: Id,
  start: Instant,
  end: Instant,
  direct: z.boolean(),
  flexible: z.boolean(),
});

/** The skeleton of a booking for lists, lanes and calendars. `holder` is what to call it. */
export const BookingSummary = z.object({
  id: Id,
  kind: z.enum(bookingKinds),
  status: z.enum(bookingStatuses),
  holder: z.string(),
  title: z.string(),
  organisationId: Id.nullable(),
  organisationName: z.string().nullable(),
  locationId: Id.nullable(),
  start: Instant,
  end: Instant,
  setupMinutes: z.number(),
  cleanupMinutes: z.number(),
  optionUntil: z.string().nullable(),
  groupLabel: z.string(),
  pupils: z.number().nullable(),
  supervisors: z.number().nullable(),
  programmeName: z.string().nullable(),
  sequence: z.number(),
});

const BookingDetail = z.object({
  summary: BookingSummary,
  draft: DraftSchema,
  claims: z.array(ClaimSchema.extend({ resourceName: z.string(), resourceKind: z.string() })),
  cancelledBy: z.enum(cancelledByOptions).nullable(),
  cancelReason: z.string(),
  cancelledAt: Instant.nullable(),
  cancelExempt: z.enum(exemptReasons).nullable(),
  /** Per cent that is due by the policy of that moment. */
  cancelShare: z.number().nullable(),
  /** The day on which an option lapsed. */
  expiredOn: IsoDate.nullable(),
  noShow: z.boolean(),
  /** Who really came, once the day was closed. */
  counted: z.object({ pupils: z.number().nullable(), supervisors: z.number().nullable() }).nullable(),
});

/** Bookings also refuse with all verdicts and with ways out that fit now. */
const bookingProcedure = procedure.errors({
  BOOKING_REFUSED: { status: 409, message: 'Refused by a booking rule: see data.verdicts', data: Judgement },
});

const Range = z.object({
  from: Instant,
  until: Instant,
  locationId: Id.optional(),
  resourceId: Id.optional(),
  organisationId: Id.optional(),
  includeCancelled: z.boolean().optional(),
});

/** Where a booking goes: other times, and one resource exchanged for another. */
const Target = z.object({
  start: Instant,
  end: Instant,
  fromResourceId: Id.optional(),
  toResourceId: Id.optional(),
});

const tags = ['Boekingen'];

export const bookingContract = {
  board: procedure
    .route({ method: 'POST', path: '/bookings/board', tags, summary: 'Bookings and claims that touch [from, until)' })
    .input(Range)
    .output(z.object({ bookings: z.array(BookingSummary), claims: z.array(ClaimSchema) })),
  /** The answer of `board` for our own screens: columns of numbers (domain/booking/board-columns.ts), and of the ids and
   * names only what this window does not know yet. Not part of the OpenAPI. */
  columns: procedure
    .route({ tags, summary: 'The board as columns of numbers' })
    .input(Range.extend({ known: z.object({ table: Id, count: z.number().int().min(0) }).optional() }))
    .output(
      z.object({
        table: Id,
        /** The place of the first of `texts` in the table. */
        first: z.number(),
        texts: z.array(z.string()),
        columns: z.instanceof(Uint8Array),
      }),
    ),
  get: procedure
    .route({ method: 'GET', path: '/bookings/{id}', tags, summary: 'One booking with all that it holds' })
    .input(z.object({ id: Id }))
    .output(BookingDetail),
  judge: procedure
    .route({ method: 'POST', path: '/bookings/judge', tags, summary: 'What the rules say of a draft; writes nothing' })
    .input(z.object({ draft: DraftSchema, bookingId: Id.optional(), suggest: z.boolean().optional() }))
    .output(Judgement.extend({ sites: z.array(SiteAlternative).readonly() })),
  judgeMove: procedure
    .route({
      method: 'POST',
      path: '/bookings/{id}/judge-move',
      tags,
      summary: 'What the rules say of a move, reasons that the booking has left out; writes nothing',
    })
    .input(Target.extend({ id: Id }))
    .output(z.object({ verdicts: Judgement.shape.verdicts })),
  book: bookingProcedure
    .route({
      method: 'POST',
      path: '/bookings',
      tags,
      summary: 'Book; the same id twice books once',
      successStatus: 201,
    })
    .input(z.object({ id: Id.optional(), draft: DraftSchema }))
    .output(Done),
  change: bookingProcedure
    .route({ method: 'PUT', path: '/bookings/{id}', tags, summary: 'Change a booking as a whole' })
    .input(z.object({ id: Id, sequence: z.number().int(), draft: DraftSchema }))
    .output(Done),
  move: bookingProcedure
    .route({
      method: 'POST',
      path: '/bookings/{id}/move',
      tags,
      summary: 'Move in time, or from one resource to another',
    })
    .input(
      Target.extend({
        id: Id,
        sequence: z.number().int(),
        overrides: z.array(OverrideSchema).max(50).optional(),
      }),
    )
    .output(Done),
  setStatus: bookingProcedure
    .route({
      method: 'POST',
      path: '/bookings/{id}/status',
      tags,
      summary: 'Confirm, or make it an option or a request',
    })
    .input(z.object({ id: Id, status: z.enum(['requested', 'option', 'confirmed']), optionUntil: IsoDate.nullable() }))
    .output(Done),
  cancel: procedure
    .route({ method: 'POST', path: '/bookings/{id}/cancel', tags, summary: 'Cancel: frees all that it holds' })
    .input(
      z.object({
        id: Id,
        by: z.enum(cancelledByOptions),
        reason: ShortText,
        exempt: z.enum(exemptReasons).nullable().optional(),
      }),
    )
    .output(Done),
  markNoShow: procedure
    .route({
      method: 'POST',
      path: '/bookings/{id}/no-show',
      tags,
      summary: 'Note that nobody came, or take the note away',
    })
    .input(z.object({ id: Id, noShow: z.boolean() }))
    .output(Done),
};
