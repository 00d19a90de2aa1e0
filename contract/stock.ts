import { z } from 'zod';
import { MOST_AMOUNT } from '#domain/stock/amount.ts';
import { handKinds, movementKinds } from '#domain/stock/movement.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, ShortText } from './procedure.ts';

const tags = ['Verbruiksartikelen'];

/** In the unit of the consumable, to a thousandth; what cannot be is refused with a sentence. */
const Amount = z.number().min(-1e12).max(1e12);
const Unit = z.string().trim().max(40);

const Fields = z.object({
  code: z.string().trim().max(60),
  name: ShortText,
  category: z.string().trim().max(100),
  unit: Unit,
  packUnit: Unit,
  packSize: z.number().max(MOST_AMOUNT).nullable(),
  minimum: Amount,
  expiresOn: IsoDate.nullable(),
  locationId: Id.nullable(),
  place: ShortText,
  priceCents: z.number().int().min(0).max(1_000_000_000).nullable(),
  note: LongText,
});

const RunsOut = z.object({
  bookingId: Id,
  holder: z.string(),
  start: Instant,
  because: z.enum(['used', 'expired']),
});

const Consumable = Fields.extend({
  id: Id,
  name: z.string(),
  locationName: z.string().nullable(),
  stock: z.number(),
  countedAt: Instant.nullable(),
  /** What coming bookings will use, and the first that there is not enough for. */
  needed: z.number(),
  runsOut: RunsOut.nullable(),
});

const Movement = z.object({
  id: Id,
  kind: z.enum(movementKinds),
  amount: z.number(),
  counted: z.number().nullable(),
  stockAfter: z.number(),
  bookingId: Id.nullable(),
  holder: z.string(),
  reason: z.string(),
  happenedAt: Instant,
  /** It went out although the stock did not say that it was there. */
  short: z.boolean(),
});

const Use = z.object({ bookingId: Id, holder: z.string(), start: Instant, amount: z.number() });

const UseLine = z.object({
  consumableId: Id,
  name: z.string(),
  unit: z.string(),
  packUnit: z.string(),
  stock: z.number(),
  /** By the programme; null when it does not say. */
  planned: z.number().nullable(),
  used: z.number(),
});

const Thing = z.object({
  id: Id,
  name: z.string(),
  assetTag: z.string(),
  /** Labels that still lead to it. */
  formerTags: z.array(z.string()),
  modelName: z.string(),
  locationId: Id.nullable(),
  roomId: Id.nullable(),
  standsIn: z.string(),
  place: z.string(),
  /** Lent out now. */
  isOut: z.boolean(),
  missingSince: Instant.nullable(),
});

const StocktakeSummary = z.object({
  id: Id,
  locationName: z.string(),
  roomName: z.string().nullable(),
  takenAt: Instant,
  found: z.number(),
  missing: z.number(),
  elsewhere: z.number(),
});

const StocktakeLine = z.object({
  id: Id,
  assetId: Id,
  assetTag: z.string(),
  name: z.string(),
  outcome: z.enum(['found', 'missing', 'elsewhere']),
  stoodAt: z.string(),
  foundAgainAt: Instant.nullable(),
});

const stocktake = {
  things: procedure
    .route({ method: 'GET', path: '/stocktakes/things', tags, summary: 'All things that a stocktake may meet' })
    .output(z.object({ things: z.array(Thing) })),
  list: procedure
    .route({ method: 'GET', path: '/stocktakes', tags, summary: 'Stocktakes, the newest first' })
    .output(z.object({ stocktakes: z.array(StocktakeSummary) })),
  get: procedure
    .route({ method: 'GET', path: '/stocktakes/{id}', tags, summary: 'One stocktake with its differences' })
    .input(z.object({ id: Id }))
    .output(StocktakeSummary.extend({ lines: z.array(StocktakeLine) })),
  apply: procedure
    .route({
      method: 'POST',
      path: '/stocktakes',
      tags,
      summary: 'Write a stocktake down: move what was seen, note what is missing',
    })
    .input(
      z.object({
        id: Id.optional(),
        locationId: Id,
        roomId: Id.nullable(),
        seenIds: z.array(Id).max(10_000),
      }),
    )
    .output(Done),
  foundAgain: procedure
    .route({ method: 'POST', path: '/assets/{assetId}/found', tags, summary: 'Say that a missing thing was found' })
    .input(z.object({ assetId: Id }))
    .output(Done),
};

export const stockContract = {
  stocktake,
  list: procedure
    .route({ method: 'GET', path: '/consumables', tags, summary: 'All consumables with stock and forecast' })
    .output(z.object({ consumables: z.array(Consumable) })),
  get: procedure
    .route({
      method: 'GET',
      path: '/consumables/{id}',
      tags,
      summary: 'One consumable with its movements and coming use',
    })
    .input(z.object({ id: Id }))
    .output(Consumable.extend({ movements: z.array(Movement), uses: z.array(Use) })),
  save: procedure
    .route({ method: 'POST', path: '/consumables', tags, summary: 'Make or change a consumable' })
    .input(Fields.extend({ id: Id.optional() }))
    .output(Done),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/consumables/{id}',
      tags,
      summary: 'Remove a consumable of which nothing is left',
    })
    .input(z.object({ id: Id }))
    .output(Done),
  move: procedure
    .route({ method: 'POST', path: '/consumables/{consumableId}/move', tags, summary: 'Book stock in, out or lost' })
    .input(
      z.object({
        id: Id.optional(),
        consumableId: Id,
        kind: z.enum(handKinds),
        amount: Amount,
        unit: Unit,
        reason: ShortText,
        acceptShort: z.boolean(),
      }),
    )
    .output(Done),
  count: procedure
    .route({
      method: 'POST',
      path: '/consumables/{consumableId}/count',
      tags,
      summary: 'Say what is there, with a reason',
    })
    .input(z.object({ id: Id.optional(), consumableId: Id, amount: Amount, unit: Unit, reason: ShortText }))
    .output(Done),
  useOf: procedure
    .route({
      method: 'GET',
      path: '/bookings/{bookingId}/material',
      tags,
      summary: 'What a booking uses up, and what was noted',
    })
    .input(z.object({ bookingId: Id }))
    .output(z.object({ lines: z.array(UseLine) })),
  noteUse: procedure
    .route({
      method: 'POST',
      path: '/bookings/{bookingId}/material',
      tags,
      summary: 'Note what a booking has used in all',
    })
    .input(
      z.object({
        bookingId: Id,
        lines: z.array(z.object({ consumableId: Id, amount: Amount, unit: Unit })).max(100),
        acceptShort: z.boolean(),
      }),
    )
    .output(Done),
};
