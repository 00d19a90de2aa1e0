import { describe, expect, test } from 'vitest';
import type { Need } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accepted } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { book } from '../booking/book.ts';
import { resourceFacts } from '../booking/resources.ts';
import { loanBoard } from '../loan/board.ts';
import { checkIn, noteRefilled } from '../loan/check-in.ts';
import { handOutNow } from '../loan/hand-out-now.ts';
import { scan } from '../loan/scan.ts';
import { listResources } from '../location/list-resources.ts';
import { openDatabase } from '../open-database.ts';
import { applyStocktake } from '../stock/stocktake.ts';
import { countedIds } from '../store.fixture.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { assetRows } from './list-assets.ts';
import { missingThings } from './missing.ts';
import { modelRows } from './models.ts';
import { assetRecord } from './read-assets.ts';
import { kitContents, kitRecord } from './read-kits.ts';
import { saveKit } from './save-kit.ts';

const act = { actor: 'test', action: 'test' };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 24, 8);
const overrides = [
  'no-hand-over',
  'outside-opening-hours',
  'kit-part',
  'kit-lacks-missing',
  'resource-missing',
  'supervision',
].map((rule) => ({
  rule,
  reason: 'test',
}));

function lab() {
  const clock = { now: START };
  const newId = countedIds();
  const store = createStore(openDatabase(':memory:'), { now: () => clock.now, newId });
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab' });
    write(tx, 'asset_model', 'cam', { name: 'Camera' });
    for (const id of ['cam-1', 'cam-2', 'cam-3']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'cam', asset_tag: id.toUpperCase() });
    }
    return accept(null);
  });
  const lines = ['cam-1', 'cam-2'].map((assetId) => ({
    assetId,
    description: assetId,
    quantity: 1,
    alone: true,
    critical: true,
  }));
  const about = { code: 'K-1', name: 'Filmkist', description: '', ownerId: null, locationId: 'lab', place: '' };
  accepted(saveKit(store, act, 'kit', { ...about, bookable: true, lines }));
  const lend = (id: string, ...resourceIds: string[]) => {
    const who = { organisationId: null, takenBy: 'dhr. Bos', contactPhone: '', contactEmail: '', condition: '' };
    accepted(
      handOutNow(store, act, id, {
        ...who,
        locationId: 'lab',
        outAt: clock.now,
        dueOn: '2026-12-04',
        resourceIds,
        overrides,
      }),
    );
  };
  const back = (id: string, given: Readonly<Record<string, 'returned' | 'missing'>>) => {
    const open = loanBoard(store.db, clock.now).loans.find((loan) => loan.id === id)?.lines ?? [];
    const counts = Object.entries(given).map(([thing, what]) => {
      const lineId = open.find(({ resourceId }) => resourceId === thing)?.id ?? '?';
      return { id: newId(), lineId, returned: 0, missing: 0, damaged: 0, note: '', [what]: 1 };
    });
    accepted(checkIn(store, act, id, { at: clock.now, lines: counts, extras: [] }));
  };
  return { store, clock, lend, back };
}

const missing = (store: Store) => [...missingThings(store.db).keys()].sort();
const statuses = (store: Store, now: number) => assetRows(store.db, now).map(({ status }) => status);

test('what somebody has in hands is lent, also after its booking is over; its kit and their parts too', () => {
  const { store, clock, lend, back } = lab();
  lend('b', 'kit', 'cam-3');
  for (const now of [clock.now, clock.now + 30 * DAY]) {
    clock.now = now;
    expect(statuses(store, now)).toEqual(['lent', 'lent', 'lent']);
    expect(kitRecord(store.db, 'kit', now)?.status).toBe('lent');
    expect(kitContents(store.db, 'kit', now).map(({ assetStatus }) => assetStatus)).toEqual(['lent', 'lent']);
    expect(modelRows(store.db, now)[0]?.available).toBe(0);
  }
  back('b', { kit: 'returned', 'cam-1': 'returned', 'cam-2': 'returned' });
  expect(statuses(store, clock.now)).toEqual(['available', 'available', 'lent']);
  expect([kitRecord(store.db, 'kit', clock.now)?.status, modelRows(store.db, clock.now)[0]?.available]).toEqual([
    'available',
    2,
  ]);
});

