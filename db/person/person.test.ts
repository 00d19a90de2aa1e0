import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { changeBooking } from '../booking/change.ts';
import { claimsOf, readBooking } from '../booking/read.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { replacePerson, reportAbsence, resolveAbsence } from './absence.ts';
import { peopleWithSkill } from './people-with-skill.ts';
import { listPeople, readPerson } from './read-people.ts';
import {
  changeEmployer,
  type PersonFields,
  savePerson,
  setActive,
  setAuthorisations,
  setPersonHours,
} from './save-person.ts';
import { bookingsOnDays, standInsFor } from './stand-ins.ts';

const act = { actor: 'test', action: 'test' };
const TODAY = '2026-11-24';
const at = (time: string, date = TODAY) => toInstant(date, time);

function newStore(): Store {
  const store = storeInMemory(() => at('07:30'));
  transact(store, act, (tx) => {
    write(tx, 'location', 'noord', { name: 'Techlab Noord' });
    write(tx, 'location', 'zuid', { name: 'Techlab Zuid' });
    write(tx, 'organisation', 'company', { kind: 'company', name: 'Staalwerk' });
    write(tx, 'asset_model', 'saw', { name: 'Lintzaag', authorisation_needed: 1 });
    write(tx, 'resource', 'saw-1', { kind: 'asset', name: 'Lintzaag 1', location_id: 'noord' });
    write(tx, 'asset', 'saw-1', { model_id: 'saw', asset_tag: 'A-1' });
    return accept(null);
  });
  return store;
}

function addPerson(store: Store, id: string, given: Partial<PersonFields> = {}): string {
  const fields: PersonFields = {
    name: id,
    kind: 'instructor',
    organisationId: null,
    locationId: 'noord',
    skills: ['Houtbewerking'],
    vogNeeded: true,
    vogIssuedOn: '2026-01-10',
    vogSeenOn: '2026-01-20',
    vogSeenBy: 'Coördinator',
    email: '',
    phone: '',
    note: '',
    ...given,
  };
  const saved = savePerson(store, act, id, fields);
  if (!saved.ok) throw new Error(saved.refusal.code);
  return id;
}

function visit(
  store: Store,
  id: string,
  start: string,
  end: string,
  resourceIds: readonly string[],
  locationId = 'noord',
) {
  const needs = resourceIds.map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  const reasons = ['machine-unauthorised', 'in-the-past'].map((rule) => ({ rule, reason: 'test' }));
  const draft = newDraft({ start: at(start), end: at(end) }, { title: id, locationId, needs, overrides: reasons });
  return book(store, act, id, draft);
}

const peopleIn = (store: Store, bookingId: string) =>
  claimsOf(store.db, bookingId).flatMap((claim) => (claim.resourceKind === 'person' ? [claim.resourceId] : []));

test('settles two visits of an ill colleague in one act, and puts all back with one undo', () => {
  const store = newStore();
  for (const id of ['karin', 'bram', 'sem']) addPerson(store, id);
  visit(store, 'early', '09:00', '12:00', ['karin']);
  visit(store, 'beside', '10:00', '11:00', ['sem']);
  visit(store, 'late', '12:30', '14:30', ['karin']);
  const affected = bookingsOnDays(store.db, 'karin', TODAY, TODAY, store.now());
  expect(affected.map(({ bookingId, sequence }) => [bookingId, sequence])).toEqual([
    ['early', 0],
    ['late', 0],
  ]);
  expect(standInsFor(store.db, 'early', 'karin').map(({ personId, fits }) => [personId, fits])).toEqual([
    ['bram', true],
    ['sem', false],
  ]);
  const done = resolveAbsence(
    store,
    act,
    'absence-1',
    { personId: 'karin', kind: 'ill', firstOn: TODAY, lastOn: TODAY },
    [
      { bookingId: 'early', sequence: 0, to: 'bram', overrides: [] },
      { bookingId: 'late', sequence: 0, to: null, overrides: [] },
    ],
  );
  if (!done.ok) throw new Error('not settled');
  expect([peopleIn(store, 'early'), peopleIn(store, 'late')]).toEqual([['bram'], []]);
  expect(listPeople(store.db, store.now()).find(({ id }) => id === 'karin')?.absentToday?.kind).toBe('ill');
  expect(undo(store, act, done.value.transactionId).ok).toBe(true);
  expect([peopleIn(store, 'early'), peopleIn(store, 'late')]).toEqual([['karin'], ['karin']]);
  expect(listPeople(store.db, store.now()).find(({ id }) => id === 'karin')?.absentToday).toBeNull();
});

