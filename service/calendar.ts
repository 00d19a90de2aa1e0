import { affectedByHolidays, affectedByOverride } from '#db/calendar/affected-bookings.ts';
import { boardDays } from '#db/calendar/board-days.ts';
import { allHolidays, shippedHolidays } from '#db/calendar/holidays.ts';
import { leaveBooking } from '#db/calendar/leave-booking.ts';
import { overrideById, overridesOf } from '#db/calendar/read-overrides.ts';
import { removeHoliday, type SavedHolidays, saveHolidays } from '#db/calendar/save-holidays.ts';
import { removeOverride, saveOverride } from '#db/calendar/save-override.ts';
import { compareHolidays } from '#domain/calendar/compare-holidays.ts';
import { holidaysKnownUntil } from '#domain/calendar/holiday-period.ts';
import { publicHolidays, usualDaysOff } from '#domain/calendar/public-holidays.ts';
import { holidayFields, readHolidayTable } from '#domain/calendar/read-holiday-table.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { refusal } from '#domain/result.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';
import { readTable } from './import/read-table.ts';

const os = service.calendar;

const board = os.board.handler(({ input, context }) => boardDays(context.store.db, input.from, input.until));

const year = os.year.handler(({ input: { from, until }, context }) => {
  const all = allHolidays(context.store.db);
  return {
    holidays: all.filter((period) => period.lastOn >= from && period.firstOn <= until),
    knownUntil: {
      noord: holidaysKnownUntil(all, 'noord'),
      midden: holidaysKnownUntil(all, 'midden'),
      zuid: holidaysKnownUntil(all, 'zuid'),
    },
    days: daysBetween(from, until),
    shipped: { source: shippedHolidays.source, asOf: shippedHolidays.asOf },
  };
});

const overrides = os.overrides.handler(({ input, context }) => {
  const { db, now } = context.store;
  const found = overridesOf(db, input.organisationId, input.from);
  return {
    overrides: found.map((override) => ({
      ...override,
      affectedCount: affectedByOverride(db, override, now()).filter(({ leftBecause }) => leftBecause === null).length,
    })),
  };
});

const saveOverrideHandler = os.saveOverride.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...draft } = input;
  const done = accepted(saveOverride(context.store, actBy(context, 'calendar.save-override'), id, draft), errors);
  return { ...done, affected: affectedByOverride(context.store.db, draft, context.store.now()) };
});

const removeOverrideHandler = os.removeOverride.handler(({ input, context, errors }) =>
  accepted(removeOverride(context.store, actBy(context, 'calendar.remove-override'), input.id), errors),
);

const overrideBookings = os.overrideBookings.handler(({ input, context, errors }) => {
  const override = overrideById(context.store.db, input.id);
  if (!override) throw errors.REFUSED({ data: refusal('calendar/override-not-found', { id: input.id }) });
  return { affected: affectedByOverride(context.store.db, override, context.store.now()) };
});

const previewHolidays = os.previewHolidays.handler(async ({ input, context, errors }) => {
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const { header, rows } = accepted(await readTable(bytes), errors);
  const columns = mapColumns(header, holidayFields);
  const missing = holidayFields.find(({ name }) => columns[name] === undefined);
  if (missing) throw errors.REFUSED({ data: refusal(`calendar/no-${missing.name}`, { columns: header.join(', ') }) });
  const { holidays, unread } = readHolidayTable(rows, columns);
  if (holidays.length > MOST_ROWS)
    throw errors.REFUSED({ data: refusal('calendar/too-many-rows', { most: MOST_ROWS }) });
  const { db, now } = context.store;
  return { rows: compareHolidays(holidays, allHolidays(db), dateOf(now())), unread: unread.slice(0, MOST_ROWS) };
});

const saveHolidaysHandler = os.saveHolidays.handler(({ input, context, errors }) => {
  const act = actBy(context, 'calendar.save-holidays');
  const saved = accepted(saveHolidays(context.store, act, input.rows, input.source), errors);
  return { ...touching(context, saved), count: saved.changed.length };
});

const removeHolidayHandler = os.removeHoliday.handler(({ input, context, errors }) =>
  touching(
    context,
    accepted(removeHoliday(context.store, actBy(context, 'calendar.remove-holiday'), input.id), errors),
  ),
);

const leaveBookingHandler = os.leaveBooking.handler(({ input, context, errors }) =>
  accepted(leaveBooking(context.store, actBy(context, 'calendar.leave-booking'), input), errors),
);

export const calendarService = {
  board,
  year,
  overrides,
  saveOverride: saveOverrideHandler,
  removeOverride: removeOverrideHandler,
  overrideBookings,
  previewHolidays,
  saveHolidays: saveHolidaysHandler,
  removeHoliday: removeHolidayHandler,
  leaveBooking: leaveBookingHandler,
};

/** A table of fifty years has 750 rows; a file with more is no holiday table. */
const MOST_ROWS = 2000;

function touching(context: ServiceContext, { id, transactionId, changed }: SavedHolidays) {
  return { id, transactionId, affected: affectedByHolidays(context.store.db, changed, context.store.now()) };
}

function daysBetween(from: IsoDate, until: IsoDate) {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const years = Array.from({ length: Math.min(Math.max(last - first + 1, 0), 10) }, (_, index) => first + index);
  return years
    .flatMap((of) => [
      ...publicHolidays(of).map((day) => ({ ...day, usual: false })),
      ...usualDaysOff(of).map((day) => ({ ...day, usual: true })),
    ])
    .filter(({ on }) => on >= from && on <= until)
    .sort((a, b) => a.on.localeCompare(b.on));
}
