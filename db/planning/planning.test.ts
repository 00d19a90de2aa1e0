import { expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { HOUR, MINUTE } from '#domain/time/period.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { cancelBooking, markNoShow } from '../booking/cancel.ts';
import { moveBooking, setBookingStatus } from '../booking/change.ts';
import { readBooking } from '../booking/read.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { slotCandidates } from './candidates.ts';
import { expireOptions } from './expire-options.ts';
import { freeSlots } from './free-slots.ts';
import { offerSlot } from './offer-slot.ts';
import { readCancellation, saveCancellation } from './policy.ts';
import { previewLate, runLate } from './run-late.ts';
import { listWishes, saveWish } from './wishes.ts';

const act = { actor: 'Jo', action: 'test' };
const undoing = { actor: 'Jo', action: 'system.undo' };
const ROOM = 'room-1';
const nine = toInstant('2026-12-15', '09:00');

function newLab(at: number) {
  const clock = { now: at };
  const store = storeInMemory(() => clock.now);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    write(tx, 'resource', ROOM, { kind: 'room', name: 'Werkplaats', location_id: 'lab' });
    write(tx, 'room', ROOM, { capacity: 30 });
    return accept(null);
  });
  return { store, clock };
}

function bookVisit(store: Store, id: string, given: Partial<BookingDraft> = {}): void {
  const draft = newDraft(
    { start: nine, end: nine + 2 * HOUR },
    { title: 'Groep 8', locationId: 'lab', needs: [{ kind: 'resource', resourceId: ROOM }], ...given },
  );
  expect(book(store, act, id, draft)).toMatchObject({ ok: true });
}

const statusOf = (store: Store, id: string) => readBooking(store.db, id)?.status;

test('keeps the share that was due at the moment of cancelling, though the policy changes later', () => {
  const { store, clock } = newLab(toInstant('2026-11-02', '09:00'));
  bookVisit(store, 'a');
  clock.now = nine - 40 * MINUTE;
  cancelBooking(store, act, 'a', { by: 'school', reason: 'geen vervoer' });
  saveCancellation(store, act, { unit: 'calendar_days', tiers: [{ leastDays: 0, share: 0 }] });
  expect(readBooking(store.db, 'a')).toMatchObject({
    status: 'cancelled',
    cancelledBy: 'school',
    cancelledAt: clock.now,
    cancelShare: 100,
    cancelExempt: null,
  });
});

test('an exempt reason is free, and counts only when the school cancels', () => {
  const { store, clock } = newLab(toInstant('2026-11-02', '09:00'));
  bookVisit(store, 'a');
  clock.now = nine - HOUR;
  const cancelled = cancelBooking(store, act, 'a', { by: 'school', reason: '', exempt: 'code_red' });
  expect(readBooking(store.db, 'a')).toMatchObject({ cancelShare: 0, cancelExempt: 'code_red' });
  if (!cancelled.ok) throw new Error('refused');
  expect(undo(store, undoing, cancelled.value.transactionId).ok).toBe(true);
  expect(readBooking(store.db, 'a')).toMatchObject({ status: 'confirmed', cancelShare: null, cancelExempt: null });
  cancelBooking(store, act, 'a', { by: 'lab', reason: '', exempt: 'code_red' });
  expect(readBooking(store.db, 'a')).toMatchObject({ cancelShare: 0, cancelExempt: null });
});

test('does not take a cancelling back when the room went to another', () => {
  const { store } = newLab(toInstant('2026-11-02', '09:00'));
  bookVisit(store, 'a');
  const cancelled = cancelBooking(store, act, 'a', { by: 'school', reason: '' });
  bookVisit(store, 'b');
  if (!cancelled.ok) throw new Error('refused');
  expect(undo(store, undoing, cancelled.value.transactionId)).toMatchObject({
    ok: false,
    refusal: { code: 'system/undo-taken' },
  });
});

