import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept, type Result } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { stockIn } from '../stock/move-stock.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { backInPlace, closeDay, type DayCount, type VisitCount } from './close-day.ts';
import { countSheet } from './count-sheet.ts';
import { readDay } from './day.ts';

const act = { actor: 'test', action: 'today.close-day' };
const DAY = '2026-11-24';
const at = (time: string) => toInstant(DAY, time);

/** Two classes use 400 g of the 600 g each, with one printer; it is the afternoon. */
function lab() {
  const clock = { now: toInstant('2026-11-01', '09:00') };
  const store = storeInMemory(() => clock.now);
  transact(store, act, (tx) => {
    write(tx, 'location', 'noord', { name: 'Lab Noord' });
    write(tx, 'resource', 'hal', { kind: 'room', name: 'Hal', location_id: 'noord' });
    write(tx, 'room', 'hal', { capacity: 40 });
    write(tx, 'asset_model', 'prusa', { name: 'Prusa' });
    write(tx, 'resource', 'printer', { kind: 'asset', name: 'Printer 1', location_id: 'noord' });
    write(tx, 'asset', 'printer', { model_id: 'prusa', asset_tag: 'P-01' });
    write(tx, 'programme', 'p', {});
    write(tx, 'programme_version', 'v', { programme_id: 'p', number: 1, name: '3D', duration_minutes: 60 });
    const need = { version_id: 'v', kind: 'consumable', description: 'PLA', amount: 0.4, unit: 'kg' } as const;
    write(tx, 'programme_need', 'n', need);
    write(tx, 'consumable', 'pla', { name: 'PLA', unit: 'g', location_id: 'noord', place: 'Kast 1' });
    write(tx, 'stock_movement', 'm', { consumable_id: 'pla', kind: 'in', milli: 600_000, happened_at: 1 });
    return accept(null);
  });
  visit(store, 'ochtend', '09:00');
  visit(store, 'middag', '13:00');
  clock.now = at('15:00');
  return { store, clock };
}

