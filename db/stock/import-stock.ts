import { foldText } from '#domain/organisation/fold-text.ts';
import { accept, type Result, refuse } from '#domain/result.ts';
import {
  readNumber,
  readQuantity,
  type StockImportFieldName,
  type StockImportNote,
  type StockImportRow,
} from '#domain/stock/import-fields.ts';
import { parseTypedDate } from '#domain/time/parse-typed.ts';
import { dateOf, isIsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { saveConsumableIn } from './save-consumable.ts';

export interface StockImportReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Articles of which a stock was booked. */
  readonly counted: number;
  readonly createdLocations: number;
  /** Rows that were left out. */
  readonly problems: readonly StockImportNote[];
  /** Rows that were taken although something is odd. */
  readonly remarks: readonly StockImportNote[];
}

export interface StockImportOptions {
  /** Locations that are not known are made. */
  readonly create: boolean;
  readonly dryRun: boolean;
}

/** Adds and changes articles by their code, else by name and place, in one transaction. A stock is booked once, as a
 * count, when the article never moved: the same file again changes nothing. */
export function importStock(
  store: Store,
  act: Act,
  rows: readonly StockImportRow[],
  options: StockImportOptions,
): StockImportReport {
  const result: Result<StockImportReport, StockImportReport> = transact(store, act, (tx) => {
    const report = importRows(tx, rows, options.create);
    return options.dryRun ? refuse(report) : accept(report);
  });
  return result.ok ? result.value : result.refusal;
}

interface Known {
  readonly ids: Map<string, string>;
  readonly locations: Map<string, string>;
}

function importRows(tx: Tx, rows: readonly StockImportRow[], create: boolean): StockImportReport {
  const known = readKnown(tx);
  const locationsBefore = known.locations.size;
  const counts = { added: 0, changed: 0, unchanged: 0, counted: 0 };
  const problems: StockImportNote[] = [];
  const remarks: StockImportNote[] = [];
  const rowByKey = new Map<string, number>();
  for (const row of rows) {
    const problem = problemOf(row, known, rowByKey, create);
    const done = problem ?? takeRow(tx, row, known, remarks);
    if ('code' in done) problems.push(done);
    else {
      counts[done.outcome] += 1;
      if (done.counted) counts.counted += 1;
    }
  }
  return { ...counts, createdLocations: known.locations.size - locationsBefore, problems, remarks };
}

const LONGEST = { code: 60, name: 200, category: 100, unit: 40, packUnit: 40, location: 200, place: 200, note: 5000 };

