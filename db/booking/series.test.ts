import { describe, expect, test } from 'vitest';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { addDays, toInstant, toLocal } from '#domain/time/wall-time.ts';
import { statement } from '../connection.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { changeBooking } from './change.ts';
import { judgeDates } from './judge-dates.ts';
import { copiedDrafts, copyPlan, type PlanChoice, planSources } from './plan-copy.ts';
import { readBooking } from './read.ts';
import { cancelSeries, changeSeries } from './series-change.ts';
import { createSeries, seriesDrafts } from './series-create.ts';
import { readSeries, seriesOccurrences } from './series-read.ts';

const act = { actor: 'test', action: 'test' };
const SERIES = '00000000-0000-7000-9000-000000000001';
const TUESDAYS = ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03'];

describe('a new series', () => {
  test('keeps its wall time over the October clock change and proposes to skip the autumn holiday', () => {
    const store = newStore();
    close(store, '2026-10-17', '2026-10-25');
    const drafts = seriesDrafts(store.db, 'FREQ=WEEKLY;COUNT=5', tuesday());
    const judged = [...judgeDates(store, drafts.ok ? drafts.value : [], true)];
    expect(judged.map(({ key, proposal }) => [key, proposal])).toEqual([
      ['2026-10-06', 'book'],
      ['2026-10-13', 'book'],
      ['2026-10-20', 'skip'],
      ['2026-10-27', 'book'],
      ['2026-11-03', 'book'],
    ]);
    expect(judged.map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
      '08:00',
      '08:00',
      '08:00',
      '09:00',
      '09:00',
    ]);
  });

  test('is booked in one act, without the dates that were skipped, and undone in one', () => {
    const store = newStore();
    const made = make(
      store,
      TUESDAYS.filter((date) => date !== '2026-10-20'),
    );
    expect(readSeries(store.db, SERIES)).toMatchObject({
      ruleText: 'FREQ=WEEKLY;COUNT=5',
      excludedDates: ['2026-10-20'],
    });
    expect(localStarts(store)).toEqual([
      '2026-10-06 10:00',
      '2026-10-13 10:00',
      '2026-10-27 10:00',
      '2026-11-03 10:00',
    ]);
    expect(undo(store, act, made).ok).toBe(true);
    expect(localStarts(store)).toEqual([]);
    expect(held(store)).toBe(0);
  });

  test('books once on a double click', () => {
    const store = newStore();
    make(store, TUESDAYS);
    make(store, TUESDAYS);
    expect(localStarts(store)).toHaveLength(5);
  });

  test('names the date that somebody else took meanwhile, and writes nothing', () => {
    const store = newStore();
    const other = { ...tuesday(), start: at('2026-10-13', '11:00'), end: at('2026-10-13', '13:00') };
    book(store, act, 'other', other);
    const dates = TUESDAYS.map((date) => ({ date }));
    const wanted = { id: SERIES, rule: 'FREQ=WEEKLY;COUNT=5', draft: tuesday(), dates };
    expect(createSeries(store, act, wanted)).toMatchObject({
      ok: false,
      refusal: { kind: 'dates', dates: [{ key: '2026-10-13', verdicts: [{ rule: 'resource-taken' }] }] },
    });
    expect(readSeries(store.db, SERIES)).toBeUndefined();
    expect(held(store)).toBe(1);
  });

  test('takes another time and a reason for one date', () => {
    const store = newStore();
    close(store, '2026-10-20', '2026-10-20');
    const moved = { start: at('2026-10-14', '10:00'), end: at('2026-10-14', '12:00') };
    const overrides = [{ rule: 'location-closed', reason: 'Open dag' }];
    const dates = [{ date: '2026-10-06' }, { date: '2026-10-13', ...moved }, { date: '2026-10-20', overrides }];
    const wanted = { id: SERIES, rule: 'FREQ=WEEKLY;COUNT=3', draft: tuesday(), dates };
    expect(createSeries(store, act, wanted)).toMatchObject({ ok: true, value: { count: 3 } });
    expect(localStarts(store)).toEqual(['2026-10-06 10:00', '2026-10-14 10:00', '2026-10-20 10:00']);
  });

  test.each([
    ['FREQ=DAILY;COUNT=10000', 'series/too-many'],
    ['FREQ=YEARLY;COUNT=2', 'series/rule-not-offered'],
    ['FREQ=WEEKLY', 'series/endless'],
  ])('answers %s in words', (rule, code) => {
    const store = newStore();
    expect(seriesDrafts(store.db, rule, tuesday())).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a change of a series', () => {
  test('of this and later splits it', () => {
    const store = newStore();
    make(store, TUESDAYS);
    change(store, '2026-10-20', 'following', { groupLabel: 'Groep 7' });
    expect(labels(store)).toEqual(['Groep 8', 'Groep 8', 'Groep 7', 'Groep 7', 'Groep 7']);
    expect(rules(store)).toEqual(['2026-10-06T10:00 FREQ=WEEKLY;COUNT=2', '2026-10-20T10:00 FREQ=WEEKLY;COUNT=3']);
  });

  test('leaves alone what somebody changed on one date', () => {
    const store = newStore();
    make(store, TUESDAYS);
    change(store, '2026-10-13', 'one', { pupils: 12, ...period('2026-10-14', '13:00') });
    change(store, '2026-10-06', 'all', { groupLabel: 'Groep 7', pupils: 26, ...period('2026-10-06', '09:00') });
    expect(localStarts(store)).toEqual([
      '2026-10-06 09:00',
      '2026-10-14 13:00',
      '2026-10-20 09:00',
      '2026-10-27 09:00',
      '2026-11-03 09:00',
    ]);
    expect(labels(store)).toEqual(Array(5).fill('Groep 7'));
    expect(occurrences(store).map(({ id }) => readBooking(store.db, id)?.draft.pupils)).toEqual([26, 12, 26, 26, 26]);
    expect(rules(store)).toEqual(['2026-10-06T09:00 FREQ=WEEKLY;COUNT=5']);
  });

  test('to another weekday moves every date and the rule', () => {
    const store = newStore();
    make(store, TUESDAYS);
    change(store, '2026-10-06', 'all', period('2026-10-07', '10:00'));
    expect(localStarts(store)).toEqual(TUESDAYS.map((date) => `${addDays(date, 1)} 10:00`));
    expect(rules(store)).toEqual(['2026-10-07T10:00 FREQ=WEEKLY;COUNT=5']);
  });

  test('can move daily dates into each other', () => {
    const store = newStore();
    const days = ['2026-10-06', '2026-10-07', '2026-10-08'];
    make(store, days, 'FREQ=DAILY;COUNT=3');
    const long = { start: at('2026-10-06', '10:00'), end: at('2026-10-06', '16:00') };
    change(store, '2026-10-06', 'all', long);
    change(store, '2026-10-06', 'all', { start: at('2026-10-07', '10:00'), end: at('2026-10-07', '16:00') });
    expect(localStarts(store)).toEqual(['2026-10-07 10:00', '2026-10-08 10:00', '2026-10-09 10:00']);
  });

  test('fails as a whole with the dates in the way, and can leave those', () => {
    const store = newStore();
    make(store, TUESDAYS);
    book(store, act, 'other', { ...tuesday(), ...period('2026-10-27', '14:00') });
    const [first] = occurrences(store);
    const later = { ...(readBooking(store.db, first?.id ?? '')?.draft ?? tuesday()), ...period('2026-10-06', '14:00') };
    const wanted = { bookingId: first?.id ?? '', sequence: 0, scope: 'all' as const, draft: later };
    const refused = changeSeries(store, act, { ...wanted, leave: [] });
    const stuck = refused.ok || refused.refusal.kind !== 'dates' ? [] : refused.refusal.dates.map(({ key }) => key);
    expect(stuck).toEqual([occurrences(store)[3]?.id]);
    expect(localStarts(store)[0]).toBe('2026-10-06 10:00');
    expect(changeSeries(store, act, { ...wanted, leave: stuck })).toMatchObject({ ok: true, value: { count: 4 } });
    expect(localStarts(store)[3]).toBe('2026-10-27 10:00');
  });

  test('never touches what has been', () => {
    const store = newStore(at('2026-10-15', '08:00'));
    make(store, TUESDAYS, 'FREQ=WEEKLY;COUNT=5', [
      { rule: 'in-the-past', reason: 'achteraf' },
      { rule: 'short-notice', reason: 'zo afgesproken' },
    ]);
    change(store, '2026-10-20', 'all', { groupLabel: 'Groep 7' });
    expect(labels(store)).toEqual(['Groep 8', 'Groep 8', 'Groep 7', 'Groep 7', 'Groep 7']);
  });

  test('follows when one date was dragged first', () => {
    const store = newStore();
    make(store, TUESDAYS);
    const before = period('2026-10-13', '10:00');
    change(store, '2026-10-13', 'one', period('2026-10-13', '13:00'));
    change(store, '2026-10-13', 'following', {}, before);
    expect(localStarts(store)).toEqual([
      '2026-10-06 10:00',
      '2026-10-13 13:00',
      '2026-10-20 13:00',
      '2026-10-27 13:00',
      '2026-11-03 13:00',
    ]);
    expect(rules(store)).toContain('2026-10-13T13:00 FREQ=WEEKLY;COUNT=4');
  });

  test('is undone in one act', () => {
    const store = newStore();
    make(store, TUESDAYS);
    const done = change(store, '2026-10-20', 'following', { groupLabel: 'Groep 7', ...period('2026-10-20', '13:00') });
    expect(undo(store, act, done).ok).toBe(true);
    expect(labels(store)).toEqual(Array(5).fill('Groep 8'));
    expect(rules(store)).toEqual(['2026-10-06T10:00 FREQ=WEEKLY;COUNT=5']);
  });
});

test.each([
  ['one', 4],
  ['following', 2],
  ['all', 0],
] as const)('cancelling %s leaves %i of five', (scope, left) => {
  const store = newStore();
  make(store, TUESDAYS);
  const bookingId = occurrences(store)[2]?.id ?? '';
  const done = cancelSeries(store, act, { bookingId, scope, by: 'school', reason: 'ziek' });
  expect(done.ok && done.value.count).toBe(5 - left);
  expect(occurrences(store).filter(({ status }) => status === 'confirmed')).toHaveLength(left);
  expect(held(store)).toBe(left);
  if (done.ok) undo(store, act, done.value.transactionId);
  expect(held(store)).toBe(5);
});

test('cancelling from a date that has been leaves the visits that took place', () => {
  const store = newStore(at('2026-10-22', '08:00'));
  make(store, TUESDAYS, 'FREQ=WEEKLY;COUNT=5', [
    { rule: 'in-the-past', reason: 'achteraf' },
    { rule: 'short-notice', reason: 'zo afgesproken' },
  ]);
  const bookingId = occurrences(store)[1]?.id ?? '';
  cancelSeries(store, act, { bookingId, scope: 'following', by: 'school', reason: 'ziek' });
  expect(occurrences(store).map(({ status }) => status)).toEqual([
    'confirmed',
    'cancelled',
    'confirmed',
    'cancelled',
    'cancelled',
  ]);
});

describe('a copy of last year', () => {
  const choice: PlanChoice = {
    fromYear: 2026,
    toYear: 2027,
    locationIds: ['lab'],
    status: 'option',
    optionUntil: '2026-10-01',
  };

  test('keeps week, weekday and wall time', () => {
    const store = newStore();
    make(store, ['2026-10-20', '2026-10-27'], 'FREQ=WEEKLY;COUNT=5');
    const sources = planSources(store.db, choice);
    const copies = [...copiedDrafts(store.db, sources.ok ? sources.value : [], choice)];
    expect(copies.map(({ draft }) => local(draft.start))).toEqual(['2027-10-26 10:00', '2027-11-02 10:00']);
  });

  test('books the chosen ones in one act, as options', () => {
    const store = newStore();
    make(store, ['2026-10-20', '2026-10-27'], 'FREQ=WEEKLY;COUNT=5');
    const bookingId = occurrences(store)[1]?.id ?? '';
    const copied = copyPlan(store, act, 'copy', choice, [{ bookingId }]);
    expect(copyPlan(store, act, 'copy', choice, [{ bookingId }])).toMatchObject({ ok: true, value: { id: 'copy' } });
    expect(held(store)).toBe(3);
    expect(copied).toMatchObject({ ok: true, value: { count: 1 } });
    expect(readBooking(store.db, copied.ok ? copied.value.id : '')?.draft).toMatchObject({
      status: 'option',
      optionUntil: '2026-10-01',
      groupLabel: 'Groep 8',
    });
    if (copied.ok) undo(store, act, copied.value.transactionId);
    expect(held(store)).toBe(2);
  });

  test('refuses to copy backwards, and says when there is nothing', () => {
    const store = newStore();
    expect(planSources(store.db, { ...choice, toYear: 2026 })).toMatchObject({
      refusal: { code: 'series/copy-backwards' },
    });
    expect(planSources(store.db, choice)).toMatchObject({ refusal: { code: 'series/plan-empty' } });
  });
});

function newStore(now = at('2026-08-03', '08:00')): Store {
  const store = storeInMemory(() => now);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Noord' });
    write(tx, 'resource', 'room', { kind: 'room', name: 'Werkplaats', location_id: 'lab' });
    write(tx, 'room', 'room', { capacity: 30 });
    return accept(null);
  });
  return store;
}

