import type { PlannedRow, PreviewChange } from '#domain/import/preview.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { type Refusal, refusal } from '#domain/result.ts';
import { toAmount, toMilli } from '#domain/stock/amount.ts';
import { type ConsumableFields, checkConsumable } from '#domain/stock/consumable.ts';
import {
  readNumber,
  readQuantity,
  type StockImportFieldName,
  type StockImportRow,
} from '#domain/stock/import-fields.ts';
import { parseTypedDate } from '#domain/time/parse-typed.ts';
import { dateOf, isIsoDate } from '#domain/time/wall-time.ts';
import type { ImportLocations } from '../location/import-locations.ts';
import { locationNamed } from '../location/import-locations.ts';
import type { Tx } from '../write-door/transaction.ts';
import { insert } from '../write-door/write.ts';
import { type KnownArticle, type KnownStock, stockKey } from './known-stock.ts';
import { writeConsumable } from './save-consumable.ts';

/** What a row would make of an article. Nothing is written before `writeArticle`. */
export interface PlannedArticle extends PlannedRow {
  readonly becomes: 'stock';
  readonly fields: Omit<ConsumableFields, 'locationId'>;
  readonly location: string;
  /** Of the article that is there. */
  readonly id: string | null;
  /** To be booked as a count; null where nothing was counted, or the article has moved before. */
  readonly countedMilli: number | null;
}

export interface StockPlanning {
  readonly known: KnownStock;
  readonly locations: ImportLocations;
  /** Locations that are not known may be made. */
  readonly create: boolean;
  readonly now: number;
}

/** Looks at one row of the file: an article is known by its code, else by its name and place. A column that is absent
 * leaves what is there. */
export function planArticle(row: StockImportRow, planning: StockPlanning): PlannedArticle {
  const { known, locations } = planning;
  const article = known.articles.get(stockKey(row)) ?? null;
  const notes: Refusal[] = [];
  const fields = fieldsOf(row, article, planning.now, notes);
  const location = row.location ?? article?.location ?? '';
  const problem = problemOf(row, fields, article, planning);
  const base = {
    row: row.row,
    becomes: 'stock',
    title: fields.name.slice(0, 200),
    about: [amountOf(row, fields.unit), location, fields.place, fields.code].filter(Boolean).join(' · '),
    fields,
    location,
    id: article?.id ?? null,
  } as const;
  if (problem) return { ...base, outcome: 'invalid', changes: [], notes: [problem], countedMilli: null };
  if (location !== '' && !locations.ids.has(foldText(location))) locations.wanted.add(foldText(location));
  const countedMilli = countOf(row, article, notes);
  if (!article) return { ...base, outcome: 'new', changes: [], notes, countedMilli };
  const changes = changesOf(article, fields, location, countedMilli);
  return { ...base, outcome: changes.length > 0 ? 'changed' : 'unchanged', changes, notes, countedMilli };
}

/** Writes what was planned. A stock is booked once, as a count, when the article never moved. */
export function writeArticle(tx: Tx, planned: PlannedArticle, { locations }: StockPlanning): void {
  const id = planned.id ?? tx.newId();
  const locationId = locationNamed(tx, planned.location, locations);
  writeConsumable(tx, id, { ...planned.fields, locationId });
  if (planned.countedMilli === null) return;
  insert(tx, 'stock_movement', tx.newId(), {
    consumable_id: id,
    kind: 'count',
    milli: planned.countedMilli,
    counted_milli: planned.countedMilli,
    reason: 'Ingelezen',
    happened_at: tx.now,
  });
}

/** A code is no amount, so it is not shown as one. */
function amountOf({ stock = '' }: StockImportRow, unit: string): string {
  return readQuantity(stock).kind === 'counted' ? `${stock} ${unit}` : '';
}

const LONGEST: Readonly<Partial<Record<StockImportFieldName, number>>> = {
  code: 60,
  name: 200,
  category: 100,
  unit: 40,
  packUnit: 40,
  location: 200,
  place: 200,
  note: 5000,
};

