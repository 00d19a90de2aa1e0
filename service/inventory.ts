import { setImmediate } from 'node:timers/promises';
import { assetDoubles, doubleOf } from '#db/inventory/asset-doubles.ts';
import { changeAssets } from '#db/inventory/change-assets.ts';
import { endMaintenance, reinstate, removeAsset, retireAssets, startMaintenance } from '#db/inventory/condition.ts';
import { createAsset } from '#db/inventory/create-asset.ts';
import { fundingSourcesInUse } from '#db/inventory/funding-sources.ts';
import { kitGaps, loneBookings } from '#db/inventory/kit-gaps.ts';
import { assetRows, assetRowsByParts } from '#db/inventory/list-assets.ts';
import { mergeAssets } from '#db/inventory/merge-assets.ts';
import { missingThings } from '#db/inventory/missing.ts';
import { modelRows, removeModel, saveModel } from '#db/inventory/models.ts';
import { readPhoto, setPhoto } from '#db/inventory/photo.ts';
import { assetRecord, comingBookings, kitsWith } from '#db/inventory/read-assets.ts';
import { kitContents, kitRecord, kitRows } from '#db/inventory/read-kits.ts';
import { removeKit, saveKit } from '#db/inventory/save-kit.ts';
import { reader } from '#db/store.ts';
import { createPacker } from '#domain/inventory/asset-columns.ts';
import { refusal } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.inventory;

const model = {
  list: os.model.list.handler(({ context }) => ({
    models: [...modelRows(context.store.db, context.store.now())],
  })),
  save: os.model.save.handler(({ input: { id, ...fields }, context, errors }) =>
    accepted(
      saveModel(context.store, actBy(context, 'inventory.save-model'), id ?? context.store.newId(), fields),
      errors,
    ),
  ),
  remove: os.model.remove.handler(({ input, context, errors }) =>
    accepted(removeModel(context.store, actBy(context, 'inventory.remove-model'), input.id), errors),
  ),
};

const asset = {
  list: os.asset.list.handler(({ context }) => ({
    assets: [...assetRows(context.store.db, context.store.now())],
  })),
  columns: os.asset.columns.handler(async ({ context: { store } }) => {
    const packer = createPacker();
    for (const rows of assetRowsByParts(store.db, store.now())) {
      for (const row of rows) packer.add(row);
      await setImmediate();
    }
    const packing = packer.finish();
    for (;;) {
      const step = packing.next();
      if (step.done) return step.value;
      await setImmediate();
    }
  }),
  get: os.asset.get.handler(({ input, context, errors }) => {
    const { db } = context.store;
    const now = context.store.now();
    const record = assetRecord(db, input.id, now);
    if (!record) throw errors.REFUSED({ data: refusal('inventory/asset-gone', { id: input.id }) });
    const bookings = comingBookings(db, [input.id], now);
    const held = context.store.occupancy.holderOf(input.id, now, now + 1);
    return {
      ...record,
      heldBy: bookings.find((booking) => booking.id === held?.bookingId) ?? null,
      comingBookings: bookings,
      kits: [...kitsWith(db, input.id)],
      missingSince: missingThings(db).get(input.id) ?? null,
      keptAs: record.mergedInto === null ? null : { id: record.mergedInto, name: record.mergedIntoName ?? '' },
      double: doubleOf(db, input.id),
    };
  }),
  create: os.asset.create.handler(({ input: { id, ...fields }, context, errors }) =>
    accepted(
      createAsset(context.store, actBy(context, 'inventory.create-asset'), id ?? context.store.newId(), fields),
      errors,
    ),
  ),
  change: os.asset.change.handler(({ input, context, errors }) =>
    accepted(changeAssets(context.store, actBy(context, 'inventory.change-assets'), input.ids, input.patch), errors),
  ),
  startMaintenance: os.asset.startMaintenance.handler(({ input, context, errors }) =>
    accepted(startMaintenance(context.store, actBy(context, 'inventory.start-maintenance'), input.id), errors),
  ),
  endMaintenance: os.asset.endMaintenance.handler(({ input, context, errors }) =>
    accepted(endMaintenance(context.store, actBy(context, 'inventory.end-maintenance'), input.id), errors),
  ),
  retire: os.asset.retire.handler(({ input, context, errors }) => {
    const result = retireAssets(context.store, actBy(context, 'inventory.retire'), input);
    if (result.ok) return result.value;
    switch (result.refusal.kind) {
      case 'refused':
        throw errors.REFUSED({ data: result.refusal.refusal });
      case 'still-booked':
        throw errors.STILL_BOOKED({ data: { bookings: [...result.refusal.bookings] } });
    }
  }),
  reinstate: os.asset.reinstate.handler(({ input, context, errors }) =>
    accepted(reinstate(context.store, actBy(context, 'inventory.reinstate'), input.id), errors),
  ),
  doubles: os.asset.doubles.handler(({ context }) => ({
    groups: assetDoubles(reader(context.store)).map(({ reason, members }) => ({ reason, members: [...members] })),
  })),
  merge: os.asset.merge.handler(({ input, context, errors }) =>
    accepted(
      mergeAssets(context.store, actBy(context, 'inventory.merge-assets'), input.keptId, input.doubleId),
      errors,
    ),
  ),
  fundingSources: os.asset.fundingSources.handler(({ context }) => ({
    sources: [...fundingSourcesInUse(context.store.db)],
  })),
  remove: os.asset.remove.handler(({ input, context, errors }) =>
    accepted(removeAsset(context.store, actBy(context, 'inventory.remove-asset'), input.id), errors),
  ),
};

const kit = {
  list: os.kit.list.handler(({ context }) => ({ kits: [...kitRows(context.store.db, context.store.now())] })),
  get: os.kit.get.handler(({ input, context, errors }) => {
    const { db } = context.store;
    const now = context.store.now();
    const record = kitRecord(db, input.id, now);
    if (!record) throw errors.REFUSED({ data: refusal('inventory/kit-gone', { id: input.id }) });
    return {
      ...record,
      contents: [...kitContents(db, input.id, now)],
      gaps: kitGaps(context.store, input.id).map(({ booking, lines }) => ({ booking, lines: [...lines] })),
      loneBookings: [...loneBookings(context.store, input.id)],
      comingBookings: comingBookings(db, [input.id], now),
    };
  }),
  save: os.kit.save.handler(({ input: { id, ...fields }, context, errors }) =>
    accepted(saveKit(context.store, actBy(context, 'inventory.save-kit'), id ?? context.store.newId(), fields), errors),
  ),
  remove: os.kit.remove.handler(({ input, context, errors }) =>
    accepted(removeKit(context.store, actBy(context, 'inventory.remove-kit'), input.id), errors),
  ),
};

const photo = {
  get: os.photo.get.handler(({ input, context, errors }) => {
    const found = readPhoto(context.store.db, input.id);
    if (!found) throw errors.REFUSED({ data: refusal('inventory/photo-absent', { id: input.id }) });
    return { mediaType: found.mediaType, base64: Buffer.from(found.bytes).toString('base64') };
  }),
  set: os.photo.set.handler(({ input, context, errors }) => {
    const given = input.photo && { name: input.photo.name, bytes: Buffer.from(input.photo.base64, 'base64') };
    const act = actBy(context, given ? 'inventory.set-photo' : 'inventory.clear-photo');
    return accepted(setPhoto(context.store, act, input.of, input.id, given), errors);
  }),
};

export const inventoryService = { model, asset, kit, photo };
