import { type ReadableDb, statement } from '../connection.ts';
import {
  docOf,
  docRange,
  type SearchDoc,
  type SearchSource,
  type SourceRow,
  searchSources,
  startsOf,
} from './search-sources.ts';

/** Counts up when texts are folded or cut otherwise: older files then get theirs anew. */
const VERSION = 1;

/** Brings the index up to what a transaction wrote, inside it. Pauses after each document. */
export function* keepSearch(db: ReadableDb, touched: ReadonlyMap<string, ReadonlySet<string>>): Generator<void> {
  for (const [table, ids] of touched) {
    const kinds = kindsByTable[table];
    if (!kinds) continue;
    for (const id of ids) {
      // Its own table speaks of the same document.
      if (table === 'resource' && resourceKinds.some((kind) => touched.get(kind)?.has(id))) continue;
      for (const [kind, rows] of kinds) {
        for (const rowId of rows ? rowIds(db, rows, id) : [id]) {
          if (keepDoc(db, kind, rowId)) yield* keepNamedAfter(db, kind, rowId);
          yield;
        }
      }
    }
  }
}

/** Makes the index of a file that has none yet, or one that was made otherwise. */
export function ensureSearch(db: ReadableDb): void {
  const version = statement(db, 'SELECT version FROM search_version').pluck().get();
  if (version !== VERSION) rebuildSearch(db);
}

export function rebuildSearch(db: ReadableDb): void {
  db.sqlite
    .transaction(() => {
      for (const table of ['search_doc', 'search_start']) statement(db, `DELETE FROM ${table}`).run();
      for (const source of searchSources) {
        let doc = docRange(source).first;
        for (const row of statement(db, source.sql).all() as SourceRow[]) {
          doc += 1;
          addDoc(db, source, doc, row.rowId, docOf(row));
        }
      }
      statement(db, 'INSERT OR REPLACE INTO search_version (id, version) VALUES (1, ?)').run(VERSION);
    })
    .immediate();
}

/** Rows whose document is not as they say, or not there; and documents of no row. Kind by kind. */
export function* differentDocs(
  db: ReadableDb,
): Generator<{ readonly kind: SearchSource['kind']; readonly rowIds: readonly string[] }> {
  for (const { kind, no, sql } of searchSources) {
    const kept = new Map(
      (
        statement(db, 'SELECT row_id AS rowId, title, text, codes FROM search_doc WHERE kind_no = ?').all(
          no,
        ) as KeptRow[]
      ).map((row) => [row.rowId, row]),
    );
    const different: string[] = [];
    for (const row of statement(db, sql).all() as SourceRow[]) {
      const doc = kept.get(row.rowId);
      kept.delete(row.rowId);
      if (!doc || !isSame(doc, docOf(row))) different.push(row.rowId);
    }
    yield { kind, rowIds: [...different, ...kept.keys()] };
  }
}

type Kinds = readonly (readonly [SearchSource, string?])[];

const resourceKinds = ['asset', 'kit', 'room', 'station', 'person'] as const;
const sourceOf = (kind: SearchSource['kind']) => searchSources.find((source) => source.kind === kind) as SearchSource;

/** Which documents a row of a table speaks of: its own, or those that a question with its id gives. */
const kindsByTable: Readonly<Record<string, Kinds>> = {
  organisation: [[sourceOf('organisation')]],
  contact: [[sourceOf('contact')]],
  programme: [[sourceOf('programme')]],
  programme_version: [[sourceOf('programme'), 'SELECT programme_id FROM programme_version WHERE id = ?']],
  asset: [[sourceOf('asset')]],
  asset_model: [[sourceOf('model')]],
  custom_value: [[sourceOf('asset'), 'SELECT asset_id FROM custom_value WHERE id = ?']],
  custom_field: [[sourceOf('asset'), 'SELECT asset_id FROM custom_value WHERE field_id = ?']],
  kit: [[sourceOf('kit')]],
  consumable: [[sourceOf('consumable')]],
  room: [[sourceOf('room')]],
  station: [[sourceOf('station')]],
  location: [[sourceOf('location')]],
  person: [[sourceOf('person')]],
  resource: resourceKinds.map((kind) => [sourceOf(kind), `SELECT id FROM resource WHERE id = ? AND kind = '${kind}'`]),
};

