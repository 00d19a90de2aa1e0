import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { kitGapsDuring } from './kit-gaps-during.ts';

const act = { actor: 'Jo', action: 'test' };
const at = (date: string, time = '09:00') => toInstant(date, time);
const NOW = at('2026-11-23');
const WEEK = { from: NOW, until: at('2026-11-30') };

/** A case with two cameras that may go alone, and four lamps; a third camera lies loose. */
function lab() {
  const store = storeInMemory(() => NOW);
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    write(tx, 'asset_model', 'cam', { name: 'Camera' });
    for (const id of ['cam-1', 'cam-2', 'cam-3']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'cam', asset_tag: id });
    }
    return accept(null);
  });
  const part = (assetId: string) => ({ assetId, description: '', quantity: 1, alone: true });
  saveKit(
    store,
    act,
    'kit',
    newKit({
      code: 'K-01',
      name: 'Leskist Filmen',
      locationId: 'lab',
      lines: [part('cam-1'), part('cam-2'), { assetId: null, description: 'Lamp', quantity: 4 }],
    }),
  );
  return store;
}

function reserve(store: Store, id: string, resources: readonly string[], from: string, until = from): void {
  const needs = resources.map((resourceId) => ({ kind: 'resource' as const, resourceId }));
  const rules = ['kit-lacks-taken', 'kit-lacks-unfit', 'kit-part', 'no-hand-over', 'supervision', 'lead-time'];
  const overrides = rules.map((rule) => ({ rule, reason: 'test' }));
  const draft = newDraft(
    { start: at(from, '10:00'), end: at(until, '12:00') },
    { title: id, locationId: 'lab', needs, overrides },
  );
  const result = book(store, act, id, draft);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

const gaps = (store: Store, query = WEEK) =>
  kitGapsDuring(store.db, query, NOW).map(({ bookingId, lines }) => [
    bookingId,
    lines.map(({ part, quantity, because, holder }) => [part, quantity, because, holder]),
  ]);

test('names a part that somebody booked alone, only for the bookings that it touches', () => {
  const store = lab();
  reserve(store, 'los', ['cam-1'], '2026-11-24', '2026-11-25');
  reserve(store, 'kist', ['kit'], '2026-11-25', '2026-11-26');
  reserve(store, 'later', ['kit'], '2026-11-27');
  expect(gaps(store)).toEqual([['kist', [['cam-1', 1, 'taken', 'los']]]]);
  expect(gaps(store, { from: at('2026-11-27'), until: WEEK.until })).toEqual([]);
});

test('is silent when an equal piece comes along', () => {
  const store = lab();
  reserve(store, 'los', ['cam-1'], '2026-11-25');
  reserve(store, 'kist', ['kit', 'cam-3'], '2026-11-25', '2026-11-26');
  expect(gaps(store)).toEqual([]);
});

test('names what is broken, was not found, or was not filled up, of what is still to come', () => {
  const store = lab();
  reserve(store, 'kist', ['kit'], '2026-11-25');
  expect(gaps(store)).toEqual([]);
  transact(store, act, (tx) => {
    write(tx, 'defect', 'd', { asset_id: 'cam-1', note: 'Lens', reported_at: 1 });
    write(tx, 'stocktake', 's', { location_id: 'lab', taken_at: 1 });
    write(tx, 'stocktake_line', 'sl', { stocktake_id: 's', asset_id: 'cam-2', outcome: 'missing' });
    const lamp = tx.sqlite.prepare("SELECT id FROM kit_line WHERE description = 'Lamp'").pluck().get() as string;
    write(tx, 'loan', 'kist', {});
    write(tx, 'loan_line', 'l', {
      loan_id: 'kist',
      kit_id: 'kit',
      kit_line_id: lamp,
      description: 'Lamp',
      quantity: 4,
      out_at: 1,
    });
    write(tx, 'loan_check', 'c', { loan_id: 'kist', line_id: 'l', at: 2, returned: 2, missing: 1, damaged: 1 });
    return accept(null);
  });
  expect(gaps(store)).toEqual([
    [
      'kist',
      [
        ['cam-1', 1, 'unfit', ''],
        ['cam-2', 1, 'missing', ''],
        ['Lamp', 2, 'refill', ''],
      ],
    ],
  ]);
  expect(kitGapsDuring(store.db, { ...WEEK, from: 0 }, at('2026-11-26'))).toEqual([]);
});