function close(store: Store, firstOn: string, lastOn: string): void {
  transact(store, act, (tx) => {
    write(tx, 'closure', 'c', {
      location_id: 'lab',
      kind: 'closed',
      first_on: firstOn,
      last_on: lastOn,
      reason: 'Herfstvakantie',
    });
    return accept(null);
  });
}

function at(date: string, time: string): number {
  return toInstant(date, time);
}

function period(date: string, time: string) {
  const start = at(date, time);
  return { start, end: start + 2 * 3_600_000 };
}

function tuesday(): BookingDraft {
  return newDraft(period('2026-10-06', '10:00'), {
    title: 'Techniekles',
    locationId: 'lab',
    groupLabel: 'Groep 8',
    pupils: 24,
    supervisors: 4,
    needs: [{ kind: 'resource', resourceId: 'room' }],
  });
}

function make(
  store: Store,
  dates: readonly string[],
  rule = 'FREQ=WEEKLY;COUNT=5',
  overrides: BookingDraft['overrides'] = [],
): string {
  const draft = { ...tuesday(), overrides };
  const made = createSeries(store, act, { id: SERIES, rule, draft, dates: dates.map((date) => ({ date })) });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.transactionId;
}

function change(
  store: Store,
  date: string,
  scope: 'one' | 'following' | 'all',
  patch: Partial<BookingDraft>,
  before?: { start: number; end: number },
): string {
  const id = occurrences(store).find((occurrence) => occurrence.date === date)?.id ?? '';
  const record = readBooking(store.db, id);
  if (!record) throw new Error(`nothing on ${date}`);
  const draft = { ...record.draft, ...patch };
  const { sequence } = record;
  const done =
    scope === 'one'
      ? changeBooking(store, act, id, sequence, draft)
      : changeSeries(store, act, { bookingId: id, sequence, scope, draft, leave: [], before });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.transactionId;
}

/** Of all series in the store. */
function occurrences(store: Store) {
  const ids = statement(store.db, 'SELECT id FROM series WHERE deleted = 0 ORDER BY start_local').pluck().all();
  return (ids as string[]).flatMap((id) => seriesOccurrences(store.db, id));
}

function rules(store: Store): string[] {
  return statement(
    store.db,
    "SELECT start_local || ' ' || recurrence_rule FROM series WHERE deleted = 0 ORDER BY start_local",
  )
    .pluck()
    .all() as string[];
}

function local(instant: number): string {
  const { date, time } = toLocal(instant);
  return `${date} ${time}`;
}

function localStarts(store: Store): string[] {
  return occurrences(store).map(({ start }) => local(start));
}

function labels(store: Store): (string | undefined)[] {
  return occurrences(store).map(({ id }) => readBooking(store.db, id)?.draft.groupLabel);
}

function held(store: Store): number {
  return statement(store.db, 'SELECT count(*) FROM occupancy').pluck().get() as number;
}