describe('what did not come back with a loan', () => {
  function lost() {
    const it = lab();
    it.lend('b', 'kit', 'cam-3');
    it.clock.now += DAY;
    it.back('b', { kit: 'returned', 'cam-1': 'missing', 'cam-2': 'returned', 'cam-3': 'missing' });
    return it;
  }

  test('is missing wherever somebody looks, and is given to nobody', () => {
    const { store, clock } = lost();
    expect(missing(store)).toEqual(['cam-1', 'cam-3']);
    expect(statuses(store, clock.now)).toEqual(['missing', 'available', 'missing']);
    expect(assetRecord(store.db, 'cam-1', clock.now)?.status).toBe('missing');
    expect(kitRecord(store.db, 'kit', clock.now)?.unfit).toBe(1);
    expect(modelRows(store.db, clock.now)[0]?.available).toBe(1);
    expect(resourceFacts(store.db, ['cam-1']).get('cam-1')?.missing).toBe(true);
    expect(listResources(store.db, { kind: 'asset' }).map(({ status }) => status)).toEqual([
      'missing',
      'available',
      'missing',
    ]);
  });

  test('is found by a scan, and one undo takes that back', () => {
    const { store } = lost();
    const { answer, transactionId } = accepted(scan(store, act, 'CAM-3'));
    expect(answer).toMatchObject({ kind: 'lend', wasFound: true });
    expect([missing(store), loanBoard(store.db, store.now()).refill.map(({ resourceId }) => resourceId)]).toEqual([
      ['cam-1'],
      ['cam-1'],
    ]);
    expect(accepted(scan(store, act, 'CAM-3')).answer).toMatchObject({ wasFound: false });
    accepted(undo(store, act, transactionId));
    expect(missing(store)).toEqual(['cam-1', 'cam-3']);
  });

  test('is found by a count, by being lent again, and counts as there once it is replaced', () => {
    const { store, clock } = lost();
    clock.now += HOUR;
    accepted(applyStocktake(store, act, 's', { locationId: 'lab', roomId: null, seenIds: ['cam-2', 'cam-3'] }));
    expect(missing(store)).toEqual(['cam-1']);
    const again = lost();
    again.clock.now += HOUR;
    again.lend('c', 'cam-3');
    expect([missing(again.store), statuses(again.store, again.clock.now)[2]]).toEqual([['cam-1'], 'lent']);
    const line = loanBoard(again.store.db, again.clock.now).refill.find(({ resourceId }) => resourceId === 'cam-1');
    accepted(noteRefilled(again.store, act, 'r', line?.id ?? '?', 1));
    expect(missing(again.store)).toEqual([]);
  });

  test('stays behind when its kit is handed out without ticks', () => {
    const { store, clock, lend } = lost();
    clock.now += HOUR;
    lend('c', 'kit');
    const out = loanBoard(store.db, clock.now).loans.find(({ id }) => id === 'c');
    expect(out?.lines.map(({ resourceId }) => resourceId)).toEqual(['kit', 'cam-2']);
    expect(missing(store)).toEqual(['cam-1', 'cam-3']);
  });
});

test('what a count does not find is given to nobody who asks for any of its model, and warns who names it', () => {
  const { store, clock } = lab();
  accepted(applyStocktake(store, act, 's', { locationId: 'lab', roomId: null, seenIds: ['cam-1', 'cam-2'] }));
  expect([missing(store), statuses(store, clock.now)[2]]).toEqual([['cam-3'], 'missing']);
  let booked = 0;
  const rulesFor = (need: Need) => {
    booked += 1;
    const start = START + booked * DAY;
    const draft = newDraft({ start, end: start + HOUR }, { title: 'Les', locationId: 'lab', needs: [need] });
    const result = book(store, act, `b-${booked}`, draft);
    return result.ok || result.refusal.kind !== 'verdicts' ? [] : result.refusal.verdicts.map(({ rule }) => rule);
  };
  const kit: Need = { kind: 'resource', resourceId: 'kit' };
  expect(rulesFor({ kind: 'model', modelId: 'cam', quantity: 3 })).toContain('model-short');
  expect(rulesFor({ kind: 'resource', resourceId: 'cam-3' })).toContain('resource-missing');
  expect(rulesFor(kit)).not.toContain('kit-lacks-missing');
  accepted(applyStocktake(store, act, 't', { locationId: 'lab', roomId: null, seenIds: ['cam-2', 'cam-3'] }));
  expect(rulesFor(kit)).toContain('kit-lacks-missing');
});
