import { expect, test } from 'vitest';
import { foldText } from '#domain/organisation/fold-text.ts';
import { fc, runs } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { statement } from '../connection.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { type Tx, transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { remove, write } from '../write-door/write.ts';
import { findAnything } from './find-anything.ts';
import { differentDocs, rebuildSearch } from './keep-search.ts';

const now = toInstant('2026-11-23', '07:30');
const act = { actor: 'test', action: 'test' };

test('finds a programme by the name of its newest version, by its code and by what it is about', () => {
  const store = newStore();
  const titles = (text: string) => findAnything(store, text, 5, now).map(({ kind, title }) => [kind, title]);
  expect(titles('solderen')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('SO-1')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('printplaat')).toEqual([['programme', 'Solderen voor starters']]);
  expect(titles('oude naam')).toEqual([]);
});

test.each([
  ['celik brede', ['Brede School Çelik']],
  ['brede ÇELİK', ['Brede School Çelik']],
  ["o'br", ["O'Brien Techniek"]],
  ['brien', ["O'Brien Techniek"]],
  ['’t hart', ["Basisschool 't Hart"]],
  ["'t", ["Basisschool 't Hart"]],
  ['ha', ["Basisschool 't Hart"]],
  ['pl', ['PLA-draad', 'PLA-draad wit']],
  ['la', ['Laserhal', 'Lasercel 1']],
  ['sn-77', ['Prusa MK4 A-0412']],
  ['a-0412', ['Prusa MK4 A-0412']],
  ['vc-1', ['PLA-draad']],
  ['mk4 noord', ['Prusa MK4 A-0412']],
  ['noord mk', ['Prusa MK4 A-0412']],
  ['lasercel', ['Lasercel 1']],
  ['   ', []],
  ['"', []],
  ['pla" OR "x', []],
  ['NEAR(pla draad)', []],
  ['pla* AND -', []],
  ['text:prusa', []],
  ['pla\0draad', ['PLA-draad', 'PLA-draad wit']],
  ['%_', []],
])('%j finds %j', (text, titles) => {
  const found = findAnything(newStore(), text, 5, now).filter(({ kind }) => kind !== 'location');
  expect(found.map(({ title }) => title)).toEqual(titles);
});

test('follows new names, places and what is taken out, and undo', () => {
  const store = newStore();
  const titles = (text: string) => findAnything(store, text, 5, now).map(({ title }) => title);
  const save = (command: (tx: Tx) => void) => {
    let id = '';
    transact(store, act, (tx) => {
      id = tx.id;
      command(tx);
      return accept(null);
    });
    return id;
  };
  save((tx) => write(tx, 'location', 'north', { name: 'Lab Polder' }));
  expect([titles('mk4 noord'), titles('mk4 polder')]).toEqual([[], ['Prusa MK4 A-0412']]);
  const renamed = save((tx) => write(tx, 'resource', 'prusa', { name: 'Oude printer' }));
  expect([titles('mk4'), titles('oude pr')]).toEqual([[], ['Oude printer']]);
  undo(store, act, renamed);
  expect(titles('mk4')).toEqual(['Prusa MK4 A-0412']);
  save((tx) => remove(tx, 'asset', 'prusa'));
  expect(titles('mk4')).toEqual([]);
  expect([...differentDocs(store.db)].flatMap(({ rowIds }) => rowIds)).toEqual([]);
});

test('what somebody changed past the door is seen by the check, and mended by making it anew', () => {
  const store = newStore();
  statement(store.db, "UPDATE resource SET name = 'Iets anders' WHERE id = 'prusa'").run();
  const different = () => [...differentDocs(store.db)].flatMap(({ rowIds }) => rowIds);
  expect(different()).toEqual(['prusa']);
  rebuildSearch(store.db);
  expect(different()).toEqual([]);
  expect(findAnything(store, 'iets anders', 5, now)).toMatchObject([{ id: 'prusa' }]);
});

/** More than are ranked one by one, of few words: the index must give them in the order in which all of them stand. */
test('of many matches it gives the same as putting all of them in order', () => {
  const words = ['prusa', 'laser', 'draaibank', 'mk4', 'mini', 'xl'];
  const store = storeInMemory(() => now);
  transact(store, act, (tx) => {
    write(tx, 'asset_model', 'm', { name: 'M' });
    for (let at = 0; at < 700; at += 1) {
      const name = `${words[at % 5]} ${words[(at * 7) % 6]} ${words[(at * 5) % 4]} ${at % 90}`;
      write(tx, 'resource', `r${at}`, { kind: 'asset', name });
      write(tx, 'asset', `r${at}`, { model_id: 'm' });
    }
    return accept(null);
  });
  const all = statement(store.db, 'SELECT doc, row_id AS id, title FROM search_doc WHERE kind_no = 11').all() as {
    doc: number;
    id: string;
    title: string;
  }[];
  const naive = (wanted: readonly string[]) => {
    const [first = ''] = wanted;
    const whole = wanted.join(' ');
    const rows = all
      .filter(({ title }) => wanted.every((word) => title.includes(word)))
      .map((row) => {
        const begun = [whole, ` ${whole}`, first, ` ${first}`];
        const place = begun.findIndex((text, at) =>
          at % 2 === 0 ? row.title.startsWith(text) : row.title.includes(text),
        );
        if (place < 0) return { ...row, place: 4, start: '' };
        return { ...row, place, start: row.title.slice(place % 2 && row.title.indexOf(begun[place] ?? '') + 1) };
      });
    rows.sort((a, b) => a.place - b.place || (a.start < b.start ? -1 : a.start > b.start ? 1 : a.doc - b.doc));
    return rows.slice(0, 6).map(({ id }) => id);
  };
  const part = fc.constantFrom(...words.slice(0, 5), 'rus', 'ase', 'aai', 'pru', 'min');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (wanted) => {
      const found = findAnything(store, wanted.join(' '), 6, now).filter(({ kind }) => kind === 'asset');
      expect(found.map(({ id }) => id)).toEqual(naive(wanted.map(foldText)));
    }),
    runs(60),
  );
});

function newStore(): Store {
  const store = storeInMemory(() => now);
  transact(store, act, (tx) => {
    write(tx, 'organisation', 'school', { kind: 'school_po', name: 'Brede School Çelik' });
    write(tx, 'organisation', 'obrien', { kind: 'company', name: "O'Brien Techniek" });
    write(tx, 'organisation', 'hart', { kind: 'school_po', name: "Basisschool 't Hart" });
    write(tx, 'location', 'north', { name: 'Lab Noord' });
    write(tx, 'asset_model', 'mk4', { name: 'Printer' });
    write(tx, 'resource', 'prusa', { kind: 'asset', name: 'Prusa MK4 A-0412', location_id: 'north' });
    write(tx, 'asset', 'prusa', { model_id: 'mk4', asset_tag: 'A-0412', serial_number: 'SN-7788' });
    write(tx, 'consumable', 'pla', { name: 'PLA-draad', code: 'VC-1', unit: 'g' });
    write(tx, 'consumable', 'white', { name: 'PLA-draad wit', unit: 'g' });
    write(tx, 'resource', 'hall', { kind: 'room', name: 'Laserhal' });
    write(tx, 'room', 'hall', {});
    write(tx, 'resource', 'cell', { kind: 'station', name: 'Lasercel 1' });
    write(tx, 'station', 'cell', { room_id: 'hall' });
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