test('leaves everything as it was when one stand-in of several cannot come', () => {
  const store = newStore();
  for (const id of ['karin', 'bram']) addPerson(store, id);
  visit(store, 'early', '09:00', '12:00', ['karin']);
  visit(store, 'other', '12:00', '15:00', ['bram']);
  visit(store, 'late', '12:30', '14:30', ['karin']);
  const refused = resolveAbsence(
    store,
    act,
    'absence-1',
    { personId: 'karin', kind: 'ill', firstOn: TODAY, lastOn: TODAY },
    [
      { bookingId: 'early', sequence: 0, to: 'bram', overrides: [] },
      { bookingId: 'late', sequence: 0, to: 'bram', overrides: [] },
    ],
  );
  expect(refused.ok ? null : refused.refusal.bookingId).toBe('late');
  expect([peopleIn(store, 'early'), peopleIn(store, 'late')]).toEqual([['karin'], ['karin']]);
  expect(readPerson(store.db, 'karin', store.now())?.absences).toEqual([]);
  expect(store.occupancy.holderOf('bram', at('09:00'), at('12:00'))).toBeUndefined();
});

test('reporting an absence moves nothing, and lets the rest of the booking be changed', () => {
  const store = newStore();
  addPerson(store, 'karin');
  visit(store, 'early', '09:00', '12:00', ['karin']);
  const report = { personId: 'karin', kind: 'ill', firstOn: TODAY, lastOn: TODAY } as const;
  expect(reportAbsence(store, act, 'absence-1', report).ok).toBe(true);
  expect(peopleIn(store, 'early')).toEqual(['karin']);
  const draft = readBooking(store.db, 'early')?.draft;
  if (!draft) throw new Error('no draft');
  expect(changeBooking(store, act, 'early', 0, { ...draft, pupils: 20 }).ok).toBe(true);
  const fresh = visit(store, 'new', '13:00', '14:00', ['karin']);
  expect(fresh).toMatchObject({ refusal: { verdicts: [{ rule: 'person-absent' }] } });
});

test('lengthens an illness instead of noting a second one, and a double click notes it once', () => {
  const store = newStore();
  addPerson(store, 'karin');
  const ill = (id: string, firstOn: string, lastOn: string) =>
    reportAbsence(store, act, id, { personId: 'karin', kind: 'ill', firstOn, lastOn });
  ill('a', TODAY, '2026-11-25');
  ill('a', TODAY, '2026-11-25');
  ill('b', '2026-11-25', '2026-11-27');
  expect(readPerson(store.db, 'karin', store.now())?.absences).toEqual([
    { id: 'a', kind: 'ill', firstOn: TODAY, lastOn: '2026-11-27' },
  ]);
  ill('a', TODAY, '2026-11-26');
  expect(readPerson(store.db, 'karin', store.now())?.absences[0]?.lastOn).toBe('2026-11-26');
  expect(ill('c', '2026-12-02', '2026-12-01')).toMatchObject({ refusal: { code: 'person/last-before-first' } });
});