function visit(store: Store, id: string, time: string): void {
  const draft = newDraft(
    { start: at(time), end: at(time) + HOUR },
    {
      title: id,
      locationId: 'noord',
      pupils: 24,
      supervisors: null,
      programmeVersionId: 'v',
      needs: ['hal', 'printer'].map((resourceId) => ({ kind: 'resource', resourceId })),
      overrides: ['material-short', 'supervision', 'lead-time'].map((rule) => ({ rule, reason: 'test' })),
    },
  );
  const result = book(store, act, id, draft);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

const came = (bookingId: string, over: Partial<VisitCount> = {}): VisitCount => ({
  bookingId,
  noShow: false,
  pupils: 22,
  supervisors: null,
  lines: [{ consumableId: 'pla', amount: 200, unit: 'g' }],
  ...over,
});
const close = (store: Store, over: Partial<DayCount> = {}) =>
  closeDay(store, act, {
    date: DAY,
    locationId: 'noord',
    visits: [came('ochtend'), came('middag')],
    outOfPlace: [],
    knownOutOfPlace: [],
    acceptShort: false,
    ...over,
  });
const today = (store: Store, now: number) => readDay(store.db, DAY, now)[0];
const refused = (result: Result<unknown>) => (result.ok ? null : [result.refusal.code, result.refusal.field]);

test('tells what to take from the shelf, and for which visit there is too little', () => {
  const { store } = lab();
  expect(today(store, at('08:00'))?.take).toMatchObject([
    { milli: 800_000, bookingIds: ['ochtend', 'middag'], isShort: true, stock: { id: 'pla', place: 'Kast 1' } },
  ]);
});

test('closes a day in one act: who came, what was used, what was not put back', () => {
  const { store, clock } = lab();
  const result = close(store, { outOfPlace: ['printer'] });
  expect(stockIn(store.db, 'pla')).toBe(200_000);
  expect(today(store, clock.now)?.visits.map(({ counted }) => counted?.pupils)).toEqual([22, 22]);
  expect(today(store, clock.now)?.out).toMatchObject([
    { id: 'printer', reason: 'left', since: DAY, bookingIds: ['ochtend', 'middag'] },
  ]);
  if (!result.ok) throw new Error('refused');
  expect(undo(store, act, result.value.transactionId).ok).toBe(true);
  expect(stockIn(store.db, 'pla')).toBe(600_000);
  expect(today(store, clock.now)?.visits.map(({ counted }) => counted)).toEqual([null, null]);
  expect(today(store, clock.now)?.out).toEqual([]);
  expect(close(store).ok).toBe(true);
});

test('changes at a second opening, and doubles nothing', () => {
  const { store, clock } = lab();
  close(store, { outOfPlace: ['printer'] });
  const again = close(store, { outOfPlace: ['printer'] });
  expect(again.ok && again.value.transactionId).toBe('');
  expect(stockIn(store.db, 'pla')).toBe(200_000);
  const more = came('middag', { pupils: 30, lines: [{ consumableId: 'pla', amount: 0.3, unit: 'kg' }] });
  close(store, { visits: [more], knownOutOfPlace: ['printer'] });
  expect(stockIn(store.db, 'pla')).toBe(100_000);
  expect(today(store, clock.now)?.visits.map(({ counted }) => counted?.pupils)).toEqual([22, 30]);
  expect(countSheet(store.db, DAY, 'noord', clock.now).outOfPlace).toEqual([]);
});

test('leaves what somebody else noted while the form was open', () => {
  const { store, clock } = lab();
  close(store, { outOfPlace: ['printer'] });
  close(store);
  expect(countSheet(store.db, DAY, 'noord', clock.now).outOfPlace).toEqual(['printer']);
  backInPlace(store, act, 'printer');
  close(store, { outOfPlace: ['printer'], knownOutOfPlace: ['printer'] });
  expect(countSheet(store.db, DAY, 'noord', clock.now).outOfPlace).toEqual([]);
});

test('notes that nobody came, and takes it back when they did after all', () => {
  const { store, clock } = lab();
  close(store, { visits: [came('ochtend', { noShow: true, pupils: null, lines: [] })] });
  expect(today(store, clock.now)?.visits[0]).toMatchObject({ noShow: true, counted: { pupils: null } });
  close(store, { visits: [came('ochtend')] });
  expect(today(store, clock.now)?.visits[0]).toMatchObject({ noShow: false, counted: { pupils: 22 } });
});

test('writes nothing when one field cannot be, and names that field', () => {
  const { store, clock } = lab();
  const wrong = (over: Partial<VisitCount>) => close(store, { visits: [came('ochtend'), came('middag', over)] });
  expect(refused(wrong({ pupils: 1001 }))).toEqual(['today/count-bounds', 'visits.1.pupils']);
  expect(refused(wrong({ pupils: null }))).toEqual(['today/count-empty', 'visits.1.pupils']);
  const use = (amount: number, unit = 'g') => ({ lines: [{ consumableId: 'pla', amount, unit }] });
  expect(refused(wrong(use(-1)))).toEqual(['stock/amount-not-positive', 'visits.1.lines.0.amount']);
  expect(refused(wrong(use(1, 'liter')))).toEqual(['stock/unit-unknown', 'visits.1.lines.0.unit']);
  expect(refused(wrong(use(1e11)))).toEqual(['stock/amount-absurd', 'visits.1.lines.0.amount']);
  expect(refused(wrong(use(500)))).toEqual(['stock/not-enough', 'visits.1.lines.0.amount']);
  expect(refused(close(store, { visits: [came('gone')] }))?.[0]).toBe('today/visit-gone');
  expect(refused(close(store, { outOfPlace: ['hal'] }))).toEqual(['today/thing-not-used', 'outOfPlace']);
  expect(stockIn(store.db, 'pla')).toBe(600_000);
  expect(today(store, clock.now)?.visits.map(({ counted }) => counted)).toEqual([null, null]);
});

test('leaves out what is still to come', () => {
  const { store, clock } = lab();
  clock.now = at('10:30');
  expect(countSheet(store.db, DAY, 'noord', clock.now)).toMatchObject({
    visits: [{ visit: { id: 'ochtend' } }],
    coming: 1,
  });
  expect(refused(close(store))?.[0]).toBe('today/visit-gone');
});

test('forgets a thing that stands in its place again', () => {
  const { store, clock } = lab();
  close(store, { outOfPlace: ['printer'] });
  expect(backInPlace(store, act, 'printer').ok).toBe(true);
  expect(today(store, clock.now)?.out).toEqual([]);
  expect(refused(backInPlace(store, act, 'printer'))?.[0]).toBe('today/not-out-of-place');
});
