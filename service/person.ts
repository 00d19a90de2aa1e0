import type { BookRefusal } from '#db/booking/book.ts';
import {
  type ReplaceRefusal,
  removeAbsence,
  replacePerson,
  reportAbsence,
  resolveAbsence,
} from '#db/person/absence.ts';
import { readPeopleOnDay } from '#db/person/people-on-day.ts';
import { listPeople, readPerson } from '#db/person/read-people.ts';
import { changeEmployer, savePerson, setActive, setAuthorisations, setPersonHours } from '#db/person/save-person.ts';
import { bookingsOnDays, standInsFor } from '#db/person/stand-ins.ts';
import { reader } from '#db/store.ts';
import type { Verdict } from '#domain/booking/verdict.ts';
import { proposeStandIns } from '#domain/person/stand-ins.ts';
import { type Refusal, type Result, refusal } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.person;

const list = os.list.handler(({ context }) => ({ people: listPeople(context.store.db, context.store.now()) }));

const get = os.get.handler(({ input, context, errors }) => {
  const person = readPerson(context.store.db, input.id, context.store.now());
  if (!person) throw errors.REFUSED({ data: refusal('person/not-found', { id: input.id }) });
  return person;
});

const day = os.day.handler(({ input, context }) => readPeopleOnDay(context.store.db, input.date));

const save = os.save.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), ...fields } = input;
  return accepted(savePerson(context.store, actBy(context, 'person.save'), id, fields), errors);
});

const setHours = os.setHours.handler(({ input, context, errors }) =>
  accepted(setPersonHours(context.store, actBy(context, 'person.set-hours'), input.id, input.hours), errors),
);

const setAuthorisationsHandler = os.setAuthorisations.handler(({ input, context, errors }) => {
  const act = actBy(context, 'person.set-authorisations');
  return accepted(setAuthorisations(context.store, act, input.id, input.authorisations), errors);
});

const setActiveHandler = os.setActive.handler(({ input, context, errors }) => {
  const act = actBy(context, input.active ? 'person.reactivate' : 'person.deactivate');
  return accepted(setActive(context.store, act, input.id, input.active), errors);
});

const changeEmployerHandler = os.changeEmployer.handler(({ input, context, errors }) => {
  const act = actBy(context, 'person.change-employer');
  return accepted(changeEmployer(context.store, act, input.id, input.organisationId, input.vogStays), errors);
});

const affected = os.affected.handler(({ input, context }) => {
  const db = reader(context.store);
  const bookings = bookingsOnDays(db, input.personId, input.firstOn, input.lastOn, context.store.now()).map(
    (booking) => ({ ...booking, standIns: standInsFor(db, booking.bookingId, input.personId) }),
  );
  const proposed = proposeStandIns(bookings);
  return { affected: bookings.map((booking) => ({ ...booking, proposed: proposed.get(booking.bookingId) ?? null })) };
});

const standIns = os.standIns.handler(({ input, context }) => ({
  standIns: standInsFor(reader(context.store), input.bookingId, input.personId),
}));

const reportAbsenceHandler = os.reportAbsence.handler(({ input, context, errors }) => {
  const { store } = context;
  const { id = store.newId(), ...report } = input;
  const done = accepted(reportAbsence(store, actBy(context, 'person.report-absence'), id, report), errors);
  return {
    ...done,
    affected: [...bookingsOnDays(store.db, report.personId, report.firstOn, report.lastOn, store.now())],
  };
});

const removeAbsenceHandler = os.removeAbsence.handler(({ input, context, errors }) =>
  accepted(removeAbsence(context.store, actBy(context, 'person.remove-absence'), input.id), errors),
);

const resolveAbsenceHandler = os.resolveAbsence.handler(({ input, context, errors }) => {
  const { id = context.store.newId(), choices, ...report } = input;
  const act = actBy(context, 'person.resolve-absence');
  return settled(resolveAbsence(context.store, act, id, report, choices), errors);
});

const replace = os.replace.handler(({ input, context, errors }) => {
  const { personId, choices } = input;
  const replacements = choices.map((choice) => ({ ...choice, from: personId }));
  return settled(replacePerson(context.store, actBy(context, 'person.replace'), personId, replacements), errors);
});

export const personService = {
  list,
  get,
  day,
  save,
  setHours,
  setAuthorisations: setAuthorisationsHandler,
  setActive: setActiveHandler,
  changeEmployer: changeEmployerHandler,
  affected,
  standIns,
  reportAbsence: reportAbsenceHandler,
  removeAbsence: removeAbsenceHandler,
  resolveAbsence: resolveAbsenceHandler,
  replace,
};

interface ReplaceErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
  readonly REPLACE_REFUSED: (options: {
    data: { bookingId: string; verdicts: Verdict[]; refusal: Refusal | null };
  }) => Error;
}

function settled<T>(result: Result<T, ReplaceRefusal>, errors: ReplaceErrors): T {
  if (result.ok) return result.value;
  const { bookingId, reason } = result.refusal;
  if (!bookingId && reason.kind === 'refused') throw errors.REFUSED({ data: reason.refusal });
  throw errors.REPLACE_REFUSED({ data: { bookingId, ...explanationOf(reason) } });
}

function explanationOf(reason: BookRefusal): { verdicts: Verdict[]; refusal: Refusal | null } {
  if (reason.kind === 'verdicts') return { verdicts: [...reason.verdicts], refusal: null };
  return { verdicts: [], refusal: reason.kind === 'refused' ? reason.refusal : refusal('booking/taken') };
}
