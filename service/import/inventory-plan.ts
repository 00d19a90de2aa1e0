import type { ReadableDb } from '#db/connection.ts';
import { type PlannedAsset, planAsset, writeAsset } from '#db/inventory/import-assets.ts';
import { type AssetNames, readNames } from '#db/inventory/import-names.ts';
import { readLocations } from '#db/location/import-locations.ts';
import { type PlannedArticle, planArticle, type StockPlanning, writeArticle } from '#db/stock/import-stock.ts';
import { readKnownStock } from '#db/stock/known-stock.ts';
import type { Tx } from '#db/write-door/transaction.ts';
import type { CustomValues } from '#domain/custom-field/custom-field.ts';
import type { Mapping } from '#domain/import/map-columns.ts';
import { sniffNumbers } from '#domain/import/number-style.ts';
import { type PlannedRow, tabsOf } from '#domain/import/preview.ts';
import { groupOf, type RowSort, targetOf } from '#domain/import/sort-rows.ts';
import type { Table, TableRow } from '#domain/import/table.ts';
import {
  type AssetImportFieldName,
  type AssetImportRow,
  assetImportFieldNames,
} from '#domain/inventory/import-fields.ts';
import { refusal } from '#domain/result.ts';
import { type StockImportFieldName, type StockImportRow, stockImportFieldNames } from '#domain/stock/import-fields.ts';
import { type ImportChoice, type Imported, type ImportPlan, NO_COUNTS, NOTHING_MADE } from './import-plan.ts';
import { importRow } from './import-rows.ts';

/** A list of assets, of consumables, or of both mixed. */
export type InventorySource = {
  /** Make models, locations and rooms that are not known yet. */
  readonly create: boolean;
  /** Which rows are tools and which supplies; all are what the list is of when null. */
  readonly sort: RowSort | null;
} & (
  | {
      readonly kind: 'assets';
      readonly columns: Mapping<AssetImportFieldName>;
      /** Of the fields of this region, by their id. */
      readonly customColumns: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'stock'; readonly columns: Mapping<StockImportFieldName> }
);

type Planned = PlannedAsset | PlannedArticle | (PlannedRow & { readonly outcome: 'skipped' });

/** Looks at all rows; pauses after each. */
export function* planInventory(
  db: ReadableDb,
  now: number,
  table: Table,
  source: InventorySource,
): Generator<void, ImportPlan> {
  const memory = openMemory(db, now, table, source);
  const planned: Planned[] = [];
  for (const row of table.rows) {
    planned.push(planRow(db, row, source, memory));
    yield;
  }
  const { names } = memory;
  return {
    action: `import.${source.kind}`,
    total: table.rows.length,
    places: [],
    made: {
      ...NOTHING_MADE,
      models: names.wantedModels.size,
      locations: names.locations.wanted.size,
      rooms: names.wantedRooms.size,
    },
    counts() {
      const counts = { ...NO_COUNTS };
      for (const row of planned) for (const tab of tabsOf(row)) counts[tab] += 1;
      return counts;
    },
    rows: (tab) =>
      planned
        .filter((row) => tabsOf(row).includes(tab))
        .map(({ row, becomes, outcome, title, about, changes, notes }) => ({
          row,
          key: String(row),
          becomes,
          outcome,
          title,
          about,
          changes: [...changes],
          lookAlike: null,
          notes: [...notes],
        })),
    write: (tx, choice) => writeRows(tx, table, source, choice, rowsToTake(planned, choice)),
  };
}

interface Memory {
  readonly names: AssetNames;
  readonly stock: StockPlanning;
}

function openMemory(db: ReadableDb, now: number, table: Table, source: InventorySource): Memory {
  const locations = readLocations(db);
  const { create } = source;
  const numbers = source.kind === 'assets' ? numbersIn(table, source.customColumns) : {};
  return {
    names: readNames(db, locations, now, numbers),
    stock: { known: readKnownStock(db), locations, create, now },
  };
}

