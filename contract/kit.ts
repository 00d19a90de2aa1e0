import { z } from 'zod';
import { assetStatuses } from '#domain/inventory/asset-status.ts';
import { lackingReasons } from '#domain/inventory/kit-whole.ts';
import { BookingSummary } from './booking.ts';
import { Done, Id, LongText, procedure, ShortText } from './procedure.ts';

const KitLineSchema = z.object({
  id: Id.optional(),
  /** A named piece, claimed together with the kit; without it the line only counts. */
  assetId: Id.nullable(),
  /** Any pieces of this model, chosen when the kit is booked. */
  modelId: Id.nullable().optional(),
  description: ShortText,
  quantity: z.number().int().min(1).max(10_000),
  /** Without it the kit is of no use. */
  critical: z.boolean().optional(),
  /** The named piece may be booked without its kit. */
  alone: z.boolean().optional(),
});

const KitFields = z.object({
  code: z.string().trim().max(60),
  name: z.string().trim().min(1).max(200),
  description: LongText,
  ownerId: Id.nullable(),
  locationId: Id.nullable(),
  place: z.string().trim().max(200),
  bookable: z.boolean(),
  lines: z.array(KitLineSchema).max(500),
});

const KitSummary = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  place: z.string(),
  bookable: z.boolean(),
  status: z.enum(assetStatuses),
  /** Lines, and the pieces that they add up to. */
  lines: z.number(),
  pieces: z.number(),
  /** Named pieces that are defect, in maintenance or retired. */
  unfit: z.number(),
});

const KitGap = z.object({
  booking: BookingSummary,
  lines: z.array(
    z.object({
      part: z.string(),
      quantity: z.number(),
      critical: z.boolean(),
      because: z.enum(lackingReasons),
      holder: z.string(),
    }),
  ),
});

const KitDetail = KitSummary.extend({
  /** Where it belongs; null when that is where it is. */
  homeLocationId: Id.nullable(),
  homeLocationName: z.string().nullable(),
  /** Coming bookings that go without a part. */
  gaps: z.array(KitGap),
  /** Coming bookings that have a part without the kit. */
  loneBookings: z.array(BookingSummary),
  description: z.string(),
  photoId: Id.nullable(),
  contents: z.array(
    z.object({
      id: Id,
      assetId: Id.nullable(),
      assetTag: z.string().nullable(),
      assetName: z.string().nullable(),
      assetStatus: z.enum(assetStatuses).nullable(),
      modelId: Id.nullable(),
      modelName: z.string().nullable(),
      description: z.string(),
      quantity: z.number(),
      critical: z.boolean(),
      alone: z.boolean(),
      photoId: Id.nullable(),
    }),
  ),
  comingBookings: z.array(BookingSummary),
});

const tags = ['Inventaris'];

/** What is lent as one; part of inventoryContract. */
export const kitContract = {
  list: procedure
    .route({ method: 'GET', path: '/kits', tags, summary: 'All kits with how much is in them' })
    .output(z.object({ kits: z.array(KitSummary) })),
  get: procedure
    .route({ method: 'GET', path: '/kits/{id}', tags, summary: 'One kit with its contents and bookings' })
    .input(z.object({ id: Id }))
    .output(KitDetail),
  save: procedure
    .route({ method: 'POST', path: '/kits', tags, summary: 'Make or change a kit with all of its lines' })
    .input(KitFields.extend({ id: Id.optional() }))
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/kits/{id}', tags, summary: 'Remove a kit for which no bookings come' })
    .input(z.object({ id: Id }))
    .output(Done),
};
