import { type ReadableDb, statement } from '../connection.ts';
import { defaultsOf } from '../write-door/table-columns.ts';
import { type SyncedTableName, syncedTables } from '../write-door/tables.ts';
import type { Finding } from './finding.ts';

type Row = Record<string, string | number | null>;

/** Plays the log again, table by table: the rows must be what the operations say, no more and no fewer. */
export function* replayFindings(db: ReadableDb): Generator<Finding[]> {
  for (const table of Object.keys(syncedTables) as SyncedTableName[]) yield replayTable(db, table);
}

function replayTable(db: ReadableDb, table: SyncedTableName): Finding[] {
  const findings: Finding[] = [];
  const replayed = replay(db, table);
  for (const row of statement(db, `SELECT * FROM "${table}"`).all() as Row[]) {
    const id = String(row.id);
    const expected = replayed.get(id);
    replayed.delete(id);
    if (!expected) {
      findings.push({ kind: 'row-without-log', table, rowId: id, detail: '' });
      continue;
    }
    const off = Object.keys(row).filter((column) => column !== 'id' && row[column] !== expected[column]);
    if (off.length > 0) findings.push({ kind: 'row-differs', table, rowId: id, detail: off.join(', ') });
  }
  for (const id of replayed.keys()) findings.push({ kind: 'row-differs', table, rowId: id, detail: '' });
  return findings;
}

function replay(db: ReadableDb, table: SyncedTableName): Map<string, Row> {
  const defaults = defaultsOf(db, table);
  const rows = new Map<string, Row>();
  const operations = statement(
    db,
    'SELECT row_id, patch FROM sync_op WHERE table_no = ? AND patch IS NOT NULL ORDER BY hlc, stream, seq',
  )
    .raw()
    .iterate(syncedTables[table].no) as IterableIterator<[string, string]>;
  for (const [id, patch] of operations) {
    const row = rows.get(id) ?? { ...defaults };
    rows.set(id, Object.assign(row, JSON.parse(patch)));
  }
  return rows;
}
