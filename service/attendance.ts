import { arrive, confirmHours, removeAttendance } from '#db/attendance/attend.ts';
import { hoursOf, presentNow, readDoor } from '#db/attendance/read-attendance.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.attendance;

const door = os.door.handler(({ input, context }) => readDoor(context.store.db, input.locationId, context.store.now()));

const arriveHandler = os.arrive.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...arrival } = input;
  return accepted(arrive(context.store, actBy(context, 'attendance.arrive'), id, arrival), errors);
});

const confirm = os.confirm.handler(({ input, context, errors }) =>
  accepted(confirmHours(context.store, actBy(context, 'attendance.confirm'), input.id, input), errors),
);

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeAttendance(context.store, actBy(context, 'attendance.remove'), input.id), errors),
);

const ofPerson = os.ofPerson.handler(({ input, context }) =>
  hoursOf(context.store.db, input.personId, { start: input.from, end: input.until }),
);

const present = os.present.handler(({ context }) => ({ present: presentNow(context.store.db, context.store.now()) }));

export const attendanceService = { door, arrive: arriveHandler, confirm, remove, ofPerson, present };
