import { z } from 'zod';
import { assetStatuses } from '#domain/inventory/asset-status.ts';
import { MOST_AT_ONCE } from '#domain/inventory/most-at-once.ts';
import { BookingSummary } from './booking.ts';
import { CustomValuesSchema } from './custom-field.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, ShortText } from './procedure.ts';

const AssetListRowSchema = z.object({
  id: Id,
  assetTag: z.string(),
  name: z.string(),
  modelId: Id,
  modelName: z.string(),
  category: z.string(),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  homeLocationId: Id.nullable(),
  homeLocationName: z.string().nullable(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  roomId: Id.nullable(),
  roomName: z.string().nullable(),
  place: z.string(),
  serialNumber: z.string(),
  bookable: z.boolean(),
  status: z.enum(assetStatuses),
  customValues: CustomValuesSchema,
});

const AssetFields = z.object({
  assetTag: z.string().trim().max(60),
  /** Left empty, it is made of the model and the label. */
  name: z.string().trim().max(200),
  modelId: Id,
  serialNumber: z.string().trim().max(120),
  ownerId: Id.nullable(),
  homeLocationId: Id.nullable(),
  locationId: Id.nullable(),
  roomId: Id.nullable(),
  place: z.string().trim().max(200),
  fundingSource: ShortText,
  boughtOn: IsoDate.nullable(),
  priceCents: z.number().int().min(0).max(1_000_000_000).nullable(),
  /** The last day that the maker answers for it. */
  warrantyUntil: IsoDate.nullable(),
  bookable: z.boolean(),
  note: LongText,
  /** As they were typed; fields that are not named stay as they are. */
  customValues: CustomValuesSchema.optional(),
});

const AssetDetail = AssetListRowSchema.extend({
  fundingSource: z.string(),
  boughtOn: z.string().nullable(),
  priceCents: z.number().nullable(),
  warrantyUntil: z.string().nullable(),
  note: z.string(),
  defectSince: Instant.nullable(),
  defectNote: z.string(),
  maintenanceSince: Instant.nullable(),
  retiredOn: z.string().nullable(),
  retiredReason: z.string(),
  photoId: Id.nullable(),
  modelPhotoId: Id.nullable(),
  /** The record of the same thing that is kept. */
  keptAs: z.object({ id: Id, name: z.string() }).nullable(),
  /** Another record that looks like this one. */
  double: z.object({ id: Id, name: z.string(), reason: z.enum(['tag', 'serial']) }).nullable(),
  /** Since which stocktake nobody has seen it. */
  missingSince: Instant.nullable(),
  /** The booking that holds it now, and those that still come. */
  heldBy: BookingSummary.nullable(),
  comingBookings: z.array(BookingSummary),
  kits: z.array(z.object({ id: Id, code: z.string(), name: z.string() })),
});

const DoubleGroup = z.object({
  /** What they share: the label, or model and serial number. */
  reason: z.enum(['tag', 'serial']),
  members: z.array(
    z.object({
      id: Id,
      name: z.string(),
      assetTag: z.string(),
      serialNumber: z.string(),
      locationName: z.string().nullable(),
    }),
  ),
});

const AssetPatch = AssetFields.partial().extend({
  /** Of the models of these assets, so of all their pieces. */
  category: z.string().trim().max(100).optional(),
});

const Ids = z.array(Id).min(1).max(MOST_AT_ONCE);

/** Retiring what is still booked is refused with the bookings in question, until that is accepted. */
const retiring = procedure.errors({
  STILL_BOOKED: {
    status: 409,
    message: 'Bookings still come for these assets: see data.bookings',
    data: z.object({ bookings: z.array(BookingSummary) }),
  },
});

const Bytes = z.instanceof(Uint8Array);

const tags = ['Inventaris'];

const act = (path: `/${string}`, summary: string) =>
  procedure.route({ method: 'POST', path: `/assets/{id}${path}`, tags, summary });

/** The pieces of the inventory; part of inventoryContract. */
export const assetContract = {
  list: procedure
    .route({ method: 'GET', path: '/assets', tags, summary: 'All assets, one light row each, retired ones included' })
    .output(z.object({ assets: z.array(AssetListRowSchema) })),
  /** The answer of `list` for our own screens: columns (domain/inventory/asset-columns.ts) in bytes that are taken over as they
   * are. Not part of the OpenAPI. */
  columns: procedure
    .route({ tags, summary: 'All assets as columns' })
    .output(z.object({ lines: Bytes, codes: Bytes, shared: Bytes })),
  get: procedure
    .route({ method: 'GET', path: '/assets/{id}', tags, summary: 'One asset with its bookings and kits' })
    .input(z.object({ id: Id }))
    .output(AssetDetail),
  create: procedure
    .route({ method: 'POST', path: '/assets', tags, summary: 'Add an asset; the same id twice adds one' })
    .input(AssetFields.extend({ id: Id.optional() }))
    .output(Done),
  change: procedure
    .route({ method: 'POST', path: '/assets/change', tags, summary: 'Change one or many assets in one go' })
    .input(z.object({ ids: Ids, patch: AssetPatch }))
    .output(Done),
  startMaintenance: act('/maintenance', 'Take out for maintenance')
    .input(z.object({ id: Id }))
    .output(Done),
  endMaintenance: act('/maintenance/end', 'Bring back from maintenance')
    .input(z.object({ id: Id }))
    .output(Done),
  retire: retiring
    .route({ method: 'POST', path: '/assets/retire', tags, summary: 'Take assets out of the inventory for good' })
    .input(
      z.object({
        ids: Ids,
        on: IsoDate,
        reason: z.string().trim().min(1).max(500),
        /** Retire although bookings still come; they stay as they are. */
        acceptBookings: z.boolean(),
      }),
    )
    .output(Done),
  reinstate: act('/reinstate', 'Bring a retired asset back')
    .input(z.object({ id: Id }))
    .output(Done),
  doubles: procedure
    .route({ method: 'GET', path: '/assets/doubles', tags, summary: 'Records that look like one and the same thing' })
    .output(z.object({ groups: z.array(DoubleGroup) })),
  merge: procedure
    .route({ method: 'POST', path: '/assets/merge', tags, summary: 'Make two records of one thing one' })
    .input(z.object({ keptId: Id, doubleId: Id }))
    .output(Done),
  fundingSources: procedure
    .route({ method: 'GET', path: '/assets/funding-sources', tags, summary: 'What things were paid from, by name' })
    .output(z.object({ sources: z.array(z.string()) })),
  remove: procedure
    .route({ method: 'DELETE', path: '/assets/{id}', tags, summary: 'Remove an asset that was entered by mistake' })
    .input(z.object({ id: Id }))
    .output(Done),
};