function problemOf(
  row: StockImportRow,
  fields: Omit<ConsumableFields, 'locationId'>,
  article: KnownArticle | null,
  { known, locations, create }: StockPlanning,
): Refusal | null {
  if (fields.name === '') return refusal('stock/name-empty', {}, 'name');
  for (const [field, longest] of Object.entries(LONGEST)) {
    const given = row[field as StockImportFieldName] ?? '';
    if (given.length > longest) return refusal('stock/too-long', { given: `${given.slice(0, 40)}…` }, field);
  }
  const key = stockKey(row);
  const otherRow = known.rowByKey.get(key);
  if (otherRow !== undefined && otherRow !== row.row) {
    const field = row.code ? 'code' : 'name';
    return refusal('stock/twice-in-file', { given: row[field] ?? '', otherRow }, field);
  }
  known.rowByKey.set(key, row.row);
  const holder = known.otherCodes.get(fields.code.toLowerCase());
  if (holder !== undefined) return refusal('stock/code-taken', { code: fields.code, name: holder }, 'code');
  if (article && article.moves > 0 && article.unit !== fields.unit) {
    return refusal('stock/unit-in-use', { unit: article.unit }, 'unit');
  }
  const { location = '' } = row;
  const isUnknown = location !== '' && !create && !locations.ids.has(foldText(location));
  if (isUnknown) return refusal('stock/location-unknown', { given: location }, 'location');
  return checkConsumable({ ...fields, locationId: null });
}

function fieldsOf(row: StockImportRow, article: KnownArticle | null, now: number, notes: Refusal[]) {
  const number = (field: 'packSize' | 'minimum', before: number | null) => {
    const given = row[field];
    if (given === undefined) return before;
    const value = given === '' ? null : readNumber(given);
    if (value !== null && value >= 0) return value;
    if (given !== '') notes.push(refusal('stock/number-unreadable', { given }, field));
    return null;
  };
  const before = article?.packMilli ?? null;
  const packSize = number('packSize', before === null ? null : toAmount(before));
  const packUnit = row.packUnit ?? article?.packUnit ?? '';
  const hasPack = packUnit !== '' && packSize !== null && packSize > 0;
  return {
    code: row.code ?? article?.code ?? '',
    name: row.name ?? article?.name ?? '',
    category: row.category ?? article?.category ?? '',
    unit: row.unit || article?.unit || 'stuks',
    packUnit: hasPack ? packUnit : '',
    packSize: hasPack ? packSize : null,
    minimum: number('minimum', toAmount(article?.minimumMilli ?? 0)) ?? 0,
    expiresOn: dateOfRow(row, article, now, notes),
    place: row.place ?? article?.place ?? '',
    priceCents: article?.priceCents ?? null,
    note: row.note ?? article?.note ?? '',
  };
}

function dateOfRow({ expiresOn }: StockImportRow, article: KnownArticle | null, now: number, notes: Refusal[]) {
  if (expiresOn === undefined) return article?.expiresOn ?? null;
  if (expiresOn === '') return null;
  const date = isIsoDate(expiresOn) ? expiresOn : parseTypedDate(expiresOn, dateOf(now));
  if (date === null) notes.push(refusal('stock/date-unreadable', { given: expiresOn }, 'expiresOn'));
  return date;
}

/** A code for "low" is no count: it is told, and never booked. */
function countOf({ stock }: StockImportRow, article: KnownArticle | null, notes: Refusal[]): number | null {
  if (stock === undefined) return null;
  const quantity = readQuantity(stock);
  if (quantity.kind !== 'counted') {
    notes.push(refusal(`stock/${quantity.kind}`, { given: stock }, 'stock'));
    return null;
  }
  const milli = toMilli(quantity.amount);
  if (!article || article.moves === 0) return milli;
  if (article.stockMilli !== milli) notes.push(refusal('stock/quantity-kept', { given: stock }, 'stock'));
  return null;
}

function changesOf(
  article: KnownArticle,
  fields: Omit<ConsumableFields, 'locationId'>,
  location: string,
  countedMilli: number | null,
): readonly PreviewChange[] {
  const changes: PreviewChange[] = [];
  const compare = (field: StockImportFieldName, before: string | number | null, after: string | number | null) => {
    if (before !== after) changes.push({ field, before, after, byHand: false });
  };
  compare('code', article.code, fields.code);
  compare('name', article.name, fields.name);
  compare('category', article.category, fields.category);
  if (countedMilli !== null) compare('stock', null, toAmount(countedMilli));
  compare('unit', article.unit, fields.unit);
  compare('packUnit', article.packUnit, fields.packUnit);
  compare('packSize', article.packMilli === null ? null : toAmount(article.packMilli), fields.packSize);
  compare('minimum', toAmount(article.minimumMilli), fields.minimum);
  compare('expiresOn', article.expiresOn, fields.expiresOn);
  if (foldText(article.location) !== foldText(location)) compare('location', article.location, location);
  compare('place', article.place, fields.place);
  compare('note', article.note, fields.note);
  return changes;
}
