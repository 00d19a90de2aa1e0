import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accepted, codeOf } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { book } from '../booking/book.ts';
import { cancelBooking } from '../booking/cancel.ts';
import { occupancyFindings } from '../check/check-occupancy.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { newKit } from './asset.fixture.ts';
import { kitGaps, loneBookings } from './kit-gaps.ts';
import { saveModel } from './models.ts';
import { type KitLine, saveKit } from './save-kit.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);
const DAY = 86_400_000;

function newStore(lines: readonly Partial<KitLine>[]): Store {
  const store = storeInMemory(() => NOW);
  saveModel(store, act, 'robot', { name: 'Robot', maker: '', category: '', description: '' });
  transact(store, act, (tx) => {
    for (const id of ['r1', 'r2', 'r3']) {
      write(tx, 'resource', id, { kind: 'asset', name: id });
      write(tx, 'asset', id, { model_id: 'robot' });
    }
    return accept(null);
  });
  const saved = saveKit(
    store,
    act,
    'kit',
    newKit({
      name: 'Kist Robots',
      lines: lines.map((line) => ({ assetId: null, description: 'Robot', quantity: 1, ...line })),
    }),
  );
  if (!saved.ok) throw new Error(saved.refusal.code);
  return store;
}

const loose = { assetId: 'r1', alone: true };
let serial = 0;
function reserve(store: Store, day: number, needs: readonly (string | number)[], days = 1, reasons: string[] = []) {
  serial += 1;
  const start = NOW + day * DAY;
  const draft = newDraft(
    { start, end: start + days * DAY },
    {
      title: `boeking ${serial}`,
      needs: needs.map((need) =>
        typeof need === 'number'
          ? { kind: 'model', modelId: 'robot', quantity: need }
          : { kind: 'resource', resourceId: need },
      ),
      overrides: ['visit-too-long', ...reasons].map((rule) => ({ rule, reason: 'proef' })),
    },
  );
  const result = book(store, act, store.newId(), draft);
  return result.ok ? result.value.id : result.refusal;
}
const rulesOf = (answer: ReturnType<typeof reserve>) =>
  typeof answer === 'string'
    ? []
    : answer.kind === 'verdicts'
      ? answer.verdicts.map(({ rule }) => rule)
      : [answer.kind];
const holder = (store: Store, id: string, day: number) =>
  store.occupancy.holderOf(id, NOW + day * DAY, NOW + day * DAY + 1)?.bookingId ?? null;

test('a part that is booked alone leaves its kit incomplete for that period, and back in it when it is free again', () => {
  const store = newStore([loose, { assetId: 'r2' }]);
  const alone = reserve(store, 40, ['r1']) as string;
  const kit = reserve(store, 40, ['kit'], 1, ['kit-lacks-taken']) as string;
  expect([holder(store, 'r1', 40), holder(store, 'kit', 40), holder(store, 'r2', 40)]).toEqual([alone, kit, kit]);
  expect(kitGaps(store, 'kit')).toMatchObject([{ lines: [{ part: 'r1', because: 'taken' }] }]);
  expect(loneBookings(store, 'kit').map(({ id }) => id)).toEqual([alone]);
  cancelBooking(store, act, alone, { by: 'lab', reason: 'proef' });
  expect(holder(store, 'r1', 40)).toBe(kit);
  expect(kitGaps(store, 'kit')).toEqual([]);
  expect(occupancyFindings(store.db)).toEqual([]);
});

