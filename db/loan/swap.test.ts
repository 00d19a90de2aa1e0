import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { book } from '../booking/book.ts';
import { statement } from '../connection.ts';
import { newKit } from '../inventory/asset.fixture.ts';
import { saveKit } from '../inventory/save-kit.ts';
import { storeInMemory } from '../store.fixture.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { handOut } from './hand-out.ts';
import { packLoan } from './pack.ts';
import { proposeSwap, swapPiece, swapPieces } from './swap.ts';
import { packingList } from './things.ts';

const act = { actor: 'Jo', action: 'test' };
const at = (date: string, time: string) => toInstant(date, time);

/** Three cases with a camera and four lamps, of which the third has no lamps but a lens; two loose cameras. */
function lab() {
  const store = storeInMemory(() => at('2026-11-23', '09:00'));
  transact(store, act, (tx) => {
    write(tx, 'location', 'lab', { name: 'Techlab Oost' });
    write(tx, 'asset_model', 'cam', { name: 'Camera' });
    for (const id of ['cam-a', 'cam-b', 'cam-c', 'los-1', 'los-2']) {
      write(tx, 'resource', id, { kind: 'asset', name: id, location_id: 'lab' });
      write(tx, 'asset', id, { model_id: 'cam', asset_tag: id.toUpperCase() });
    }
    return accept(null);
  });
  for (const letter of ['a', 'b', 'c']) {
    const counted = letter === 'c' ? { description: 'Lens', quantity: 1 } : { description: 'Lamp', quantity: 4 };
    const lines = [
      { assetId: `cam-${letter}`, description: 'Camera', quantity: 1 },
      { assetId: null, ...counted },
    ];
    const named = { code: `K-${letter}`, name: `Kist ${letter}`, locationId: 'lab', lines };
    saveKit(store, act, `kist-${letter}`, newKit(named));
  }
  const reserve = (id: string, resourceIds: readonly string[]) => {
    const needs = resourceIds.map((resourceId) => ({ kind: 'resource' as const, resourceId }));
    const overrides = ['kit-part', 'kit-goes-without'].map((rule) => ({ rule, reason: 'mag' }));
    const draft = newDraft(
      { start: at('2026-11-24', '09:00'), end: at('2026-11-27', '15:00') },
      { kind: 'lesson', locationId: 'lab', needs, overrides },
    );
    expect(book(store, act, id, draft).ok).toBe(true);
  };
  const broken = (id: string) =>
    transact(store, act, (tx) => {
      write(tx, 'defect', `d-${id}`, { asset_id: id, note: 'Stuk', reported_at: 1 });
      return accept(null);
    });
  const swap = (fromId: string, toId: string) =>
    swapPiece(store, act, {
      bookingId: 'b',
      fromId,
      toId,
      overrides: [{ rule: 'kit-goes-without', reason: 'mag' }],
    });
  const pieces = (id: string) => swapPieces(store, 'b', id).map((piece) => piece.id);
  const list = () =>
    packingList(store.db, 'b', store.now()).map(({ name, standIn }) => (standIn ? `${name} < ${standIn}` : name));
  return { store, reserve, broken, swap, pieces, list };
}

test('a kit is swapped for one with at least the same in it, that is whole and free', () => {
  const { store, reserve, broken, swap, pieces, list } = lab();
  reserve('b', ['kist-a']);
  expect(swapPieces(store, 'b', 'kist-a')).toMatchObject([{ id: 'kist-b', name: 'Kist b', tag: 'K-b' }]);
  expect(proposeSwap(store, 'b', 'k-b').swap).toMatchObject({ from: { id: 'kist-a' }, to: { id: 'kist-b' } });
  const swapped = swap('kist-a', 'kist-b');
  expect(list()).toEqual(['Kist b', 'cam-b', 'Lamp']);
  expect(swapped.ok && undo(store, act, swapped.value.transactionId).ok).toBe(true);
  expect(list()).toEqual(['Kist a', 'cam-a', 'Lamp']);
  broken('cam-b');
  expect(pieces('kist-a')).toEqual([]);
});

test('a kit that somebody else has is not offered', () => {
  const { reserve, pieces } = lab();
  reserve('b', ['kist-a']);
  reserve('other', ['kist-b']);
  expect(pieces('kist-a')).toEqual([]);
});

test('a part stays in its kit, and a loose piece of its model goes along beside it', () => {
  const { store, reserve, broken, swap, pieces, list } = lab();
  reserve('b', ['kist-a']);
  reserve('other', ['los-2']);
  // Those of other kits belong there, and the second loose one is somebody else's.
  expect(pieces('cam-a')).toEqual(['los-1']);
  expect(proposeSwap(store, 'b', 'los-1').swap).toBeNull();
  broken('cam-a');
  expect(proposeSwap(store, 'b', 'los-1').swap).toMatchObject({ from: { id: 'cam-a' }, to: { id: 'los-1' } });
  const line = packingList(store.db, 'b', store.now()).find(({ name }) => name === 'cam-a')?.key ?? '';
  packLoan(store, act, 'b', ['kist-a', line]);
  const swapped = swap('cam-a', 'los-1');
  expect(list()).toEqual(['Kist a', 'cam-a < los-1', 'Lamp', 'los-1']);
  // Twice is once, and ticks of a colleague keep it.
  expect(swap('cam-a', 'los-1')).toMatchObject({ ok: true, value: { transactionId: '' } });
  packLoan(store, act, 'b', ['kist-a', 'los-1']);
  expect(list()).toContain('cam-a < los-1');
  const kitOf = statement(store.db, 'SELECT kit_id FROM kit_line WHERE asset_id = ? AND deleted = 0').pluck();
  expect([kitOf.get('cam-a'), kitOf.get('los-1')]).toEqual(['kist-a', undefined]);
  const out = handOut(store, act, 'b', {
    outAt: store.now(),
    takenBy: 'Jo',
    condition: '',
    items: null,
    overrides: ['lead-time', 'outside-opening-hours'].map((rule) => ({ rule, reason: 'mag' })),
  });
  expect(out.ok).toBe(true);
  const lines = statement(store.db, 'SELECT description FROM loan_line WHERE loan_id = ? ORDER BY position').pluck();
  expect(lines.all('b')).toEqual(['Kist a', 'Lamp', 'los-1']);
  expect(swapped.ok).toBe(true);
});

test('a piece that lies in the same kit is no other piece, though it may be booked alone', () => {
  const { store, pieces, reserve } = lab();
  const lines = ['cam-a', 'los-1'].map((assetId) => ({ assetId, description: 'Camera', quantity: 1, alone: true }));
  saveKit(store, act, 'kist-a', newKit({ code: 'K-a', name: 'Kist a', locationId: 'lab', lines }));
  reserve('b', ['kist-a']);
  expect(pieces('cam-a')).toEqual(['los-2']);
});

test('what stood in for a part and is swapped itself hands that on; taken back, the part is there again', () => {
  const { reserve, swap, list } = lab();
  reserve('b', ['kist-a']);
  const first = swap('cam-a', 'los-1');
  expect(swap('los-1', 'los-2').ok).toBe(true);
  expect(list()).toEqual(['Kist a', 'cam-a < los-2', 'Lamp', 'los-2']);
  const next = lab();
  next.reserve('b', ['kist-a']);
  const again = next.swap('cam-a', 'los-1');
  expect(again.ok && undo(next.store, act, again.value.transactionId).ok).toBe(true);
  expect(next.list()).toEqual(['Kist a', 'cam-a', 'Lamp']);
  expect(first.ok).toBe(true);
});