/** Programs write a decimal point in JSON, and beside commas between the cells; a Dutch spreadsheet writes neither. */
function numbersIn({ format, delimiter, rows }: Table, columns: Readonly<Record<string, number>>) {
  if (format === 'json') {
    return Object.fromEntries(Object.keys(columns).map((id) => [id, { style: 'point', isCertain: true } as const]));
  }
  const usual = delimiter === ',' ? 'point' : 'comma';
  const numbersOf = (column: number) =>
    sniffNumbers(
      rows.map(({ cells }) => cells[column] ?? ''),
      usual,
    );
  return Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, numbersOf(column)]));
}

function planRow(db: ReadableDb, row: TableRow, source: InventorySource, { names, stock }: Memory): Planned {
  const { kind, sort, create } = source;
  const target = targetOf(row, sort, kind === 'assets' ? 'asset' : 'stock');
  if (kind === 'assets') {
    const { row: _, ...own } = importRow(row, source.customColumns, Object.keys(source.customColumns));
    const given: AssetImportRow = {
      ...importRow(row, source.columns, assetImportFieldNames),
      customValues: own as CustomValues,
    };
    return target === 'asset' ? planAsset(db, given, names, create) : skipped(row, given.name ?? given.model, sort);
  }
  const given = importRow(row, source.columns, stockImportFieldNames) as StockImportRow;
  if (target === 'skip') return skipped(row, given.name, sort);
  return target === 'asset' ? planAsset(db, asAsset(given), names, create) : planArticle(given, stock);
}

function skipped(row: TableRow, name: string | undefined, sort: RowSort | null) {
  const given = sort ? groupOf(row, sort) : '';
  const note = refusal(sort?.by === 'amount' ? 'import/skipped-amount' : 'import/skipped', { given });
  const title = (name ?? '').slice(0, 200);
  return { row: row.row, becomes: 'stock', outcome: 'skipped', title, about: '', changes: [], notes: [note] } as const;
}

/** A tool in a list of supplies: its code is its label, its name its model. */
function asAsset({ row, code, name, category, stock, location, place, serialNumber, note }: StockImportRow) {
  const given = { assetTag: code, serialNumber, model: name, name, category, amount: stock, location, place, note };
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), row };
}

/** The rows that the person saw coming. */
function rowsToTake(planned: readonly Planned[], { except }: ImportChoice): ReadonlySet<number> {
  const left = new Set(except);
  const taken = planned.filter(({ outcome, row }) => isWritten(outcome) && !left.has(String(row)));
  return new Set(taken.map(({ row }) => row));
}

function isWritten(outcome: PlannedRow['outcome']): boolean {
  return outcome === 'new' || outcome === 'changed';
}

function* writeRows(
  tx: Tx,
  table: Table,
  source: InventorySource,
  choice: ImportChoice,
  taken: ReadonlySet<number>,
): Generator<void, Imported> {
  const memory = openMemory(tx, tx.now, table, source);
  const before = sizesOf(memory.names);
  const done = { added: 0, changed: 0, left: 0, counted: 0 };
  const left = new Set(choice.except);
  for (const row of table.rows) {
    yield;
    if (left.has(String(row.row)) || !taken.has(row.row)) continue;
    const planned = planRow(tx, row, source, memory);
    // Somebody changed something since the preview: not what the person saw coming.
    if (!isWritten(planned.outcome)) {
      done.left += 1;
      continue;
    }
    if ('given' in planned) writeAsset(tx, planned, memory.names);
    else if ('fields' in planned) {
      writeArticle(tx, planned, memory.stock);
      if (planned.countedMilli !== null) done.counted += 1;
    }
    if (planned.outcome === 'new') done.added += 1;
    else done.changed += 1;
  }
  const after = sizesOf(memory.names);
  const made = {
    ...NOTHING_MADE,
    models: after.models - before.models,
    locations: after.locations - before.locations,
    rooms: after.rooms - before.rooms,
  };
  return { ...done, closed: 0, made };
}

function sizesOf({ models, locations, rooms }: AssetNames) {
  return { models: models.size, locations: locations.ids.size, rooms: rooms.size };
}
