import { transactInPieces } from '#db/write-door/transact-in-pieces.ts';
import { bookingFields } from '#domain/booking/import-fields.ts';
import type { ImportField } from '#domain/import/map-columns.ts';
import { groupOf, MOST_GROUPS, type RowSort } from '#domain/import/sort-rows.ts';
import type { Table } from '#domain/import/table.ts';
import { registerFields } from '#domain/organisation/register-fields.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { stockImportFields } from '#domain/stock/import-fields.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';
import { type BookingSource, planBookings } from './import/booking-plan.ts';
import type { ImportChoice, Imported, ImportPlan } from './import/import-plan.ts';
import { type InventorySource, planInventory } from './import/inventory-plan.ts';
import { type ReadOptions, readTable } from './import/read-table.ts';
import { planSchools, type SchoolSource } from './import/school-plan.ts';
import type { ImportSession } from './import/sessions.ts';
import { inPiecesWhenFree } from './in-pieces.ts';

const os = service.import;

const open = os.open.handler(async ({ input, context, errors }) => {
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const id = context.store.newId();
  return accepted(await read(context, { id, fileName: input.fileName, bytes }, {}), errors);
});

const reread = os.reread.handler(async ({ input, context, errors }) => {
  const session = accepted(sessionOf(context, input.importId), errors);
  return accepted(await read(context, session, input), errors);
});

const groups = os.groups.handler(({ input, context, errors }) => {
  const { table } = accepted(sessionOf(context, input.importId), errors);
  return { groups: groupsOf(table, input, input.titleColumn) };
});

const preview = os.preview.handler(async function* ({ input, context, errors, signal }) {
  const { source } = input;
  const session = accepted(sessionOf(context, input.importId), errors);
  const missing = missingColumn(source);
  if (missing) throw errors.REFUSED({ data: missing });
  const stop = new AbortController();
  context.imports.put({ ...session, plan: null, stop });
  const { table } = session;
  const planning = () => plan(context, table, source);
  const done = yield* inPiecesWhenFree(planning, table.rows.length, anyOf(stop.signal, signal));
  if (!done) return yield { kind: 'stopped' as const };
  context.imports.put({ ...session, plan: done.outcome, stop: null });
  const { places, made } = done.outcome;
  yield { kind: 'previewed' as const, counts: done.outcome.counts(EVERYTHING), made, places: [...places] };
});

const rows = os.rows.handler(({ input, context, errors }) => {
  const { plan: planned } = accepted(plannedOf(context, input.importId), errors);
  return { counts: planned.counts(input), rows: planned.rows(input.tab, input).slice(0, input.limit) };
});

const commit = os.commit.handler(async function* ({ input, context, errors, signal }) {
  const session = accepted(plannedOf(context, input.importId), errors);
  const { plan: planned } = session;
  const stop = new AbortController();
  context.imports.put({ ...session, stop });
  const act = actBy(context, planned.action);
  const writing = () =>
    transactInPieces(context.store, act, planned.total, function* (tx): Generator<void, Result<Written>> {
      const imported = yield* planned.write(tx, input);
      return accept({ ...imported, transactionId: tx.touched.size > 0 ? tx.id : '' });
    });
  const done = yield* inPiecesWhenFree(writing, planned.total, anyOf(stop.signal, signal));
  if (!done) return yield { kind: 'stopped' as const };
  context.imports.drop(input.importId);
  yield { kind: 'imported' as const, ...accepted(done.outcome, errors) };
});

const stop = os.stop.handler(({ input, context }) => {
  context.imports.find(input.importId)?.stop?.abort();
  return {};
});

const close = os.close.handler(({ input, context }) => {
  context.imports.drop(input.importId);
  return {};
});

export const importService = { open, reread, groups, preview, rows, commit, stop, close };

type Written = Imported & { readonly transactionId: string };
type ImportSource = SchoolSource | InventorySource | BookingSource;

const EVERYTHING: ImportChoice = {
  scope: { provinces: [], municipalities: [] },
  except: [],
  close: [],
  overwriteByHand: false,
};
const SAMPLE_ROWS = 6;
const SAMPLE_CELL = 60;
const EXAMPLES = 3;

function plan(context: ServiceContext, table: Table, source: ImportSource): Generator<void, ImportPlan> {
  const { store } = context;
  switch (source.kind) {
    case 'schools':
      return planSchools(store.db, table, source);
    case 'assets':
    case 'stock':
      return planInventory(store.db, store.now(), table, source);
    case 'bookings':
      return planBookings(store, actBy(context, 'import.bookings'), table, source);
  }
}

/** Without these columns no row can be meant. */
function missingColumn(source: ImportSource): Refusal | null {
  const columns: Readonly<Partial<Record<string, number>>> = source.columns;
  if (source.kind === 'assets') {
    const hasKey = columns['assetTag'] !== undefined || columns['serialNumber'] !== undefined;
    return hasKey ? null : refusal('import/column-missing', { field: 'assetTag' }, 'assetTag');
  }
  const missing = REQUIRED[source.kind].find((name) => columns[name] === undefined);
  return missing === undefined ? null : refusal('import/column-missing', { field: missing }, missing);
}

const requiredOf = (fields: readonly ImportField<string>[]) =>
  fields.filter(({ required }) => required).map(({ name }) => name);
const REQUIRED = {
  schools: requiredOf(registerFields),
  stock: requiredOf(stockImportFields),
  bookings: requiredOf(bookingFields),
};

function groupsOf(table: Table, by: Pick<RowSort, 'by' | 'column'>, titleColumn: number | null) {
  const found = new Map<string, { value: string; rows: number; examples: string[] }>();
  for (const row of table.rows) {
    const value = groupOf(row, by);
    const group = found.get(value) ?? { value, rows: 0, examples: [] };
    if (group.rows === 0) found.set(value, group);
    if (found.size > MOST_GROUPS) return null;
    group.rows += 1;
    const title = titleColumn === null ? '' : (row.cells[titleColumn] ?? '').trim().slice(0, SAMPLE_CELL);
    if (title !== '' && group.examples.length < EXAMPLES) group.examples.push(title);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

function anyOf(stop: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([stop, signal]) : stop;
}

async function read(
  context: ServiceContext,
  file: Pick<ImportSession, 'id' | 'fileName' | 'bytes'>,
  options: ReadOptions,
) {
  const result = await readTable(file.bytes, options);
  if (!result.ok) return result;
  const { format, encoding, delimiter, header, rows: read } = result.value;
  const { id, fileName, bytes } = file;
  context.imports.put({ id, fileName, bytes, table: result.value, plan: null, stop: null });
  const sample = read.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, SAMPLE_CELL)));
  const rowCount = read.length;
  return accept({ importId: id, fileName, format, encoding, delimiter, header: [...header], sample, rowCount });
}

function sessionOf(context: ServiceContext, id: string): Result<ImportSession> {
  const session = context.imports.find(id);
  return session ? accept(session) : refuse(refusal('import/not-open', {}));
}

function plannedOf(context: ServiceContext, id: string): Result<ImportSession & { readonly plan: ImportPlan }> {
  const session = context.imports.find(id);
  return session?.plan ? accept({ ...session, plan: session.plan }) : refuse(refusal('import/not-open', {}));
}
