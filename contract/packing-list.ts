import { z } from 'zod';
import { bookingStatuses } from '#domain/booking/booking.ts';
import { gapReasons } from '#domain/inventory/kit-whole.ts';
import { troubles } from '#domain/scan/propose.ts';
import { OverrideSchema, SuggestionSchema, VerdictSchema } from './booking.ts';
import { Done, Id, Instant, procedure } from './procedure.ts';

const Trouble = z.enum(troubles).nullable();

const PackingItem = z.object({
  key: z.string(),
  kind: z.enum(['asset', 'kit', 'part']),
  resourceId: Id.nullable(),
  kitId: Id.nullable(),
  name: z.string(),
  tag: z.string(),
  place: z.string(),
  quantity: z.number(),
  /** As far as known: fewer when something still has to be refilled. */
  present: z.number(),
  photoId: Id.nullable(),
  trouble: Trouble,
  troubleNote: z.string(),
  /** Not found in the last count. */
  isMissing: z.boolean(),
  heldBy: z.string().nullable(),
  /** A part that somebody else booked alone: the case goes without. */
  reservedFor: z.string().nullable(),
  /** What goes along beside the case in the place of this part. */
  standIn: z.string().nullable(),
});

const KitGapSchema = z.object({
  bookingId: Id,
  kitId: Id,
  kit: z.string(),
  lines: z
    .array(z.object({ part: z.string(), quantity: z.number(), because: z.enum(gapReasons), holder: z.string() }))
    .readonly(),
});

const SwapPiece = z.object({
  id: Id,
  name: z.string(),
  tag: z.string(),
  place: z.string(),
  locationName: z.string().nullable(),
});

export const Preparation = z.object({
  id: Id,
  status: z.enum(bookingStatuses),
  holder: z.string(),
  organisationId: Id.nullable(),
  title: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  zone: z.string(),
  start: Instant,
  end: Instant,
  isLate: z.boolean(),
  packed: z.array(z.string()).readonly(),
  items: z.array(PackingItem).readonly(),
});

/** What makes or changes a booking also refuses with all verdicts. */
export const lending = procedure.errors({
  BOOKING_REFUSED: {
    status: 409,
    message: 'Refused by a booking rule: see data.verdicts',
    data: z.object({ verdicts: z.array(VerdictSchema), suggestions: z.array(SuggestionSchema) }),
  },
});

const tags = ['Uitleen'];
const post = (path: `/${string}`, summary: string) => ({ method: 'POST' as const, path, tags, summary });
export const overrides = z.array(OverrideSchema).max(50);

/** What a booking takes along, before it leaves; part of loanContract. */
export const packingListContract = {
  preparation: procedure
    .route({ method: 'GET', path: '/loans/{id}/packing-list', tags, summary: 'What a booking takes along' })
    .input(z.object({ id: Id }))
    .output(Preparation),
  kitGaps: procedure
    .route({ method: 'GET', path: '/loans/kit-gaps', tags, summary: 'What kits that are booked will go without' })
    .input(z.object({ from: Instant, until: Instant, bookingId: Id.optional() }))
    .output(z.object({ gaps: z.array(KitGapSchema).readonly() })),
  pack: procedure
    .route(post('/loans/{id}/pack', 'Keep the ticks of a packing list'))
    .input(z.object({ id: Id, packed: z.array(z.string().max(60)).max(2000) }))
    .output(Done),
  swapPieces: procedure
    .route({
      method: 'GET',
      path: '/loans/{id}/swap/{resourceId}',
      tags,
      summary: 'Equal pieces that are free for all of the booking',
    })
    .input(z.object({ id: Id, resourceId: Id }))
    .output(z.object({ pieces: z.array(SwapPiece).readonly() })),
  proposeSwap: procedure
    .route({
      method: 'GET',
      path: '/loans/{id}/swap',
      tags,
      summary: 'The line of the packing list that a scanned piece can take the place of',
    })
    .input(z.object({ id: Id, code: z.string().max(200) }))
    .output(
      z.object({
        /** The thing is on the list itself: somebody scanned the label of its double. */
        listed: z.string().nullable(),
        swap: z.object({ from: z.object({ id: Id, name: z.string() }), to: SwapPiece }).nullable(),
      }),
    ),
  swap: lending
    .route(post('/loans/{id}/swap', 'Another piece goes along; twice swaps once'))
    .input(z.object({ id: Id, fromId: Id, toId: Id, overrides: overrides.default([]) }))
    .output(Done),
};