test('replaces somebody in a visit that has begun and whose other warnings are old', () => {
  const store = newStore();
  for (const id of ['karin', 'bram']) addPerson(store, id);
  visit(store, 'early', '07:00', '10:00', ['karin']);
  const choice = { bookingId: 'early', sequence: 0, from: 'karin', to: 'bram', overrides: [] };
  expect(replacePerson(store, act, 'karin', [choice]).ok).toBe(true);
  expect(peopleIn(store, 'early')).toEqual(['bram']);
  const again = replacePerson(store, act, 'karin', [choice]);
  expect(again).toMatchObject({ refusal: { reason: { refusal: { code: 'booking/changed-meanwhile' } } } });
});

test('asks for a reason when nobody authorised is left at a machine, and keeps the reason', () => {
  const store = newStore();
  for (const id of ['karin', 'bram']) addPerson(store, id);
  setAuthorisations(store, act, 'karin', [{ modelId: 'saw', givenOn: null }]);
  const needs = ['karin', 'saw-1'].map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  book(store, act, 'early', newDraft({ start: at('09:00'), end: at('12:00') }, { locationId: 'noord', needs }));
  expect(standInsFor(store.db, 'early', 'karin')[0]?.reasons.filter(({ good }) => !good)).toEqual([
    { code: 'not_authorised', good: false, what: 'Lintzaag' },
  ]);
  const choice = { bookingId: 'early', sequence: 0, from: 'karin', to: 'bram' };
  const refused = replacePerson(store, act, 'karin', [{ ...choice, overrides: [] }]);
  expect(refused).toMatchObject({ refusal: { reason: { verdicts: [{ rule: 'machine-unauthorised' }] } } });
  const reasons = [{ rule: 'machine-unauthorised', reason: 'Zaag blijft uit' }];
  expect(replacePerson(store, act, 'karin', [{ ...choice, overrides: reasons }]).ok).toBe(true);
  expect(readBooking(store.db, 'early')?.draft.overrides).toEqual(reasons);
});

test('lets nobody but a coordinator leave a machine without who is authorised, and notes in which role', () => {
  const store = newStore();
  for (const id of ['karin', 'bram']) addPerson(store, id);
  setAuthorisations(store, act, 'karin', [{ modelId: 'saw', givenOn: null }]);
  const needs = ['karin', 'saw-1'].map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  book(store, act, 'early', newDraft({ start: at('09:00'), end: at('12:00') }, { locationId: 'noord', needs }));
  const overrides = ['machine-unauthorised', 'person-absent'].map((rule) => ({ rule, reason: 'Zaag blijft uit' }));
  const choice = { bookingId: 'early', sequence: 0, from: 'karin', to: 'bram', overrides };
  expect(replacePerson(store, { ...act, role: 'technician' }, 'karin', [choice])).toMatchObject({
    refusal: { reason: { verdicts: [{ rule: 'machine-unauthorised', level: 'block' }] } },
  });
  expect(replacePerson(store, { ...act, role: 'manager' }, 'karin', [choice]).ok).toBe(true);
  expect(store.db.sqlite.prepare('SELECT rule, role FROM override WHERE deleted = 0').all()).toEqual([
    { rule: 'machine-unauthorised', role: 'manager' },
  ]);
});

test('nobody is in two bookings at once, and two labs need the time to travel', () => {
  const store = newStore();
  addPerson(store, 'karin');
  visit(store, 'noord-visit', '09:00', '11:00', ['karin']);
  expect(visit(store, 'twice', '10:00', '12:00', ['karin']).ok).toBe(false);
  const soon = visit(store, 'soon', '11:10', '12:00', ['karin'], 'zuid');
  expect(soon).toMatchObject({
    refusal: { verdicts: [{ rule: 'person-travel', facts: { minutes: 10, needed: 30 } }] },
  });
  expect(visit(store, 'later', '11:30', '12:00', ['karin'], 'zuid').ok).toBe(true);
});