/** What is shown with the name of another thing, and found by it. */
const namedAfter: Readonly<Partial<Record<SearchSource['kind'], Kinds>>> = {
  organisation: [
    [sourceOf('contact'), 'SELECT id FROM contact WHERE organisation_id = ?'],
    [sourceOf('person'), 'SELECT id FROM person WHERE organisation_id = ?'],
  ],
  location: [
    ...resourceKinds.map(
      (kind) => [sourceOf(kind), `SELECT id FROM resource WHERE location_id = ? AND kind = '${kind}'`] as const,
    ),
    [sourceOf('consumable'), 'SELECT id FROM consumable WHERE location_id = ?'],
  ],
  room: [[sourceOf('station'), 'SELECT id FROM station WHERE room_id = ?']],
};

function* keepNamedAfter(db: ReadableDb, { kind }: SearchSource, rowId: string): Generator<void> {
  for (const [source, rows] of namedAfter[kind] ?? []) {
    for (const id of rowIds(db, rows ?? '', rowId)) {
      keepDoc(db, source, id);
      yield;
    }
  }
}

function rowIds(db: ReadableDb, sql: string, id: string): readonly string[] {
  return statement(db, sql).pluck().all(id) as string[];
}

interface KeptRow extends SearchDoc {
  readonly rowId: string;
}

/** True when its name is another than it was. */
function keepDoc(db: ReadableDb, source: SearchSource, rowId: string): boolean {
  const row = statement(db, `${source.sql} AND ${source.key} = ?`).get(rowId) as SourceRow | undefined;
  const kept = statement(db, 'SELECT doc, title, text, codes FROM search_doc WHERE row_id = ? AND kind_no = ?').get(
    rowId,
    source.no,
  ) as (SearchDoc & { readonly doc: number }) | undefined;
  const wanted = row && docOf(row);
  if (kept && wanted && isSame(kept, wanted)) return false;
  if (kept) removeDoc(db, source, kept.doc, kept);
  if (wanted) addDoc(db, source, kept?.doc ?? nextDoc(db, source), rowId, wanted);
  return kept !== undefined && kept.title !== wanted?.title;
}

function nextDoc(db: ReadableDb, source: SearchSource): number {
  const { first, last } = docRange(source);
  const newest = statement(db, 'SELECT max(doc) FROM search_doc WHERE doc BETWEEN ? AND ?').pluck().get(first, last);
  return typeof newest === 'number' ? newest + 1 : first + 1;
}

function addDoc(db: ReadableDb, { no }: SearchSource, doc: number, rowId: string, wanted: SearchDoc): void {
  statement(db, 'INSERT INTO search_doc (doc, row_id, kind_no, title, text, codes) VALUES (?, ?, ?, ?, ?, ?)').run(
    doc,
    rowId,
    no,
    wanted.title,
    wanted.text,
    wanted.codes,
  );
  const insert = statement(db, 'INSERT OR IGNORE INTO search_start (kind_no, place, start, doc) VALUES (?, ?, ?, ?)');
  for (const [place, start] of startsOf(wanted)) insert.run(no, place, start, doc);
}

function removeDoc(db: ReadableDb, { no }: SearchSource, doc: number, kept: SearchDoc): void {
  statement(db, 'DELETE FROM search_doc WHERE doc = ?').run(doc);
  const drop = statement(db, 'DELETE FROM search_start WHERE kind_no = ? AND place = ? AND start = ? AND doc = ?');
  for (const [place, start] of startsOf(kept)) drop.run(no, place, start, doc);
}

function isSame(a: SearchDoc, b: SearchDoc): boolean {
  return a.title === b.title && a.text === b.text && a.codes === b.codes;
}
