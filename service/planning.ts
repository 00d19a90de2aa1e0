import { resourceFacts } from '#db/booking/resources.ts';
import { locationFact } from '#db/location/location-fact.ts';
import { slotCandidates } from '#db/planning/candidates.ts';
import { expireOptions } from '#db/planning/expire-options.ts';
import { freeSlots } from '#db/planning/free-slots.ts';
import { countInbox, type InboxItem, readInbox } from '#db/planning/inbox.ts';
import { offerSlot } from '#db/planning/offer-slot.ts';
import { readCancellation, readVisitSlots, saveCancellation, saveVisitSlots } from '#db/planning/policy.ts';
import { previewLate, runLate } from '#db/planning/run-late.ts';
import { type Slot, slotOfBooking } from '#db/planning/slot.ts';
import { listWishes, saveWish, withdrawWish } from '#db/planning/wishes.ts';
import { refusal } from '#domain/result.ts';
import { addDays, DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';

const os = service.planning;

/** Whom to ask for one place: more would only make the list long. */
const MOST_CANDIDATES = 12;

const settings = os.settings.handler(({ context }) => {
  const { db } = context.store;
  const { unit, tiers } = readCancellation(db);
  const { region, locations } = readVisitSlots(db);
  return {
    cancellation: { unit, tiers: [...tiers] },
    slots: { region: [...region], locations: locations.map((one) => ({ ...one, slots: [...one.slots] })) },
  };
});

const cancellation = os.saveCancellation.handler(({ input, context, errors }) =>
  accepted(saveCancellation(context.store, actBy(context, 'planning.save-policy'), input), errors),
);

const slots = os.saveSlots.handler(({ input, context, errors }) =>
  accepted(saveVisitSlots(context.store, actBy(context, 'planning.save-slots'), input.locationId, input.slots), errors),
);

const inbox = os.inbox.handler(({ context }) => {
  expireOptions(context.store);
  const { requests, options, lapsed } = readInbox(context.store);
  return { requests: requests.map(plain), options: options.map(plain), lapsed: lapsed.map(plain) };
});

const count = os.count.handler(({ context }) => countInbox(context.store));

const wishes = os.wishes.handler(({ input, context }) => ({
  wishes: listWishes(context.store.db, input.all ?? false).map((wish) => ({
    ...wish,
    groups: [...wish.groups],
    weekdays: [...wish.weekdays],
  })),
}));

const save = os.saveWish.handler(({ input: { id, ...wish }, context, errors }) => {
  const act = actBy(context, 'planning.save-wish');
  return accepted(saveWish(context.store, act, id ?? context.store.newId(), wish), errors);
});

const withdraw = os.withdrawWish.handler(({ input, context, errors }) =>
  accepted(withdrawWish(context.store, actBy(context, 'planning.withdraw-wish'), input.id), errors),
);

const free = os.freeSlots.handler(({ input, context }) => ({
  locations: freeSlots(context.store, input.firstOn, addDays(input.firstOn, 7 * input.weeks - 1)).map((location) => ({
    ...location,
    free: location.free.map((slot) => ({ ...slot, rooms: [...slot.rooms] })),
  })),
}));

const candidates = os.candidates.handler(({ input, context, errors }) => {
  const { store } = context;
  const slot = 'slot' in input ? input.slot : slotOfBooking(store.db, input.bookingId);
  if (!slot) throw errors.REFUSED({ data: refusal('booking/not-found', {}) });
  const found = slotCandidates(store, slot, MOST_CANDIDATES);
  const names = new Map(listWishPlaces(context));
  return {
    ...placeOf(context, slot),
    problem: found.problem,
    candidates: found.candidates.map(({ fact, wish, programme, notes, contactName, contactEmail, optionUntil }) => ({
      ...fact,
      wishId: wish?.id ?? null,
      wishNote: wish?.note ?? '',
      programmeName: programme?.name ?? null,
      ratherAt: (wish?.locationId && wish.locationId !== slot.locationId && names.get(wish.locationId)) || null,
      contactName,
      contactEmail,
      optionUntil,
      notes: [...notes],
    })),
    unable: [...found.unable],
  };
});

const offer = os.offer.handler(({ input: { id, ...offered }, context, errors }) => {
  const act = actBy(context, 'planning.offer');
  return accepted(offerSlot(context.store, act, { id: id ?? context.store.newId(), ...offered }), errors);
});

const preview = os.previewLate.handler(({ input, context, errors }) => ({
  steps: accepted(previewLate(context.store, input, context.role), errors).map((step) => ({
    ...step,
    verdicts: [...step.verdicts],
  })),
}));

const late = os.runLate.handler(({ input, context, errors }) =>
  accepted(runLate(context.store, actBy(context, 'planning.run-late'), input), errors),
);

export const planningService = {
  settings,
  saveCancellation: cancellation,
  saveSlots: slots,
  inbox,
  count,
  wishes,
  saveWish: save,
  withdrawWish: withdraw,
  freeSlots: free,
  candidates,
  offer,
  previewLate: preview,
  runLate: late,
};

function plain(item: InboxItem) {
  return { ...item, verdicts: [...item.verdicts] };
}

function placeOf(context: ServiceContext, slot: Slot) {
  const { db } = context.store;
  const location = slot.locationId ? locationFact(db, slot.locationId, slot) : null;
  const rooms = resourceFacts(db, slot.resourceIds);
  return {
    slot: { ...slot, resourceIds: [...slot.resourceIds] },
    locationName: location?.name ?? null,
    zone: location?.zone ?? DEFAULT_ZONE,
    roomNames: slot.resourceIds.flatMap((id) => rooms.get(id)?.name ?? []),
  };
}

function listWishPlaces(context: ServiceContext): readonly (readonly [string, string])[] {
  return listWishes(context.store.db, false).flatMap(({ locationId, locationName }) =>
    locationId && locationName ? [[locationId, locationName] as const] : [],
  );
}
