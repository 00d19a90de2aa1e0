import { foldText } from '#domain/organisation/fold-text.ts';
import type { FoundKind } from '#domain/search/found-kinds.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { docRange, type SearchSource, type SourceRow, searchSources } from './search-sources.ts';

export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Of a booking. */
  readonly start: number | null;
}

const YEAR = 366 * 24 * 3_600_000;
/** Fewer than this are all read and put in order; of more the order of the index is taken. */
const MOST_RANKED = 150;
const MOST_TRIED = 4;
/** Beginnings that are looked at for words of which one says little. */
const MOST_LOOKED = 300;
const SHORTEST_INSIDE = 3;
const LAST_LETTER = '\u{10FFFF}';

/** What matches all words, best first within each kind: a name that begins with all of it, a name in which it begins a word,
 * the same of the first word alone, and what has the words elsewhere. Words of one or two letters are found where a word of
 * the name, or a code, begins so. */
export function findAnything(store: Store, text: string, mostPerKind: number, now: number): readonly Found[] {
  const words = foldText(text.replaceAll('\0', ' ')).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  store.occupancy.refresh();
  const { db } = store;
  const bestOf = bestOfKinds(db, words, mostPerKind);
  const things = searchSources.flatMap((source) =>
    bestOf(source)
      .slice(0, mostPerKind)
      .flatMap((doc) => foundOf(db, source, doc)),
  );
  return [...things, ...findBookings(store, words, mostPerKind, now)];
}

/** What people have thousands of is asked for by itself, and first by its beginnings, which are many; all other kinds
 * together have few. What begins with the first word alone is looked at last: there may be thousands of it, most without
 * the other words. */
function bestOfKinds(db: ReadableDb, words: readonly string[], most: number): (source: SearchSource) => readonly Doc[] {
  const whole = words.join(' ');
  const small = fewDocs(db, 'few', words);
  return (source) => {
    if (source !== LARGEST && small) return rank(small.filter(isOf(source)), words);
    const found = new Map<number, Doc>();
    if (lookAtStarts(db, source, whole, words, most, found)) return [...found.values()];
    const few = source === LARGEST ? fewDocs(db, 'many', words) : null;
    if (few) return rank(few, words);
    const [first = ''] = words;
    if (first !== whole && lookAtStarts(db, source, first, words, most, found)) return [...found.values()];
    return withInside(db, source, words, [...found.values()]);
  };
}

interface Doc {
  readonly doc: number;
  readonly rowId: string;
  readonly title: string;
  readonly text: string;
}

const DOC = 'search_doc.doc, search_doc.row_id AS rowId, search_doc.title, search_doc.text';
/** The index of assets, or of all the rest. */
type Part = 'many' | 'few';
const LARGEST = searchSources[searchSources.length - 1] as SearchSource;

/** All matches, when few documents have some letters of the words. What was typed last says most: those letters are asked
 * for alone first, and what many have in common only when they are not enough. */
function fewDocs(db: ReadableDb, part: Part, words: readonly string[]): readonly Doc[] | null {
  const { last, all } = tellingLetters(words);
  if (last.length === 0) return null;
  const docs = docsWith(db, part, last) ?? (all.length > last.length ? docsWith(db, part, all) : null);
  return docs?.filter(({ text }) => fits(text, words)) ?? null;
}

/** Null when they are too many to be put in order. */
function docsWith(db: ReadableDb, part: Part, letters: readonly string[]): readonly Doc[] | null {
  const match = letters.map(quoted).join(' AND ');
  const numbers = statement(db, `SELECT rowid FROM search_${part} WHERE search_${part} MATCH ? LIMIT ${MOST_RANKED}`)
    .pluck()
    .all(match);
  if (numbers.length === MOST_RANKED) return null;
  if (numbers.length === 0) return [];
  const docs = `SELECT ${DOC} FROM json_each(?) AS wanted CROSS JOIN search_doc ON search_doc.doc = wanted.value`;
  return statement(db, docs).all(JSON.stringify(numbers)) as Doc[];
}

/** Adds what has the words elsewhere, the oldest first. */
function withInside(
  db: ReadableDb,
  source: SearchSource,
  words: readonly string[],
  found: readonly Doc[],
): readonly Doc[] {
  const match = matchOf(words);
  if (match === null) return found;
  const { first, last } = docRange(source);
  // As numbers in the question itself: bound, they would be no whole numbers, and the index would not stop at them.
  const part = source === LARGEST ? 'many' : 'few';
  const inside = statement(
    db,
    `SELECT ${DOC} FROM search_${part} JOIN search_doc ON search_doc.doc = search_${part}.rowid
     WHERE search_${part} MATCH ? AND search_${part}.rowid BETWEEN ${first} AND ${last} LIMIT ${MOST_RANKED}`,
  );
  const known = new Set(found.map(({ doc }) => doc));
  const more = (inside.all(match) as Doc[]).filter(({ doc, text }) => !known.has(doc) && fits(text, words));
  return rank([...found, ...more], words);
}

