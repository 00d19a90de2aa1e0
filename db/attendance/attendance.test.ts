import { beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { makeDemo } from '../demo/make-demo.ts';
import { setActive } from '../person/save-person.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { undo } from '../write-door/undo.ts';
import { arrive, confirmHours, removeAttendance } from './attend.ts';
import { hoursOf, presentNow, readDoor } from './read-attendance.ts';

const act = { actor: 'kiosk', action: 'attendance.arrive' };
const at = (time: string, date = '2026-11-24') => toInstant(date, time);

let now = at('08:50');
let store: Store;
let locations: { readonly id: string }[];
let people: { readonly id: string }[];

/** One region for all tests: each looks at a person of its own. */
beforeAll(() => {
  store = storeInMemory(() => now);
  expect(makeDemo(store, { actor: 'test', action: 'system.demo' }).ok).toBe(true);
  locations = store.db.sqlite
    .prepare("SELECT id FROM location WHERE status = 'active' ORDER BY position")
    .all() as typeof locations;
  people = store.db.sqlite.prepare('SELECT id FROM person WHERE active = 1 ORDER BY id').all() as typeof people;
});

beforeEach(() => {
  now = at('08:50');
});

const place = (index: number) => locations[index]?.id ?? '';
const person = (index: number) => people[index]?.id ?? '';
const come = (id: string, personId: string, locationId: string) =>
  arrive(store, act, id, { personId, locationId, resourceId: null });
const present = (personId: string) => presentNow(store.db, now).filter((one) => one.personId === personId);
const seen = (personId: string, locationId: string) =>
  readDoor(store.db, locationId, now).people.find(({ id }) => id === personId);

it('shows who is planned, and moves somebody from expected to here to gone with confirmed hours', () => {
  const planned = readDoor(store.db, place(0), now).people;
  expect(planned.length).toBeGreaterThan(0);
  const [first] = planned;
  if (!first) throw new Error('nobody is planned');
  expect(first.here).toBeNull();
  expect(come('a', first.id, place(0)).ok).toBe(true);
  now = at('11:58');
  const here = seen(first.id, place(0))?.here;
  expect(here).toMatchObject({ id: 'a', arrivedAt: at('08:50'), leftAt: null, proposedLeave: at('12:00') });
  expect(present(first.id)).toEqual([{ personId: first.id, arrivedAt: at('08:50') }]);
  expect(confirmHours(store, act, 'a', { arrivedAt: at('08:45'), leftAt: at('12:00') }).ok).toBe(true);
  expect(seen(first.id, place(0))).toMatchObject({ here: null, forgotten: null, minutes: 195 });
  expect(present(first.id)).toEqual([]);
});

it('notes one arrival for two presses, also from two screens', () => {
  const first = come('a2', person(3), place(0));
  now += MINUTE;
  const second = come('b2', person(3), place(0));
  expect([first, second].map((result) => result.ok && result.value.id)).toEqual(['a2', 'a2']);
  expect(seen(person(3), place(0))?.here?.arrivedAt).toBe(at('08:50'));
});

it('ends the hours at one lab where those at the next begin', () => {
  come('a3', person(4), place(0));
  now = at('10:30');
  come('b3', person(4), place(1));
  expect(seen(person(4), place(0))).toMatchObject({ here: null, minutes: 100 });
  expect(seen(person(4), place(1))?.here?.id).toBe('b3');
});

it('asks the next day until when somebody was there, and proposes closing time', () => {
  come('a4', person(5), place(0));
  now = at('08:30', '2026-11-25');
  const door = seen(person(5), place(0));
  expect(door?.here).toBeNull();
  expect(door?.forgotten).toMatchObject({ id: 'a4', arrivedAt: at('08:50'), proposedLeave: at('21:30') });
  expect(present(person(5))).toEqual([]);
  expect(come('b4', person(5), place(0)).ok).toBe(true);
  expect(seen(person(5), place(0))).toMatchObject({ here: { id: 'b4' }, forgotten: { id: 'a4' } });
  expect(confirmHours(store, act, 'a4', { arrivedAt: at('08:50'), leftAt: at('12:00') }).ok).toBe(true);
  expect(seen(person(5), place(0))?.forgotten).toBeNull();
});

it('refuses what cannot be in words and writes nothing', () => {
  come('a5', person(6), place(0));
  const code = (result: ReturnType<typeof confirmHours>) => (result.ok ? 'ok' : result.refusal.code);
  expect(code(confirmHours(store, act, 'a5', { arrivedAt: at('09:00'), leftAt: at('08:55') }))).toBe(
    'attendance/arrived-in-future',
  );
  expect(code(confirmHours(store, act, 'a5', { arrivedAt: at('08:50'), leftAt: at('08:40') }))).toBe(
    'attendance/left-before-arrived',
  );
  expect(code(confirmHours(store, act, 'gone', { arrivedAt: at('08:00'), leftAt: at('08:40') }))).toBe(
    'attendance/not-found',
  );
  expect(code(come('b5', 'nobody', place(0)))).toBe('person/not-found');
  expect(code(come('b5', person(1), 'nowhere'))).toBe('location/not-found');
  expect(setActive(store, act, person(2), false).ok).toBe(true);
  expect(code(come('b5', person(2), place(0)))).toBe('attendance/person-stopped');
  expect(hoursOf(store.db, person(6), { start: at('00:00'), end: at('23:00') }).attendances).toHaveLength(1);
});

it('takes a slip of the finger away, and gives it back with undo', () => {
  come('a6', person(7), place(0));
  const removed = removeAttendance(store, act, 'a6');
  expect(seen(person(7), place(0))?.here ?? null).toBeNull();
  if (!removed.ok) throw new Error('not removed');
  expect(undo(store, act, removed.value.transactionId).ok).toBe(true);
  expect(seen(person(7), place(0))?.here?.id).toBe('a6');
});
