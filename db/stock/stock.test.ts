import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accepted, codeOf } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import type { ConsumableFields } from '#domain/stock/consumable.ts';
import { book } from '../booking/book.ts';
import { statement } from '../connection.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { bookingUse } from './booking-use.ts';
import { countStock, moveStock, noteUse, stockIn } from './move-stock.ts';
import { comingStockUses } from './planned-use.ts';
import { consumableRecord, movementRows } from './read-stock.ts';
import { removeConsumable, saveConsumable } from './save-consumable.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const DAY = 86_400_000;

const pla: ConsumableFields = {
  code: 'V-001',
  name: 'PLA-draad',
  category: '3D-printen',
  unit: 'g',
  packUnit: 'rol',
  packSize: 1000,
  minimum: 500,
  expiresOn: null,
  locationId: 'north',
  place: 'Kast 1',
  priceCents: 2195,
  note: '',
};

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'north', { name: 'Lab noord' });
    write(tx, 'resource', 'hall', { kind: 'room', name: 'Hal', location_id: 'north' });
    write(tx, 'room', 'hall', {});
    write(tx, 'programme', 'p', {});
    write(tx, 'programme_version', 'v', { programme_id: 'p', number: 1, name: '3D', duration_minutes: 60 });
    const need = { version_id: 'v', kind: 'consumable', description: 'PLA-draad', amount: 0.4, unit: 'kg' } as const;
    write(tx, 'programme_need', 'n', need);
    return accept(null);
  });
  accepted(saveConsumable(store, act, 'pla', pla));
  return store;
}

const movement = (kind: 'in' | 'out' | 'loss', amount: number, unit = 'g', acceptShort = false) => ({
  consumableId: 'pla',
  kind,
  amount,
  unit,
  reason: '',
  acceptShort,
});
const counting = (amount: number, reason = 'geteld') => ({ consumableId: 'pla', amount, unit: 'g', reason });

function bookVisit(store: Store, day: number): string {
  const start = NOW + day * DAY;
  const draft = newDraft(
    { start, end: start + 3_600_000 },
    {
      title: `Groep ${day}`,
      locationId: 'north',
      programmeVersionId: 'v',
      pupils: 20,
      needs: [{ kind: 'resource', resourceId: 'hall' }],
      overrides: [{ rule: 'material-short', reason: 'proef' }],
    },
  );
  return accepted(book(store, act, store.newId(), draft)).id;
}

test('packs come in, a double click books once, more than there is asks first', () => {
  const store = newStore();
  accepted(moveStock(store, act, 'm1', movement('in', 2, 'rol')));
  accepted(moveStock(store, act, 'm1', movement('in', 2, 'rol')));
  expect(stockIn(store.db, 'pla')).toBe(2_000_000);
  expect(codeOf(moveStock(store, act, 'm2', movement('out', 2001)))).toBe('stock/not-enough');
  accepted(moveStock(store, act, 'm3', movement('out', 2001, 'g', true)));
  expect(stockIn(store.db, 'pla')).toBe(-1000);
  expect(movementRows(store.db, 'pla')[0]).toMatchObject({ short: true, afterMilli: -1000 });
  accepted(countStock(store, act, 'm4', counting(250)));
  expect(consumableRecord(store.db, 'pla')).toMatchObject({ stockMilli: 250_000, countedAt: NOW });
});

test('a wrong unit, a removed article and a unit that is in use are refused', () => {
  const store = newStore();
  expect(codeOf(moveStock(store, act, 'm1', movement('in', 2, 'liter')))).toBe('stock/unit-unknown');
  expect(codeOf(moveStock(store, act, 'm1', { ...movement('in', 2), consumableId: 'x' }))).toBe('stock/not-found');
  accepted(moveStock(store, act, 'm1', movement('in', 2)));
  expect(codeOf(saveConsumable(store, act, 'pla', { ...pla, unit: 'ml' }))).toBe('stock/unit-in-use');
  expect(codeOf(saveConsumable(store, act, 'other', pla))).toBe('stock/code-taken');
  expect(codeOf(removeConsumable(store, act, 'pla'))).toBe('stock/still-there');
});

test('taking a delivery back is refused once it has been used', () => {
  const store = newStore();
  const { transactionId } = accepted(moveStock(store, act, 'm1', movement('in', 100)));
  const used = accepted(moveStock(store, act, 'm2', movement('out', 60)));
  expect(codeOf(undo(store, act, transactionId))).toBe('stock/undo-short');
  accepted(undo(store, act, used.transactionId));
  accepted(undo(store, act, transactionId));
  expect(stockIn(store.db, 'pla')).toBe(0);
});

test('coming visits use up the stock; what a visit was written down for is not counted again', () => {
  const store = newStore();
  accepted(moveStock(store, act, 'm1', movement('in', 1000)));
  const [first] = [30, 31, 32].map((day) => bookVisit(store, day)) as [string, string, string];
  const needed = () =>
    comingStockUses(store.db, { from: NOW })
      .get('pla')
      ?.map(({ milli }) => milli);
  expect(needed()).toEqual([400_000, 400_000, 400_000]);
  const use = (amount: number) => ({
    bookingId: first,
    lines: [{ consumableId: 'pla', amount, unit: 'g' }],
    acceptShort: false,
  });
  accepted(noteUse(store, act, use(400)));
  accepted(noteUse(store, act, use(400)));
  expect(stockIn(store.db, 'pla')).toBe(600_000);
  expect(needed()).toEqual([400_000, 400_000]);
  expect(bookingUse(store.db, first)).toMatchObject([{ plannedMilli: 400_000, usedMilli: 400_000 }]);
  accepted(noteUse(store, act, use(350)));
  expect(stockIn(store.db, 'pla')).toBe(650_000);
  expect(codeOf(noteUse(store, act, use(1200)))).toBe('stock/not-enough');
});

