import { instantOfHlc } from '#domain/sync/hlc.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { type SyncedTableName, syncedTables, tableNameByNo } from '../write-door/tables.ts';
import { rowName } from './name-row.ts';

/** One transaction as the audit trail shows it. */
export interface Act {
  readonly transactionId: string;
  readonly at: number;
  /** Where to go on reading: acts with a smaller one are older. */
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
  readonly touched: readonly { readonly table: string; readonly rows: number; readonly name: string }[];
}

export interface HistoryQuery {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly actor?: string | undefined;
  /** The word before the dot: `booking`. */
  readonly feature?: string | undefined;
}

/** Acts, newest first. */
export function readHistory(db: ReadableDb, query: HistoryQuery): readonly Act[] {
  const rows = statement(
    db,
    `SELECT transaction_id AS transactionId, hlc, actor, action FROM sync_group
     WHERE hlc < ? AND (? IS NULL OR actor = ?) AND (? IS NULL OR action LIKE ? || '.%')
     GROUP BY hlc, transaction_id ORDER BY hlc DESC LIMIT ?`,
  ).all(
    query.before ?? Number.MAX_SAFE_INTEGER,
    query.actor ?? null,
    query.actor ?? null,
    query.feature ?? null,
    query.feature ?? null,
    query.limit,
  ) as Omit<Act, 'at' | 'touched'>[];
  return rows.map((row) => ({ ...row, at: instantOfHlc(row.hlc), touched: touchedBy(db, row.transactionId) }));
}

/** Everybody who stands in the log. */
export function actorsOf(db: ReadableDb): readonly string[] {
  return statement(db, 'SELECT DISTINCT actor FROM sync_group ORDER BY actor').pluck().all() as string[];
}

/** Acts that touched a row, with the rows that belong to it: a booking's details and pieces, an asset's name. */
export function readRowHistory(db: ReadableDb, table: SyncedTableName, id: string): readonly Act[] {
  const rows = statement(
    db,
    `WITH touched (table_no, row_id) AS (${FAMILY})
     SELECT DISTINCT sync_group.transaction_id AS transactionId, sync_group.hlc, actor, action
     FROM touched JOIN sync_op ON sync_op.table_no = touched.table_no AND sync_op.row_id = touched.row_id
       JOIN sync_group ON sync_group.hlc = sync_op.hlc AND sync_group.stream = sync_op.stream
     ORDER BY sync_group.hlc DESC LIMIT 200`,
  ).all({ no: syncedTables[table].no, id }) as Omit<Act, 'at' | 'touched'>[];
  return rows.map((row) => ({ ...row, at: instantOfHlc(row.hlc), touched: [] }));
}

const no = (table: SyncedTableName) => syncedTables[table].no;

/** The row itself and what is shown as part of it. */
export const FAMILY = `
  SELECT @no, @id
  UNION ALL SELECT ${no('resource')}, @id WHERE @no IN (${no('room')}, ${no('station')}, ${no('asset')}, ${no('kit')}, ${no('person')})
  UNION ALL SELECT ${no('booking_detail')}, @id WHERE @no = ${no('booking')}
  UNION ALL SELECT ${no('allocation')}, id FROM allocation WHERE booking_id = @id AND @no = ${no('booking')}
  UNION ALL SELECT ${no('override')}, id FROM override WHERE booking_id = @id AND @no = ${no('booking')}
  UNION ALL SELECT ${no('kit_line')}, id FROM kit_line WHERE kit_id = @id AND @no = ${no('kit')}
  UNION ALL SELECT ${no('person_detail')}, @id WHERE @no = ${no('person')}
  UNION ALL SELECT ${no('person_hours')}, id FROM person_hours WHERE person_id = @id AND @no = ${no('person')}
  UNION ALL SELECT ${no('person_absence')}, id FROM person_absence WHERE person_id = @id AND @no = ${no('person')}
  UNION ALL SELECT ${no('person_authorisation')}, id FROM person_authorisation WHERE person_id = @id AND @no = ${no('person')}
  UNION ALL SELECT ${no('defect')}, id FROM defect WHERE asset_id = @id AND @no = ${no('asset')}
  UNION ALL SELECT ${no('inspection')}, id FROM inspection WHERE asset_id = @id AND @no = ${no('asset')}
  UNION ALL SELECT ${no('custom_value')}, id FROM custom_value WHERE asset_id = @id AND @no = ${no('asset')}
  UNION ALL SELECT ${no('document')}, id FROM document WHERE resource_id = @id AND @no IN (${no('asset')}, ${no('kit')})
  UNION ALL SELECT ${no('attachment')}, attachment_id FROM document WHERE resource_id = @id AND @no IN (${no('asset')}, ${no('kit')})
  UNION ALL SELECT ${no('contact')}, id FROM contact WHERE organisation_id = @id AND @no = ${no('organisation')}
  UNION ALL SELECT ${no('opening_hours')}, id FROM opening_hours WHERE location_id = @id AND @no = ${no('location')}
  UNION ALL SELECT ${no('closure')}, id FROM closure WHERE location_id = @id AND @no = ${no('location')}`;

/** A table that carries another is not worth a line of its own: the booking says it all. */
const carried: ReadonlySet<string> = new Set([
  'booking_detail',
  'allocation',
  'override',
  'resource_part',
  'resource',
  'attachment',
  'person_detail',
]);

function touchedBy(db: ReadableDb, transactionId: string): Act['touched'] {
  const rows = statement(
    db,
    `SELECT table_no, count(DISTINCT row_id) AS rows, min(row_id) AS row_id
     FROM sync_group JOIN sync_op ON sync_op.id BETWEEN (sync_group.stream << 36) + first_seq AND (sync_group.stream << 36) + last_seq
     WHERE transaction_id = ? GROUP BY table_no ORDER BY table_no`,
  ).all(transactionId) as { table_no: number; rows: number; row_id: string }[];
  const named = rows.flatMap(({ table_no, rows: count, row_id }) => {
    const table = tableNameByNo.get(table_no);
    return table ? [{ table, rows: count, name: count === 1 ? rowName(db, table, row_id) : '' }] : [];
  });
  const main = named.filter(({ table }) => !carried.has(table));
  return main.length > 0 ? main : named;
}
