import { importBookings } from '#db/booking/import-bookings.ts';
import { importAssets } from '#db/inventory/import-assets.ts';
import { importRegister } from '#db/organisation/register.ts';
import { importStock } from '#db/stock/import-stock.ts';
import { bookingFields } from '#domain/booking/import-fields.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { assetImportFieldNames } from '#domain/inventory/import-fields.ts';
import { registerFields } from '#domain/organisation/register-fields.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { stockImportFieldNames } from '#domain/stock/import-fields.ts';
import { accepted, actBy, type ServiceContext, service } from './context.ts';
import { bookingRows } from './import/booking-rows.ts';
import { compareSchools, type SchoolComparison } from './import/compare-schools.ts';
import { importRows } from './import/import-rows.ts';
import { type ReadOptions, readTable } from './import/read-table.ts';
import { countsOf, narrow, placesOf, planOf, previewRows } from './import/school-preview.ts';
import type { ImportSession } from './import/sessions.ts';

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

const close = os.close.handler(({ input, context }) => {
  context.imports.drop(input.importId);
  return {};
});

const compare = os.compareSchools.handler(async function* ({ input, context, errors, signal }) {
  const session = accepted(sessionOf(context, input.importId), errors);
  const missing = registerFields.find((field) => 'required' in field && input.columns[field.name] === undefined);
  if (missing) throw errors.REFUSED({ data: refusal('import/column-missing', { field: missing.name }, missing.name) });
  const steps = compareSchools(context.store.db, session.table, input.columns, input.defaultKind);
  for (;;) {
    const step = await steps.next();
    if (signal?.aborted) return;
    if (!step.done) {
      yield { kind: 'progress' as const, ...step.value };
      continue;
    }
    context.imports.put({ ...session, schools: step.value });
    const narrowed = narrow(step.value, { scope: WHOLE, overwriteByHand: false });
    yield { kind: 'compared' as const, counts: countsOf(narrowed, false), places: placesOf(step.value) };
    return;
  }
});

const schoolRows = os.schoolRows.handler(({ input, context, errors }) => {
  const narrowed = narrow(accepted(comparisonOf(context, input.importId), errors), input);
  const rows = previewRows(narrowed, input.tab).slice(0, input.limit);
  return { counts: countsOf(narrowed, input.overwriteByHand), rows: [...rows] };
});

const importSchools = os.importSchools.handler(({ input, context, errors }) => {
  const narrowed = narrow(accepted(comparisonOf(context, input.importId), errors), input);
  const done = importRegister(context.store, actBy(context, 'import.schools'), planOf(narrowed, input));
  context.imports.drop(input.importId);
  return done;
});

const importBookingsHandler = os.importBookings.handler(({ input, context, errors }) => {
  const { table } = accepted(sessionOf(context, input.importId), errors);
  const missing = bookingFields.find((field) => field.required && input.columns[field.name] === undefined);
  if (missing) throw errors.REFUSED({ data: refusal('import/column-missing', { field: missing.name }, missing.name) });
  const { rows, unreadable } = bookingRows(table, input.columns, input);
  const report = importBookings(context.store, actBy(context, 'import.bookings'), rows, input);
  const refused = [...unreadable, ...report.refused].sort((a, b) => a.row - b.row);
  return { ...report, rows: table.rows.length, clashes: [...report.clashes], refused };
});

const importAssetsHandler = os.importAssets.handler(({ input, context, errors }) => {
  const { table } = accepted(sessionOf(context, input.importId), errors);
  if (input.columns.assetTag === undefined && input.columns.serialNumber === undefined)
    throw errors.REFUSED({ data: refusal('import/column-missing', { field: 'assetTag' }, 'assetTag') });
  const rows = importRows(table, input.columns, assetImportFieldNames);
  const report = importAssets(context.store, actBy(context, 'import.assets'), rows, input);
  return { ...report, rows: table.rows.length, problems: [...report.problems] };
});

const importStockHandler = os.importStock.handler(({ input, context, errors }) => {
  const { table } = accepted(sessionOf(context, input.importId), errors);
  if (input.columns.name === undefined)
    throw errors.REFUSED({ data: refusal('import/column-missing', { field: 'name' }, 'name') });
  const rows = importRows(table, input.columns, stockImportFieldNames);
  const report = importStock(context.store, actBy(context, 'import.stock'), rows, input);
  return { ...report, rows: table.rows.length, problems: [...report.problems], remarks: [...report.remarks] };
});

export const importService = {
  importStock: importStockHandler,
  importAssets: importAssetsHandler,
  importBookings: importBookingsHandler,
  open,
  reread,
  close,
  compareSchools: compare,
  schoolRows,
  importSchools,
};

const WHOLE = { provinces: [], municipalities: [] };
const SAMPLE_ROWS = 6;
const SAMPLE_CELL = 60;

async function read(
  context: ServiceContext,
  file: Pick<ImportSession, 'id' | 'fileName' | 'bytes'>,
  options: ReadOptions,
) {
  const result = await readTable(file.bytes, options);
  if (!result.ok) return result;
  const { encoding, delimiter, header, rows } = result.value;
  const { id, fileName, bytes } = file;
  context.imports.put({ id, fileName, bytes, table: result.value, schools: null });
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, SAMPLE_CELL)));
  return accept({
    importId: id,
    fileName,
    encoding,
    delimiter,
    header: [...header],
    sample,
    rowCount: rows.length,
    schoolColumns: mapColumns(header, registerFields),
  });
}

function sessionOf(context: ServiceContext, id: string): Result<ImportSession> {
  const session = context.imports.find(id);
  return session ? accept(session) : refuse(refusal('import/not-open', {}));
}

function comparisonOf(context: ServiceContext, id: string): Result<SchoolComparison> {
  const session = context.imports.find(id);
  return session?.schools ? accept(session.schools) : refuse(refusal('import/not-open', {}));
}