test('knows where somebody was who began long ago, beside all that came before', () => {
  const store = newStore();
  addPerson(store, 'karin');
  const reasons = ['in-the-past', 'too-long', 'machine-unauthorised'].map((rule) => ({ rule, reason: 'test' }));
  const held = (id: string, from: number, until: number) =>
    book(
      store,
      act,
      id,
      newDraft(
        { start: from, end: until },
        { kind: 'event', locationId: 'noord', needs: [{ kind: 'resource', resourceId: 'karin' }], overrides: reasons },
      ),
    );
  expect(held('before', at('09:00', '2026-11-20'), at('10:00', '2026-11-20')).ok).toBe(true);
  expect(held('fair', at('09:00', '2026-11-21'), at('10:00')).ok).toBe(true);
  const soon = visit(store, 'soon', '10:10', '12:00', ['karin'], 'zuid');
  expect(soon).toMatchObject({ ok: false, refusal: { kind: 'verdicts' } });
  expect(visit(store, 'later', '10:30', '12:00', ['karin'], 'zuid').ok).toBe(true);
});

test('keeps history and plans of somebody who stops, but plans nothing new', () => {
  const store = newStore();
  addPerson(store, 'karin');
  visit(store, 'early', '09:00', '12:00', ['karin']);
  setActive(store, act, 'karin', false);
  expect(readPerson(store.db, 'karin', store.now())?.coming.map(({ id }) => id)).toEqual(['early']);
  expect(visit(store, 'new', '13:00', '14:00', ['karin'])).toMatchObject({
    refusal: { verdicts: [{ rule: 'person-inactive' }] },
  });
  expect(standInsFor(store.db, 'early', 'karin')).toEqual([]);
});

test('asks for the VOG anew with another employer when told so', () => {
  const store = newStore();
  addPerson(store, 'karin');
  changeEmployer(store, act, 'karin', 'company', true);
  expect(readPerson(store.db, 'karin', store.now())?.summary).toMatchObject({
    organisationName: 'Staalwerk',
    vog: { state: 'ok' },
  });
  changeEmployer(store, act, 'karin', null, false);
  expect(readPerson(store.db, 'karin', store.now())?.summary).toMatchObject({
    organisationName: null,
    vog: { state: 'unseen' },
  });
});

test.each<[string, Partial<PersonFields>, string]>([
  ['an empty name', { name: '   ' }, 'person/name-empty'],
  ['a VOG of tomorrow', { vogIssuedOn: '2026-11-25' }, 'person/vog-in-future'],
  [
    'a VOG seen before it was issued',
    { vogIssuedOn: '2026-02-02', vogSeenOn: '2026-02-01' },
    'person/vog-seen-before-issued',
  ],
  ['an unknown employer', { organisationId: 'gone' }, 'person/unknown-organisation'],
  ['an unknown location', { locationId: 'gone' }, 'person/unknown-location'],
])('refuses %s', (_, given, code) => {
  const store = newStore();
  expect(() => addPerson(store, 'karin', given)).toThrow(code);
});

test('finds who has a skill, however it is written, with hours and absences', () => {
  const store = newStore();
  addPerson(store, 'karin', { skills: ['3D-printen', '3d-printen'] });
  addPerson(store, 'bram', { skills: ['Lassen'] });
  addPerson(store, 'sem', { skills: ['3D-Printen'] });
  setActive(store, act, 'sem', false);
  const hours = [{ weekday: 2, opens: '09:00', closes: '12:00' }];
  expect(setPersonHours(store, act, 'karin', hours).ok).toBe(true);
  reportAbsence(store, act, 'a', { personId: 'karin', kind: 'leave', firstOn: '2026-12-01', lastOn: '2026-12-02' });
  expect(peopleWithSkill(store.db, '3d printen')).toEqual([]);
  expect(peopleWithSkill(store.db, '3d-PRINTEN')).toEqual([
    {
      id: 'karin',
      name: 'karin',
      locationId: 'noord',
      hours,
      absences: [{ id: 'a', kind: 'leave', firstOn: '2026-12-01', lastOn: '2026-12-02' }],
    },
  ]);
  expect(setPersonHours(store, act, 'karin', [{ weekday: 1, opens: '12:00', closes: '09:00' }]).ok).toBe(false);
});
