import { z } from 'zod';
import { bookingStatuses, resourceKinds } from '#domain/booking/booking.ts';
import { approvals } from '#domain/sharing/terms.ts';
import { OverrideSchema, VerdictSchema } from './booking.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, ShortText, WallTime } from './procedure.ts';

const tags = ['Delen'];

const Hours = z.object({ weekday: z.number().int().min(1).max(7), opens: WallTime, closes: WallTime });

const Terms = z.object({
  resourceId: Id,
  ownerId: Id,
  firstOn: IsoDate.nullable(),
  lastOn: IsoDate.nullable(),
  hours: z.array(Hours).max(50).readonly(),
  noticeDays: z.number().int().min(0).max(400),
  approval: z.enum(approvals),
  contact: ShortText,
  note: LongText,
});

const LentThing = Terms.extend({
  id: Id,
  resourceName: z.string(),
  resourceKind: z.enum(resourceKinds),
  assetTag: z.string(),
  ownerName: z.string(),
  homeLocationName: z.string().nullable(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  recalledFrom: IsoDate.nullable(),
  recallReason: z.string(),
  comingCount: z.number(),
});

const ComingUse = z.object({
  bookingId: Id,
  sequence: z.number(),
  status: z.enum(bookingStatuses),
  holder: z.string(),
  groupLabel: z.string(),
  start: Instant,
  end: Instant,
  locationName: z.string().nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  replacements: z.array(z.object({ id: Id, name: z.string(), locationName: z.string().nullable() })).readonly(),
});

export const sharingContract = {
  list: procedure
    .route({ method: 'GET', path: '/shared', tags, summary: 'What others lend, by owner, with the terms' })
    .output(z.object({ things: z.array(LentThing).readonly() })),
  save: procedure
    .route({ method: 'PUT', path: '/shared', tags, summary: 'Lend a room, machine or kit under terms' })
    .input(Terms.extend({ id: Id.optional() }))
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/shared/{id}', tags, summary: 'Take the terms away' })
    .input(z.object({ id: Id }))
    .output(Done),
  recall: procedure
    .route({ method: 'POST', path: '/shared/{id}/recall', tags, summary: 'The owner wants it back; null lets it stay' })
    .input(z.object({ id: Id, from: IsoDate.nullable(), reason: ShortText }))
    .output(Done),
  comingUses: procedure
    .route({ method: 'GET', path: '/shared/uses', tags, summary: 'Coming bookings of a thing, with free replacements' })
    .input(z.object({ resourceId: Id, from: IsoDate }))
    .output(z.object({ uses: z.array(ComingUse).readonly() })),
  replace: procedure
    .route({ method: 'POST', path: '/shared/replace', tags, summary: 'Put other things in their place, in one act' })
    .errors({ BOOKING_REFUSED: { status: 409, data: z.object({ bookingId: Id, verdicts: z.array(VerdictSchema) }) } })
    .input(
      z.object({
        choices: z
          .array(
            z.object({
              resourceId: Id,
              bookingId: Id,
              sequence: z.number().int(),
              /** null: the booking goes on without. */
              byId: Id.nullable(),
              overrides: z.array(OverrideSchema).max(20).default([]),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ transactionId: z.string() })),
};