test('notes that nobody came only after the start, and takes the note away again', () => {
  const { store, clock } = newLab(toInstant('2026-11-02', '09:00'));
  bookVisit(store, 'a');
  expect(markNoShow(store, act, 'a', true)).toMatchObject({ ok: false, refusal: { code: 'booking/not-begun' } });
  clock.now = nine + MINUTE;
  expect(markNoShow(store, act, 'a', true).ok).toBe(true);
  expect(readBooking(store.db, 'a')?.noShow).toBe(true);
  markNoShow(store, act, 'a', false);
  expect(readBooking(store.db, 'a')?.noShow).toBe(false);
});

test('only who was expected can stay away, and who cancels or comes later did not', () => {
  const { store, clock } = newLab(toInstant('2026-11-02', '09:00'));
  bookVisit(store, 'a');
  bookVisit(store, 'asked', { status: 'requested', start: nine + 3 * HOUR, end: nine + 4 * HOUR });
  clock.now = nine + 5 * HOUR;
  expect(markNoShow(store, act, 'asked', true)).toMatchObject({ ok: false, refusal: { code: 'booking/not-agreed' } });
  expect(markNoShow(store, act, 'a', true).ok).toBe(true);
  const later = { id: 'a', sequence: 1, start: nine + 48 * HOUR, end: nine + 50 * HOUR };
  expect(moveBooking(store, act, later)).toMatchObject({ ok: true });
  expect(readBooking(store.db, 'a')?.noShow).toBe(false);
  clock.now = nine + 49 * HOUR;
  markNoShow(store, act, 'a', true);
  cancelBooking(store, act, 'a', { by: 'school', reason: '' });
  expect(readBooking(store.db, 'a')).toMatchObject({ status: 'cancelled', noShow: false });
});

test('refuses a policy that costs less when later, and reads nonsense of another version as not set', () => {
  const { store } = newLab(nine);
  const wrong = {
    unit: 'calendar_days',
    tiers: [
      { leastDays: 7, share: 100 },
      { leastDays: 0, share: 50 },
    ],
  } as const;
  expect(saveCancellation(store, act, wrong)).toMatchObject({ ok: false, refusal: { code: 'planning/policy-order' } });
  transact(store, act, (tx) => {
    write(tx, 'setting', 'policy.cancellation', { value: '{"unit":"moons"}' });
    return accept(null);
  });
  expect(readCancellation(store.db).tiers).toHaveLength(2);
});

test('an option holds its slot to the end of its last day, then lapses in one act', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  const later = { start: nine + 3 * HOUR, end: nine + 5 * HOUR };
  bookVisit(store, 'a', { status: 'option', optionUntil: '2026-11-24' });
  bookVisit(store, 'b', { status: 'option', optionUntil: '2026-11-24', ...later });
  bookVisit(store, 'c', { status: 'requested', start: nine + 48 * HOUR, end: nine + 49 * HOUR });
  clock.now = toInstant('2026-11-24', '23:59');
  expect(expireOptions(store)).toBe(0);
  clock.now = toInstant('2026-11-25', '00:00');
  expect(expireOptions(store)).toBe(2);
  expect(expireOptions(store)).toBe(0);
  expect(readBooking(store.db, 'a')).toMatchObject({ status: 'cancelled', expiredOn: '2026-11-25', cancelledBy: null });
  expect(store.occupancy.isFree(ROOM, nine, nine + HOUR)).toBe(true);
  expect(statusOf(store, 'c')).toBe('requested');
});

test('who takes a lapse back has until the end of that day', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  bookVisit(store, 'a', { status: 'option', optionUntil: '2026-11-24' });
  clock.now = toInstant('2026-11-25', '08:00');
  expireOptions(store);
  const { transaction_id: sweep } = store.db.sqlite
    .prepare("SELECT transaction_id FROM sync_group WHERE action = 'planning.expire-options'")
    .get() as { transaction_id: string };
  expect(undo(store, undoing, sweep).ok).toBe(true);
  expect(expireOptions(store)).toBe(0);
  expect(statusOf(store, 'a')).toBe('option');
  expect(setBookingStatus(store, act, 'a', 'option', '2026-11-27').ok).toBe(true);
  clock.now = toInstant('2026-11-26', '08:00');
  expect(expireOptions(store)).toBe(0);
  clock.now = toInstant('2026-11-28', '08:00');
  expect(expireOptions(store)).toBe(1);
});

