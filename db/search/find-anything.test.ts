import { expect, test } from 'vitest';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { findAnything } from './find-anything.ts';

const now = toInstant('2026-11-23', '07:30');

test('finds a programme by the name of its newest version, by its code and by what it is about', () => {
  const store = newStore();
  const titles = (text: string) => findAnything(store.db, text, 5, now).map(({ kind, title }) => [kind, title]);
  expect(titles('solderen')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('SO-1')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('printplaat')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('oude naam')).toEqual([]);
});

test('finds words in any order and without accents; nothing for no words', () => {
  const store = newStore();
  expect(findAnything(store.db, 'celik brede', 5, now)).toMatchObject([{ kind: 'organisation', id: 'school' }]);
  expect(findAnything(store.db, '   ', 5, now)).toEqual([]);
});

function newStore(): Store {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id-${count}`;
  };
  const store = createStore(openDatabase(':memory:'), { now: () => now, newId });
  transact(store, { actor: 'test', action: 'test' }, (tx) => {
    write(tx, 'organisation', 'school', { kind: 'school_po', name: 'Brede School Çelik' });
    write(tx, 'programme', 'solder', { code: 'SO-1' });
    write(tx, 'programme_version', 'v1', {
      programme_id: 'solder',
      number: 1,
      name: 'Oude naam',
      duration_minutes: 60,
    });
    write(tx, 'programme_version', 'v2', {
      programme_id: 'solder',
      number: 2,
      name: 'Solderen voor starters',
      summary: 'Maak een lampje op een printplaat',
      duration_minutes: 90,
    });
    return accept(null);
  });
  return store;
}
