import { expect, test } from 'vitest';
import type { CustomFieldDraft } from '#domain/custom-field/custom-field.ts';
import { accepted, codeOf } from '#domain/result.fixture.ts';
import { readAct } from '../history/read-act.ts';
import { newAsset } from '../inventory/asset.fixture.ts';
import { changeAssets } from '../inventory/change-assets.ts';
import { createAsset } from '../inventory/create-asset.ts';
import { assetRows } from '../inventory/list-assets.ts';
import { mergeAssets } from '../inventory/merge-assets.ts';
import { saveModel } from '../inventory/models.ts';
import { assetRecord } from '../inventory/read-assets.ts';
import { findAnything } from '../search/find-anything.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { undo } from '../write-door/undo.ts';
import { customFields, customFieldUses } from './read-fields.ts';
import { orderFields, removeField, restoreField, saveField } from './save-fields.ts';
import { valueId } from './save-values.ts';

const act = { actor: 'test', action: 'test' };
const NOW = Date.UTC(2026, 8, 1, 8);

function newStore(): Store {
  const store = storeInMemory(() => NOW);
  saveModel(store, act, 'mk4', { name: 'Prusa MK4', maker: 'Prusa', category: '3D-printen', description: '' });
  return store;
}

const text: CustomFieldDraft = { name: 'Arbo', kind: 'text', unit: '', choices: [], category: '', required: false };

const asset = newAsset({ modelId: 'mk4', name: 'Printer' });

test('fills in a field of an asset, finds it by it, tells it in the history and takes it back', () => {
  const store = newStore();
  accepted(saveField(store, act, 'date', { ...text, name: 'Laatst gesmeerd', kind: 'date' }));
  accepted(saveField(store, act, 'arbo', text));
  accepted(createAsset(store, act, 'a', { ...asset, customValues: { date: '1-3-2027', arbo: '' } }));
  expect(assetRecord(store.db, 'a', NOW)?.customValues).toEqual({ date: '2027-03-01' });
  const changed = accepted(changeAssets(store, act, ['a'], { customValues: { arbo: ' Zwaar ' } }));
  expect(assetRows(store.db, NOW)[0]?.customValues).toEqual({ date: '2027-03-01', arbo: 'Zwaar' });
  expect(findAnything(store, 'zwaar', 5, NOW)).toMatchObject([{ kind: 'asset', id: 'a' }]);
  expect(readAct(store.db, changed.transactionId, 10, { table: 'asset', id: 'a' })).toMatchObject([
    { table: 'custom_value', name: 'Arbo', fields: [{ column: 'asset_id' }, { column: 'content', after: 'Zwaar' }] },
  ]);
  accepted(undo(store, act, changed.transactionId));
  expect(assetRecord(store.db, 'a', NOW)?.customValues).toEqual({ date: '2027-03-01' });
  accepted(changeAssets(store, act, ['a'], { customValues: { arbo: 'Licht', date: '' } }));
  expect(assetRecord(store.db, 'a', NOW)?.customValues).toEqual({ arbo: 'Licht' });
});

test('fills in a field of many assets at once, all or none, and takes it back with one undo', () => {
  const store = newStore();
  accepted(saveField(store, act, 'power', { ...text, name: 'Vermogen', kind: 'number', unit: 'W' }));
  accepted(createAsset(store, act, 'a', { ...asset, customValues: { power: '40' } }));
  accepted(createAsset(store, act, 'b', asset));
  const values = () => ['a', 'b'].map((id) => assetRecord(store.db, id, NOW)?.customValues.power ?? '');
  expect(codeOf(changeAssets(store, act, ['a', 'b', 'gone'], { customValues: { power: '60' } }))).toBe(
    'inventory/asset-gone',
  );
  expect(values()).toEqual(['40', '']);
  const changed = accepted(changeAssets(store, act, ['a', 'b'], { customValues: { power: '1.250,5' } }));
  expect(values()).toEqual(['1250.5', '1250.5']);
  accepted(undo(store, act, changed.transactionId));
  expect(values()).toEqual(['40', '']);
});

test('refuses what does not fit beside its field, and changes nothing else', () => {
  const store = newStore();
  accepted(saveField(store, act, 'power', { ...text, name: 'Vermogen', kind: 'number', unit: 'W' }));
  accepted(createAsset(store, act, 'a', asset));
  const refused = changeAssets(store, act, ['a'], { place: 'kast 9', customValues: { power: 'veel' } });
  expect(refused).toMatchObject({ refusal: { code: 'custom-field/value-number', field: 'customValues.power' } });
  expect(codeOf(changeAssets(store, act, ['a'], { customValues: { gone: 'x' } }))).toBe('custom-field/gone');
  expect(assetRecord(store.db, 'a', NOW)).toMatchObject({ place: '', customValues: {} });
});

test('keeps the values of a field that is taken away, and shows them when it comes back', () => {
  const store = newStore();
  accepted(saveField(store, act, 'arbo', text));
  accepted(createAsset(store, act, 'a', { ...asset, customValues: { arbo: 'Zwaar' } }));
  expect(codeOf(saveField(store, act, 'arbo', { ...text, kind: 'date' }))).toBe('custom-field/kind-in-use');
  accepted(removeField(store, act, 'arbo'));
  expect(assetRecord(store.db, 'a', NOW)?.customValues).toEqual({});
  expect(customFieldUses(store.db, true)).toMatchObject([{ id: 'arbo', filled: 1 }]);
  accepted(saveField(store, act, 'other', text));
  expect(codeOf(restoreField(store, act, 'arbo'))).toBe('custom-field/name-taken');
  accepted(removeField(store, act, 'other'));
  accepted(restoreField(store, act, 'arbo'));
  expect(assetRecord(store.db, 'a', NOW)?.customValues).toEqual({ arbo: 'Zwaar' });
});

test('gives the kept one of two records of one thing what it lacks, and takes it back', () => {
  const store = newStore();
  for (const id of ['arbo', 'sound']) accepted(saveField(store, act, id, { ...text, name: id }));
  accepted(createAsset(store, act, 'kept', { ...asset, customValues: { arbo: 'Licht' } }));
  accepted(createAsset(store, act, 'double', { ...asset, customValues: { arbo: 'Zwaar', sound: '71' } }));
  const merged = accepted(mergeAssets(store, act, 'kept', 'double'));
  expect(assetRecord(store.db, 'kept', NOW)?.customValues).toEqual({ arbo: 'Licht', sound: '71' });
  accepted(undo(store, act, merged.transactionId));
  expect(assetRecord(store.db, 'kept', NOW)?.customValues).toEqual({ arbo: 'Licht' });
});

test('takes forty fields and no more, in the order that was chosen', () => {
  const store = newStore();
  const ids = Array.from({ length: 40 }, (_, at) => `f${at}`);
  for (const id of ids) accepted(saveField(store, act, id, { ...text, name: `Veld ${id}` }));
  expect(codeOf(saveField(store, act, 'f40', { ...text, name: 'Nog een' }))).toBe('custom-field/many');
  accepted(orderFields(store, act, ['f39', 'gone', 'f3']));
  expect(customFields(store.db).map(({ id }) => id)).toEqual([
    'f39',
    'f3',
    ...ids.filter((id) => id !== 'f39' && id !== 'f3'),
  ]);
});

test('gives the value of an asset in a field one id on every copy', () => {
  expect(valueId('f', 'a')).toBe(valueId('f', 'a'));
  expect(valueId('f', 'a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([valueId('f', 'a'), valueId('f', 'b'), valueId('g', 'a')]).size).toBe(3);
});