test('a lapse that was taken back and left alone lapses the next day', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  bookVisit(store, 'a', { status: 'option', optionUntil: '2026-11-24' });
  clock.now = toInstant('2026-11-25', '08:00');
  expireOptions(store);
  const sweep = store.db.sqlite
    .prepare("SELECT transaction_id FROM sync_group WHERE action = 'planning.expire-options'")
    .pluck()
    .get() as string;
  undo(store, undoing, sweep);
  clock.now = toInstant('2026-11-26', '00:01');
  expect(expireOptions(store)).toBe(1);
});

function addSchool(store: Store, id: string, given: { travel_minutes?: number; day_model?: 'five_equal' } = {}): void {
  transact(store, act, (tx) => {
    write(tx, 'organisation', id, {
      kind: 'school_po',
      name: `School ${id}`,
      pupils: 100,
      holiday_region: 'midden',
      ...given,
    });
    return accept(null);
  });
}

const wish = (organisationId: string) => ({
  organisationId,
  programmeId: null,
  locationId: null,
  groups: [],
  pupils: 20,
  firstOn: '2026-12-01',
  lastOn: '2026-12-31',
  weekdays: [],
  note: '',
});

const slot = {
  locationId: 'lab',
  start: toInstant('2026-12-15', '12:30'),
  end: toInstant('2026-12-15', '14:30'),
  setupMinutes: 0,
  cleanupMinutes: 0,
  resourceIds: [ROOM],
};

test('asks for a freed slot who waits, then who had least, and says why others cannot come', () => {
  const { store } = newLab(toInstant('2026-11-23', '09:00'));
  for (const id of ['none', 'some', 'waits']) addSchool(store, id);
  addSchool(store, 'early', { day_model: 'five_equal', travel_minutes: 10 });
  bookVisit(store, 'v', { organisationId: 'some' });
  saveWish(store, act, 'w', wish('waits'));
  const { problem, candidates, unable } = slotCandidates(store, slot, 12);
  expect(problem).toBeNull();
  expect(candidates.map(({ fact, wish: own }) => [fact.organisationId, own?.id])).toEqual([
    ['waits', 'w'],
    ['none', undefined],
    ['some', undefined],
  ]);
  expect(unable.map(({ organisationId, reason }) => [organisationId, reason.rule])).toEqual([
    ['early', 'back-after-school'],
  ]);
});

test('a slot that somebody took has no candidates but a reason', () => {
  const { store } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'a');
  bookVisit(store, 'v', { start: slot.start, end: slot.end });
  expect(slotCandidates(store, slot, 12)).toMatchObject({ problem: { rule: 'resource-taken' }, candidates: [] });
});

test('a wish is offered once, and waits again when the option lapses', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'a');
  saveWish(store, act, 'w', wish('a'));
  const offer = { id: 'o', slot, organisationId: 'a', wishId: 'w' };
  expect(offerSlot(store, act, offer)).toMatchObject({ ok: true, value: { id: 'o' } });
  expect(offerSlot(store, act, offer)).toMatchObject({ ok: true, value: { transactionId: '' } });
  expect(offerSlot(store, act, { ...offer, id: 'o2' })).toMatchObject({
    ok: false,
    refusal: { code: 'planning/wish-not-waiting' },
  });
  expect(listWishes(store.db, false)).toMatchObject([{ status: 'offered', bookingId: 'o' }]);
  expect(readBooking(store.db, 'o')).toMatchObject({
    status: 'option',
    draft: { optionUntil: '2026-12-07', pupils: 20 },
  });
  clock.now = toInstant('2026-12-08', '00:00');
  expireOptions(store);
  expect(listWishes(store.db, false)).toMatchObject([{ status: 'waiting', bookingId: null }]);
});

test('does not hold a slot for one school by the wish of another', () => {
  const { store } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'a');
  addSchool(store, 'b');
  saveWish(store, act, 'w', wish('a'));
  expect(offerSlot(store, act, { id: 'o', slot, organisationId: 'b', wishId: 'w' })).toMatchObject({
    ok: false,
    refusal: { code: 'planning/wish-not-waiting' },
  });
});

