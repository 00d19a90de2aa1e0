import { expect, test } from 'vitest';
import { accepted } from '#domain/result.fixture.ts';
import { accept } from '#domain/result.ts';
import { checkStore } from '../check/check-store.ts';
import { statement } from '../connection.ts';
import { readRowHistory } from '../history/read-history.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';
import { documentContent, documentsOf } from './read-documents.ts';
import { releaseContent } from './release-content.ts';
import { addDocument, changeDocument, type NewDocument, removeDocument } from './save-document.ts';

const act = { actor: 'test', action: 'document.add' };
const pdf = new TextEncoder().encode('%PDF-1.7\n...');

function newStore(now = () => Date.UTC(2026, 8, 1, 8)): Store {
  const store = storeInMemory(now);
  transact(store, act, (tx) => {
    write(tx, 'asset_model', 'mk4', { name: 'Prusa MK4' });
    for (const id of ['a', 'b']) {
      write(tx, 'resource', id, { kind: 'asset', name: `Prusa ${id}` });
      write(tx, 'asset', id, { model_id: 'mk4' });
    }
    write(tx, 'resource', 'kit', { kind: 'kit', name: 'Leskist' });
    write(tx, 'kit', 'kit', {});
    return accept(null);
  });
  return store;
}

const card: NewDocument = {
  of: 'model',
  subjectId: 'mk4',
  kind: 'instruction_card',
  title: 'Kaart MK4',
  fileName: 'kaart.pdf',
  bytes: pdf,
};

const titles = (store: Store, id: string) => documentsOf(store.db, id).map(({ title, ofModel }) => [title, ofModel]);

test('shows a document of the model at each of its pieces, its own below the card, and keeps equal bytes once', () => {
  const store = newStore();
  accepted(addDocument(store, act, 'card', card));
  accepted(addDocument(store, act, 'bill', { ...card, of: 'asset', subjectId: 'a', kind: 'other', title: 'Factuur' }));
  accepted(addDocument(store, act, 'list', { ...card, of: 'kit', subjectId: 'kit', kind: 'manual', title: 'Lijst' }));
  expect([titles(store, 'a'), titles(store, 'b'), titles(store, 'mk4'), titles(store, 'kit')]).toEqual([
    [
      ['Kaart MK4', true],
      ['Factuur', false],
    ],
    [['Kaart MK4', true]],
    [['Kaart MK4', true]],
    [['Lijst', false]],
  ]);
  expect(statement(store.db, 'SELECT count(*) FROM attachment_content').pluck().get()).toBe(1);
  const read = documentContent(store.db, 'card');
  expect(read).toMatchObject({ title: 'Kaart MK4', mediaType: 'application/pdf' });
  expect(new Uint8Array(read?.bytes ?? [])).toEqual(pdf);
  expect(readRowHistory(store.db, 'asset', 'a')).toHaveLength(2);
});

test('adds one document for a double click, and takes each step back', () => {
  const store = newStore();
  for (let click = 0; click < 2; click += 1) accepted(addDocument(store, act, 'card', card));
  expect(titles(store, 'mk4')).toHaveLength(1);
  const changed = accepted(changeDocument(store, act, 'card', { title: ' Kaart  nieuw ', kind: 'manual' }));
  expect(documentsOf(store.db, 'a')).toMatchObject([{ title: 'Kaart nieuw', kind: 'manual' }]);
  accepted(undo(store, act, changed.transactionId));
  expect(documentsOf(store.db, 'a')).toMatchObject([{ title: 'Kaart MK4', kind: 'instruction_card' }]);
  const removed = accepted(removeDocument(store, act, 'card'));
  expect([titles(store, 'a'), documentContent(store.db, 'card')]).toEqual([[], undefined]);
  accepted(undo(store, act, removed.transactionId));
  expect(documentContent(store.db, 'card')).toBeDefined();
});

test('refuses what cannot be kept, and keeps nothing of it', () => {
  const store = newStore();
  const code = (patch: Partial<NewDocument>) => {
    const result = addDocument(store, act, 'x', { ...card, ...patch });
    return result.ok ? '' : result.refusal.code;
  };
  const large = new Uint8Array(20_000_001);
  large.set(pdf);
  expect([
    code({ bytes: large }),
    code({ bytes: new Uint8Array() }),
    code({ bytes: new TextEncoder().encode('Beste ouders') }),
    code({ title: 'a'.repeat(201) }),
    code({ subjectId: 'gone' }),
    code({ of: 'asset' }),
  ]).toEqual([
    'document/too-large',
    'document/empty',
    'document/unknown',
    'document/title-long',
    'inventory/model-gone',
    'inventory/asset-gone',
  ]);
  for (const table of ['attachment', 'attachment_content', 'document']) {
    expect(statement(store.db, `SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});

test('the check of the file finds bytes that changed under their hash', async () => {
  const store = newStore();
  accepted(addDocument(store, act, 'card', card));
  const findings = async () => (await checkStore(store.db, async () => undefined)).findings.map(({ kind }) => kind);
  expect(await findings()).toEqual([]);
  store.db.sqlite.exec("UPDATE attachment_content SET bytes = x'00'");
  expect(await findings()).toEqual(['damaged-content']);
});

test('gives back the room of a document thirty days after it was removed, and not while anything shows it', async () => {
  let now = Date.UTC(2026, 8, 1, 8);
  const store = newStore(() => now);
  const day = 86_400_000;
  const marked = new TextEncoder().encode('%PDF-1.7 alleen in de kaart');
  const files = () => statement(store.db, 'SELECT count(*) FROM attachment_content').pluck().get();
  accepted(addDocument(store, act, 'card', { ...card, bytes: marked }));
  accepted(addDocument(store, act, 'twin', { ...card, of: 'asset', subjectId: 'a', bytes: marked }));
  accepted(addDocument(store, act, 'other', { ...card, title: 'Handleiding' }));
  accepted(removeDocument(store, act, 'card'));
  now += 40 * day;
  expect([releaseContent(store), files()]).toEqual([0, 2]);
  const removed = accepted(removeDocument(store, act, 'twin'));
  now += 29 * day;
  expect(releaseContent(store)).toBe(0);
  // Within the thirty days it comes back whole, and the days begin again when it goes again.
  const back = accepted(undo(store, act, removed.transactionId));
  expect(documentContent(store.db, 'twin')?.bytes.length).toBe(marked.length);
  const again = accepted(undo(store, act, back.transactionId));
  now += 29 * day;
  expect(releaseContent(store)).toBe(0);
  now += 2 * day;
  expect([releaseContent(store), files(), releaseContent(store)]).toEqual([1, 1, 0]);
  expect(store.db.sqlite.serialize().includes(Buffer.from('alleen in de kaart'))).toBe(false);
  expect((await checkStore(store.db, async () => undefined)).findings).toEqual([]);
  expect(undo(store, act, again.transactionId)).toMatchObject({ refusal: { code: 'document/released' } });
  expect(titles(store, 'a')).toEqual([['Handleiding', true]]);
  // The same file put there again is simply there again.
  accepted(addDocument(store, act, 'anew', { ...card, bytes: marked }));
  expect(documentContent(store.db, 'anew')?.bytes.length).toBe(marked.length);
});
