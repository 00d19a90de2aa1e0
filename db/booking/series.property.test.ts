import { test } from 'vitest';
import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { addDays, toInstant } from '#domain/time/wall-time.ts';
import { statement } from '../connection.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { expectUndoRestores, type Told } from '../undo-law.fixture.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { book } from './book.ts';
import { cancelBooking } from './cancel.ts';
import { changeBooking, setBookingStatus } from './change.ts';
import { readBooking } from './read.ts';
import { cancelSeries, changeSeries } from './series-change.ts';
import { createSeries, seriesDrafts } from './series-create.ts';

const act = { actor: 'Jo', action: 'test' };
const MONDAY = '2026-10-05';
const NOW = toInstant('2026-09-01', '08:00');

interface Step {
  readonly kind: 'series' | 'book' | 'change-series' | 'change' | 'status' | 'cancel-series' | 'cancel' | 'undo';
  readonly which: number;
  readonly day: number;
  readonly hour: number;
  readonly needs: 'room' | 'one' | 'two' | 'named';
  readonly scope: 'one' | 'following' | 'all';
  /** Taken back at once, to see that all is as it was. */
  readonly peek: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'series',
    'series',
    'book',
    'change-series',
    'change-series',
    'change',
    'status',
    'cancel-series',
    'cancel',
    'undo',
  ),
  which: fc.nat(11),
  day: fc.nat(2),
  hour: fc.integer({ min: 9, max: 12 }),
  needs: fc.constantFrom('room', 'one', 'two', 'named'),
  scope: fc.constantFrom('one', 'following', 'all'),
  peek: fc.boolean(),
});

test('whatever becomes of series and single bookings, the file is whole and undo puts all back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const store = region();
      await expectUndoRestores(store, steps, (one, turn, done) => take(store, one, turn, done));
    }),
    runs(20),
  );
});

function take(store: Store, one: Step, turn: number, done: readonly string[]): Told | null {
  const ids = statement(store.db, 'SELECT id FROM booking WHERE deleted = 0 ORDER BY id').pluck().all() as string[];
  const id = ids[one.which % Math.max(1, ids.length)] ?? '';
  const current = readBooking(store.db, id);
  switch (one.kind) {
    case 'series': {
      const draft = draftOf(one);
      const rule = `FREQ=${one.which % 2 ? 'WEEKLY' : 'DAILY'};COUNT=${2 + (one.which % 3)}`;
      const drafts = seriesDrafts(store.db, rule, draft);
      if (!drafts.ok) return null;
      return createSeries(store, act, {
        id: `series-${turn}`,
        rule,
        draft,
        dates: drafts.value.map(({ key }) => ({ date: key })),
      });
    }
    case 'book':
      return book(store, act, `b-${turn}`, draftOf(one));
    case 'change-series':
      if (!current || one.scope === 'one') return null;
      return changeSeries(store, act, {
        bookingId: id,
        sequence: current.sequence,
        scope: one.scope,
        draft: { ...current.draft, ...hoursOn(current.draft, one.hour), needs: needsOf(one) },
        leave: [],
      });
    case 'change':
      if (!current) return null;
      return changeBooking(store, act, id, current.sequence, { ...draftOf(one), title: `Les ${turn}` });
    case 'status':
      return setBookingStatus(store, act, id, one.which % 2 ? 'requested' : 'confirmed', null);
    case 'cancel-series':
      return one.scope === 'one'
        ? null
        : cancelSeries(store, act, { bookingId: id, scope: one.scope, by: 'lab', reason: '' });
    case 'cancel':
      return cancelBooking(store, act, id, { by: 'school', reason: '' });
    case 'undo': {
      const transactionId = done.at(-1 - (one.which % 3));
      return transactionId ? undo(store, act, transactionId) : null;
    }
  }
}

const overrides: readonly Override[] = ['supervision', 'lead-time', 'short-notice'].map((rule) => ({
  rule,
  reason: 'afgesproken',
}));

function needsOf({ needs }: Step): BookingDraft['needs'] {
  switch (needs) {
    case 'room':
      return [{ kind: 'resource', resourceId: 'room' }];
    case 'named':
      return [{ kind: 'resource', resourceId: 'p2' }];
    case 'one':
      return [{ kind: 'model', modelId: 'printer', quantity: 1 }];
    case 'two':
      return [{ kind: 'model', modelId: 'printer', quantity: 2 }];
  }
}

function draftOf(one: Step): BookingDraft {
  const start = toInstant(addDays(MONDAY, one.day), `${String(one.hour).padStart(2, '0')}:00`);
  return newDraft(
    { start, end: start + 2 * 3_600_000 },
    { title: 'Les', locationId: 'lab', needs: needsOf(one), overrides },
  );
}

function hoursOn(draft: BookingDraft, hour: number) {
  const start = draft.start + (hour - 10) * 3_600_000;
  return { start, end: start + 2 * 3_600_000 };
}

/** A room and three printers of one model. */
function region(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Noord' });
    write(tx, 'resource', 'room', { kind: 'room', name: 'Werkplaats', location_id: 'lab' });
    write(tx, 'room', 'room', { capacity: 30 });
    write(tx, 'asset_model', 'printer', { name: 'Printer' });
    for (const id of ['p1', 'p2', 'p3']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'printer', asset_tag: id });
    }
    return accept(null);
  });
  return store;
}