test('a booking soon that there is not enough for needs a reason, one far ahead is told', () => {
  const store = newStore();
  const draft = (day: number) =>
    newDraft(
      { start: NOW + day * DAY, end: NOW + day * DAY + 3_600_000 },
      {
        title: 'Groep 8',
        locationId: 'north',
        programmeVersionId: 'v',
        needs: [{ kind: 'resource', resourceId: 'hall' }],
      },
    );
  const near = book(store, act, store.newId(), draft(3));
  expect(near.ok ? null : JSON.stringify(near.refusal)).toContain('material-short');
  expect(book(store, act, store.newId(), draft(60)).ok).toBe(true);
});

/** The law of stock: whatever comes in whatever order, the stock is the sum of what is written down, it is below
 * nothing only after somebody said so, and what a kit holds or a booking plans moves nothing. */
test('stock is the sum of its movements in any order of movements, kits, bookings, losses and undo', () => {
  const step = fc.oneof(
    fc.record({
      what: fc.constantFrom('in', 'out', 'loss'),
      amount: fc.integer({ min: 1, max: 900 }),
      short: fc.boolean(),
    }),
    fc.record({ what: fc.constant('count'), amount: fc.integer({ min: 0, max: 900 }) }),
    fc.record({ what: fc.constant('use'), amount: fc.integer({ min: 0, max: 900 }), short: fc.boolean() }),
    fc.record({ what: fc.constantFrom('kit', 'book', 'undo', 'again') }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const store = newStore();
      let visit = bookVisit(store, 40);
      let expected = 0;
      let used = 0;
      let flagged = false;
      let last: { id: string; before: number; usedBefore: number; transactionId: string } | null = null;
      for (const [at, one] of steps.entries()) {
        const before = { expected, used };
        const amount = 'amount' in one ? one.amount : 0;
        const short = 'short' in one && one.short === true;
        switch (one.what) {
          case 'in':
          case 'out':
          case 'loss': {
            const change = one.what === 'in' ? amount : -amount;
            const result = moveStock(store, act, `m${at}`, movement(one.what, amount, 'g', short));
            expect(result.ok).toBe(change > 0 || expected + change >= 0 || short);
            if (!result.ok) break;
            expected += change;
            flagged ||= expected < 0;
            last = {
              id: `m${at}`,
              before: before.expected,
              usedBefore: used,
              transactionId: result.value.transactionId,
            };
            // The scanner repeats itself.
            moveStock(store, act, `m${at}`, movement(one.what, amount, 'g', short));
            break;
          }
          case 'count': {
            const { transactionId } = accepted(countStock(store, act, `m${at}`, counting(amount)));
            expected = amount;
            last = { id: `m${at}`, before: before.expected, usedBefore: used, transactionId };
            break;
          }
          case 'use': {
            const lines = [{ consumableId: 'pla', amount, unit: 'g' }];
            const result = noteUse(store, act, { bookingId: visit, lines, acceptShort: short });
            const change = used - amount;
            expect(result.ok).toBe(change >= 0 || expected + change >= 0 || short);
            if (!result.ok) break;
            expected += change;
            flagged ||= change < 0 && expected < 0;
            used = amount;
            last = null;
            break;
          }
          case 'kit':
            accepted(saveKit(store, act, 'kit', kitOf(at)));
            break;
          case 'book':
            visit = bookVisit(store, 41 + at);
            used = 0;
            break;
          case 'undo': {
            if (!last) break;
            const result = undo(store, act, last.transactionId);
            const back = expected - movementOf(store, last.id);
            expect(result.ok).toBe(back >= 0 || back >= expected || back >= last.before);
            if (result.ok) expected = back;
            last = null;
            break;
          }
          case 'again':
            break;
        }
        expect(stockIn(store.db, 'pla')).toBe(expected * 1000);
        expect(consumableRecord(store.db, 'pla')?.stockMilli).toBe(expected * 1000);
        expect(movementRows(store.db, 'pla')[0]?.afterMilli ?? 0).toBe(expected * 1000);
        if (expected < 0) expect(flagged).toBe(true);
      }
    }),
    runs(40),
  );
});

test('a wrong delivery is taken back at once, also of a stock that was short before it; not when more was used since', () => {
  const store = newStore();
  accepted(moveStock(store, act, 'm1', movement('out', 50, 'g', true)));
  const wrong = accepted(moveStock(store, act, 'm2', movement('in', 30)));
  accepted(undo(store, act, wrong.transactionId));
  expect(stockIn(store.db, 'pla')).toBe(-50_000);
  const used = accepted(moveStock(store, act, 'm3', movement('in', 30)));
  accepted(moveStock(store, act, 'm4', movement('out', 10, 'g', true)));
  expect(codeOf(undo(store, act, used.transactionId))).toBe('stock/undo-short');
});

/** In grams, also when it was taken back. */
function movementOf(store: Store, id: string): number {
  return Number(statement(store.db, 'SELECT milli FROM stock_movement WHERE id = ?').pluck().get(id)) / 1000;
}

function kitOf(quantity: number) {
  const lines = [{ assetId: null, description: 'PLA-draad', quantity: quantity + 1 }];
  return newKit({ name: 'Kist', locationId: 'north', lines });
}