test('does not offer a slot that another took meanwhile', () => {
  const { store } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'a');
  bookVisit(store, 'v', { start: slot.start, end: slot.end });
  expect(offerSlot(store, act, { id: 'o', slot, organisationId: 'a', wishId: null })).toMatchObject({
    ok: false,
    refusal: { code: 'planning/slot-gone' },
  });
});

test('lists the half days with a free room, and how many schools could come', () => {
  const { store } = newLab(toInstant('2026-12-14', '12:00'));
  addSchool(store, 'a');
  bookVisit(store, 'v');
  const [lab] = freeSlots(store, '2026-12-14', '2026-12-20');
  expect(lab).toMatchObject({ locationId: 'lab', open: 9 });
  expect(lab?.free.map(({ date, schools }) => [date, schools])).toEqual([
    ['2026-12-14', 1],
    ['2026-12-15', 1],
    ['2026-12-16', 1],
    ['2026-12-16', 1],
    ['2026-12-17', 1],
    ['2026-12-17', 1],
    ['2026-12-18', 1],
    ['2026-12-18', 1],
  ]);
});

test('a visit that runs late moves the rest of the day in one act, which one undo takes back', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'early', { day_model: 'five_equal', travel_minutes: 10 });
  bookVisit(store, 'a');
  bookVisit(store, 'b', { start: nine + 2 * HOUR, end: nine + 4 * HOUR, organisationId: 'early' });
  bookVisit(store, 'c', { start: nine + 5 * HOUR, end: nine + 6 * HOUR });
  clock.now = nine + HOUR;
  const preview = previewLate(store, { bookingId: 'a', minutes: 90 }, 'coordinator');
  if (!preview.ok) throw new Error('refused');
  expect(
    preview.value.map(({ id, newStart, newEnd }) => [id, (newStart - nine) / MINUTE, (newEnd - nine) / MINUTE]),
  ).toEqual([
    ['a', 0, 210],
    ['b', 210, 330],
    ['c', 330, 390],
  ]);
  expect(preview.value[1]?.verdicts.map(({ rule }) => rule)).toEqual(['back-after-school']);
  const seen = preview.value.map(({ id, sequence }) => ({ id, sequence }));
  const late = { bookingId: 'a', minutes: 90, reason: 'Bus te laat', seen };
  expect(runLate(store, act, { ...late, seen: seen.slice(1) })).toMatchObject({
    ok: false,
    refusal: { code: 'planning/late-changed' },
  });
  const ran = runLate(store, act, late);
  if (!ran.ok) throw new Error(JSON.stringify(ran.refusal));
  expect(ran.value.count).toBe(3);
  expect(readBooking(store.db, 'b')?.draft).toMatchObject({ start: nine + 210 * MINUTE, end: nine + 330 * MINUTE });
  expect(undo(store, undoing, ran.value.transactionId).ok).toBe(true);
  expect(['a', 'b', 'c'].map((id) => (readBooking(store.db, id)?.draft.start ?? 0) - nine)).toEqual([
    0,
    2 * HOUR,
    5 * HOUR,
  ]);
});

test('a visit that runs late keeps the reasons that were given before', () => {
  const { store, clock } = newLab(toInstant('2026-11-23', '09:00'));
  addSchool(store, 'early', { day_model: 'five_equal', travel_minutes: 60 });
  const reason = { rule: 'back-after-school', reason: 'Ouders halen op' };
  bookVisit(store, 'a');
  const afterwards = { start: nine + 2 * HOUR, end: nine + 5 * HOUR, organisationId: 'early' };
  bookVisit(store, 'b', { ...afterwards, overrides: [reason] });
  clock.now = nine + HOUR;
  const preview = previewLate(store, { bookingId: 'a', minutes: 30 }, 'coordinator');
  if (!preview.ok) throw new Error('refused');
  const seen = preview.value.map(({ id, sequence }) => ({ id, sequence }));
  expect(runLate(store, act, { bookingId: 'a', minutes: 30, reason: 'Bus te laat', seen }).ok).toBe(true);
  expect(readBooking(store.db, 'b')?.draft.overrides).toContainEqual(reason);
});