test('who takes a cancellation back has the part again, unless somebody booked its kit since', () => {
  const store = newStore([loose]);
  const alone = reserve(store, 40, ['r1']) as string;
  const kit = reserve(store, 40, ['kit'], 1, ['kit-lacks-taken']) as string;
  const cancelled = accepted(cancelBooking(store, act, alone, { by: 'lab', reason: 'vergissing' }));
  expect(holder(store, 'r1', 40)).toBe(kit);
  accepted(undo(store, act, cancelled.transactionId));
  expect([holder(store, 'r1', 40), holder(store, 'kit', 40)]).toEqual([alone, kit]);
  expect(occupancyFindings(store.db)).toEqual([]);

  const later = reserve(store, 41, ['r1']) as string;
  const gone = accepted(cancelBooking(store, act, later, { by: 'lab', reason: 'vergissing' }));
  reserve(store, 41, ['kit']);
  expect(codeOf(undo(store, act, gone.transactionId))).toBe('system/undo-taken');
});

test('a critical part asks a reason; another piece of the model takes its place', () => {
  const store = newStore([{ ...loose, critical: true }]);
  reserve(store, 40, ['r1']);
  expect(rulesOf(reserve(store, 40, ['kit']))).toContain('kit-lacks-taken');
  expect(rulesOf(reserve(store, 40, ['kit', 1]))).toEqual([]);
  expect(kitGaps(store, 'kit')).toEqual([]);
});

test('a part that belongs in the kit is not booked alone without a reason, and no request for its model takes it', () => {
  const store = newStore([{ assetId: 'r1' }]);
  expect(rulesOf(reserve(store, 40, ['r1']))).toContain('kit-part');
  expect(rulesOf(reserve(store, 40, [3]))).toContain('model-short');
  expect(rulesOf(reserve(store, 40, [2]))).toEqual([]);
  expect(holder(store, 'r1', 40)).toBeNull();
});

test('a kit that holds the part keeps it: who wants it alone then is told who has it', () => {
  const store = newStore([loose]);
  const kit = reserve(store, 40, ['kit'], 3);
  expect(holder(store, 'r1', 41)).toBe(kit);
  expect(rulesOf(reserve(store, 41, ['r1']))).toEqual(['taken']);
});

test('"n of a model" in a kit is chosen when it is booked', () => {
  const store = newStore([{ modelId: 'robot', quantity: 2, critical: true }]);
  expect(rulesOf(reserve(store, 40, ['kit']))).toContain('kit-lacks-open');
  expect(rulesOf(reserve(store, 40, ['kit', 1]))).toContain('kit-lacks-open');
  expect(rulesOf(reserve(store, 40, ['kit', 2]))).toEqual([]);
});

/** The law of kits: nobody has a thing twice, and a part is with its kit whenever nobody else has it. */
test('in any order of kits, parts alone and cancellations the occupancy is what the bookings say', () => {
  const step = fc.record({
    what: fc.constantFrom('kit', 'r1', 'r2', 'any', 'cancel'),
    day: fc.integer({ min: 40, max: 44 }),
    days: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const store = newStore([loose, { assetId: 'r2', alone: true }]);
      const live: string[] = [];
      for (const { what, day, days } of steps) {
        if (what === 'cancel') {
          const id = live.splice(day % Math.max(1, live.length), 1)[0];
          if (id) cancelBooking(store, act, id, { by: 'lab', reason: 'proef' });
        } else {
          const answer = reserve(store, day, what === 'any' ? [1] : [what], days, ['kit-lacks-taken']);
          if (typeof answer === 'string') live.push(answer);
        }
        expect(occupancyFindings(store.db)).toEqual([]);
        for (let at = 40; at < 47; at += 1) {
          const kit = holder(store, 'kit', at);
          for (const part of ['r1', 'r2'])
            if (kit && !isBusyWithin(store, kit, part)) expect(holder(store, part, at)).toBe(kit);
        }
      }
    }),
    runs(40),
  );
});

/** Somebody else has the part in the period of the kit's booking. */
function isBusyWithin(store: Store, kitBooking: string, part: string): boolean {
  const row = store.occupancy.holdingsOf('kit', 0, NOW + 400 * DAY).find(({ bookingId }) => bookingId === kitBooking);
  return row !== undefined && store.occupancy.holderOf(part, row.start, row.end, kitBooking) !== undefined;
}