function problemOf(
  row: StockImportRow,
  known: Known,
  rowByKey: Map<string, number>,
  create: boolean,
): StockImportNote | null {
  const note = { row: row.row, field: null, given: '', otherRow: null };
  if (!row.name) return { ...note, code: 'name-empty', field: 'name' };
  for (const [field, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const given = row[field] ?? '';
    if (given.length > longest) return { ...note, code: 'too-long', field, given: `${given.slice(0, 40)}…` };
  }
  const key = keyOf(row);
  const otherRow = rowByKey.get(key);
  if (otherRow !== undefined) {
    return { ...note, code: 'twice-in-file', field: row.code ? 'code' : 'name', given: row.code || row.name, otherRow };
  }
  rowByKey.set(key, row.row);
  const location = row.location ?? '';
  const isUnknown = location !== '' && !create && !known.locations.has(foldText(location));
  return isUnknown ? { ...note, code: 'location-unknown', field: 'location', given: location } : null;
}

interface Taken {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly counted: boolean;
}

function takeRow(tx: Tx, row: StockImportRow, known: Known, remarks: StockImportNote[]): Taken | StockImportNote {
  const remark = (code: StockImportNote['code'], field: StockImportFieldName, given: string) =>
    remarks.push({ row: row.row, code, field, given, otherRow: null });
  const number = (field: 'packSize' | 'minimum') => {
    const given = row[field] ?? '';
    const value = given === '' ? null : readNumber(given);
    if (given !== '' && (value === null || value < 0)) remark('number-unreadable', field, given);
    return value !== null && value >= 0 ? value : null;
  };
  const packSize = number('packSize');
  const hasPack = (row.packUnit ?? '') !== '' && packSize !== null && packSize > 0;
  const knownId = known.ids.get(keyOf(row));
  const id = knownId ?? tx.newId();
  const before = changesOf(tx, id);
  const saved = saveConsumableIn(tx, id, {
    code: row.code ?? '',
    name: row.name ?? '',
    category: row.category ?? '',
    unit: row.unit || 'stuks',
    packUnit: hasPack ? (row.packUnit ?? '') : '',
    packSize: hasPack ? packSize : null,
    minimum: number('minimum') ?? 0,
    expiresOn: dateIn(tx, row, remark),
    locationId: locationIn(tx, row.location ?? '', known),
    place: row.place ?? '',
    priceCents: null,
    note: row.note ?? '',
  });
  if (!saved.ok) return { row: row.row, code: 'unfit', field: null, given: saved.refusal.code, otherRow: null };
  known.ids.set(keyOf(row), id);
  const counted = countIn(tx, id, row, remark);
  const isChanged = counted || changesOf(tx, id) !== before;
  return { outcome: knownId ? (isChanged ? 'changed' : 'unchanged') : 'added', counted };
}

function countIn(
  tx: Tx,
  id: string,
  row: StockImportRow,
  remark: (code: StockImportNote['code'], field: StockImportFieldName, given: string) => void,
): boolean {
  if (row.stock === undefined) return false;
  const quantity = readQuantity(row.stock);
  if (quantity.kind !== 'counted') {
    remark(quantity.kind, 'stock', row.stock);
    return false;
  }
  const milli = Math.round(quantity.amount * 1000);
  const moved = statement(
    tx,
    'SELECT sum(milli) AS stock, count(*) AS moves FROM stock_movement WHERE consumable_id = ? AND deleted = 0',
  ).get(id) as { stock: number | null; moves: number };
  if (moved.moves > 0) {
    if (moved.stock !== milli) remark('quantity-kept', 'stock', row.stock);
    return false;
  }
  write(tx, 'stock_movement', tx.newId(), {
    consumable_id: id,
    kind: 'count',
    milli,
    counted_milli: milli,
    reason: 'Ingelezen',
    happened_at: tx.now,
  });
  return true;
}

function dateIn(
  tx: Tx,
  { expiresOn = '' }: StockImportRow,
  remark: (code: 'date-unreadable', field: 'expiresOn', given: string) => void,
): string | null {
  if (expiresOn === '') return null;
  const date = isIsoDate(expiresOn) ? expiresOn : parseTypedDate(expiresOn, dateOf(tx.now));
  if (date === null) remark('date-unreadable', 'expiresOn', expiresOn);
  return date;
}

function locationIn(tx: Tx, name: string, { locations }: Known): string | null {
  if (name === '') return null;
  const found = locations.get(foldText(name));
  if (found) return found;
  const id = tx.newId();
  write(tx, 'location', id, { name });
  locations.set(foldText(name), id);
  return id;
}

/** By its code, else by its name and where it lies: twelve kinds of thread on twelve shelves are twelve articles. */
function keyOf({ code = '', name = '', location = '', place = '' }: StockImportRow): string {
  return code ? `code:${code.toLowerCase()}` : `name:${[name, location, place].map(foldText).join('\n')}`;
}

function readKnown(db: ReadableDb): Known {
  const rows = statement(
    db,
    `SELECT consumable.id, code, consumable.name, place, coalesce(location.name, '') AS location
     FROM consumable LEFT JOIN location ON location.id = location_id WHERE consumable.deleted = 0`,
  ).all() as { id: string; code: string; name: string; place: string; location: string }[];
  const locations = statement(db, 'SELECT name, id FROM location WHERE deleted = 0').raw().all() as [string, string][];
  return {
    ids: new Map(rows.map(({ id, ...row }) => [keyOf({ ...row, row: 0 }), id])),
    locations: new Map(locations.map(([name, id]) => [foldText(name), id])),
  };
}

function changesOf(db: ReadableDb, id: string): number {
  return Number(statement(db, 'SELECT count(*) FROM sync_op WHERE row_id = ?').pluck().get(id));
}
