import { affectedByClosure } from '#db/calendar/affected-bookings.ts';
import { type ClosureRecord, listClosures, readClosure, removeClosure, saveClosure } from '#db/location/closure.ts';
import { listLocations } from '#db/location/list-locations.ts';
import { removeLocation, saveLocation, setOpeningHours } from '#db/location/save-location.ts';
import { removeRoom, removeStation, saveRoom, saveStation } from '#db/location/save-room.ts';
import { refusal } from '#domain/result.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';

const os = service.location;

const list = os.list.handler(({ context }) => ({ locations: listLocations(context.store.db) }));

const closures = os.closures.handler(({ input, context }) => ({
  closures: listClosures(context.store.db, input ?? {}).map((closure) => ({
    ...closure,
    affectedCount: undecided(affectedBy(context, closure)),
  })),
}));

const closureBookings = os.closureBookings.handler(({ input, context, errors }) => {
  const closure = readClosure(context.store.db, input.id);
  if (!closure) throw errors.REFUSED({ data: refusal('location/closure-not-found', { id: input.id }) });
  return { affected: affectedBy(context, closure) };
});

const save = os.save.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...draft } = input;
  return accepted(saveLocation(context.store, actBy(context, 'location.save'), id, draft), errors);
});

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeLocation(context.store, actBy(context, 'location.remove'), input.id), errors),
);

const saveRoomHandler = os.saveRoom.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...draft } = input;
  return accepted(saveRoom(context.store, actBy(context, 'location.save-room'), id, draft), errors);
});

const removeRoomHandler = os.removeRoom.handler(({ input, context, errors }) =>
  accepted(removeRoom(context.store, actBy(context, 'location.remove-room'), input.id), errors),
);

const saveStationHandler = os.saveStation.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...draft } = input;
  return accepted(saveStation(context.store, actBy(context, 'location.save-station'), id, draft), errors);
});

const removeStationHandler = os.removeStation.handler(({ input, context, errors }) =>
  accepted(removeStation(context.store, actBy(context, 'location.remove-station'), input.id), errors),
);

const setOpeningHoursHandler = os.setOpeningHours.handler(({ input, context, errors }) => {
  const act = actBy(context, 'location.set-opening-hours');
  return accepted(setOpeningHours(context.store, act, input.locationId, input.spans), errors);
});

const saveClosureHandler = os.saveClosure.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...draft } = input;
  const done = accepted(saveClosure(context.store, actBy(context, 'location.save-closure'), id, draft), errors);
  return { ...done, affected: [...affectedByClosure(context.store.db, draft, context.store.now())] };
});

const removeClosureHandler = os.removeClosure.handler(({ input, context, errors }) =>
  accepted(removeClosure(context.store, actBy(context, 'location.remove-closure'), input.id), errors),
);

export const locationService = {
  list,
  closures,
  closureBookings,
  save,
  remove,
  saveRoom: saveRoomHandler,
  removeRoom: removeRoomHandler,
  saveStation: saveStationHandler,
  removeStation: removeStationHandler,
  setOpeningHours: setOpeningHoursHandler,
  saveClosure: saveClosureHandler,
  removeClosure: removeClosureHandler,
};

function affectedBy(context: ServiceContext, closure: ClosureRecord) {
  return [...affectedByClosure(context.store.db, closure, context.store.now())];
}

/** Those that somebody let stay with a reason are settled. */
function undecided(affected: readonly { readonly leftBecause: string | null }[]): number {
  return affected.filter(({ leftBecause }) => leftBecause === null).length;
}