/** Adds what begins so, in order, and no more than needed; true when that is enough. */
function lookAtStarts(
  db: ReadableDb,
  { no }: SearchSource,
  beginning: string,
  words: readonly string[],
  most: number,
  found: Map<number, Doc>,
): boolean {
  const places = matchOf(words) === null ? [0, 1, 2] : [0, 1];
  const starting = statement(
    db,
    `SELECT ${DOC} FROM search_start JOIN search_doc ON search_doc.doc = search_start.doc
     WHERE search_start.kind_no = ? AND place = ? AND start >= ? AND start < ? ORDER BY start, search_start.doc LIMIT ?`,
  );
  for (const place of places) {
    // Nearly always the first few are enough, or all.
    for (const limit of [2 * most, MOST_LOOKED]) {
      const docs = starting.all(no, place, beginning, beginning + LAST_LETTER, limit) as Doc[];
      for (const doc of docs) {
        if (!found.has(doc.doc) && fits(doc.text, words)) found.set(doc.doc, doc);
        if (found.size >= most) return true;
      }
      if (docs.length < limit) break;
    }
  }
  return false;
}

/** In the order in which the index would give them. */
function rank(docs: readonly Doc[], words: readonly string[]): readonly Doc[] {
  const [first = ''] = words;
  const whole = words.join(' ');
  const ranked = docs.map((doc) => {
    const inWhole = placeOf(whole, doc.title);
    const place = inWhole < 2 ? inWhole : 2 + placeOf(first, doc.title);
    const begun = place < 2 ? whole : first;
    const start = place === 4 ? '' : doc.title.slice(place % 2 === 0 ? 0 : doc.title.indexOf(` ${begun}`) + 1);
    return { doc, place, start };
  });
  ranked.sort((a, b) => a.place - b.place || compare(a.start, b.start) || a.doc.doc - b.doc.doc);
  return ranked.map(({ doc }) => doc);
}

/** 0 the name begins with it, 1 a word of the name does, 2 elsewhere. */
function placeOf(text: string, name: string): 0 | 1 | 2 {
  if (name.startsWith(text)) return 0;
  return name.includes(` ${text}`) ? 1 : 2;
}

/** As the index is ordered: by code, not by a language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A word of three letters may stand anywhere; a shorter one must begin a word. */
function fits(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    isLong(word) ? text.includes(word) : text.startsWith(word) || text.includes(` ${word}`),
  );
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST_INSIDE && [...word].length >= SHORTEST_INSIDE;
}

/** What means something to the index means nothing here. */
function quoted(letters: string): string {
  return `"${letters.replaceAll('"', '""')}"`;
}

function matchOf(words: readonly string[]): string | null {
  const long = words.filter(isLong);
  return long.length === 0 ? null : long.map(quoted).join(' AND ');
}

/** Threes of letters: the last two of the last word, and with those the last one of each word and some more of the last. */
function tellingLetters(words: readonly string[]): {
  readonly last: readonly string[];
  readonly all: readonly string[];
} {
  const long = words.filter(isLong).map((word) => [...word]);
  const three = (letters: readonly string[], end: number) => letters.slice(end - SHORTEST_INSIDE, end).join('');
  const letters = long.at(-1) ?? [];
  const backwards = Array.from({ length: Math.min(MOST_TRIED, letters.length - SHORTEST_INSIDE + 1) }, (_, at) =>
    three(letters, letters.length - at),
  );
  const ends = long.map((word) => three(word, word.length));
  return { last: [...new Set(backwards.slice(0, 2))], all: [...new Set([...backwards, ...ends])] };
}

function isOf(source: SearchSource): (doc: Doc) => boolean {
  const { first, last } = docRange(source);
  return ({ doc }) => doc >= first && doc <= last;
}

function foundOf(db: ReadableDb, { kind, sql, key }: SearchSource, { rowId }: Doc): readonly Found[] {
  const row = statement(db, `${sql} AND ${key} = ?`).get(rowId) as SourceRow | undefined;
  return row ? [{ kind, id: row.id, title: row.title, about: row.about, start: null }] : [];
}

function findBookings(store: Store, words: readonly string[], most: number, now: number): readonly Found[] {
  const [first = ''] = words;
  const found: { readonly place: number; readonly near: number; readonly row: Found }[] = [];
  for (const { id, title, about, start, name, text } of store.bookingTexts.all()) {
    if (start <= now - YEAR || start >= now + 2 * YEAR || !words.every((word) => text.includes(word))) continue;
    found.push({
      place: placeOf(first, name),
      near: nearness(start, now),
      row: { kind: 'booking', id, title, about, start },
    });
  }
  found.sort((a, b) => a.place - b.place || a.near - b.near || a.row.title.localeCompare(b.row.title));
  return found.slice(0, most).map(({ row }) => row);
}

/** What is still to come goes before what has been. */
function nearness(start: number, now: number): number {
  return start >= now - 12 * 3_600_000 ? start - now : YEAR + now - start;
}
