import { type ReadableDb, statement } from '../connection.ts';
import { defaultsOf } from '../write-door/table-columns.ts';
import { type SyncedTableName, syncedTables, tableNameByNo } from '../write-door/tables.ts';
import { nameOfValue, rowName } from './name-row.ts';
import { FAMILY } from './read-history.ts';

type Value = string | number | null;

export interface FieldChange {
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

/** What one transaction did to one row. */
export interface RowChange {
  readonly table: string;
  readonly rowId: string;
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed' | 'restored';
  readonly fields: readonly FieldChange[];
}

interface Operation {
  readonly stream: number;
  readonly seq: number;
  readonly hlc: number;
  readonly table_no: number;
  readonly row_id: string;
  readonly patch: string;
}

/** Book-keeping of ours that says nothing to a person. */
export const silent: ReadonlySet<string> = new Set([
  'sequence',
  'scope',
  'deleted',
  'photo_id',
  'sha256',
  'attachment_id',
  'field_id',
  'booking_id',
  'flexible',
]);

const OPERATION = 'sync_op.stream, seq, sync_op.hlc, table_no, row_id, patch';

/** Before and after, field by field, of a whole transaction or only of a row and what belongs to it. */
export function readAct(
  db: ReadableDb,
  transactionId: string,
  most: number,
  only?: { readonly table: SyncedTableName; readonly id: string },
): readonly RowChange[] {
  const inTransaction = `FROM sync_group JOIN sync_op ON sync_op.id BETWEEN (sync_group.stream << 36) + first_seq AND (sync_group.stream << 36) + last_seq
    WHERE transaction_id = @transactionId`;
  const operations = (
    only
      ? statement(
          db,
          `WITH touched (table_no, row_id) AS (${FAMILY}) SELECT ${OPERATION} ${inTransaction}
           AND (table_no, row_id) IN (SELECT table_no, row_id FROM touched) ORDER BY table_no, seq LIMIT @most`,
        ).all({ transactionId, most, no: syncedTables[only.table].no, id: only.id })
      : statement(db, `SELECT ${OPERATION} ${inTransaction} ORDER BY table_no, seq LIMIT @most`).all({
          transactionId,
          most,
        })
  ) as Operation[];
  return operations.flatMap((operation) => changeOf(db, operation) ?? []);
}

function changeOf(db: ReadableDb, operation: Operation): RowChange | null {
  const table = tableNameByNo.get(operation.table_no);
  if (!table) return null;
  const patch = JSON.parse(operation.patch) as Record<string, Value>;
  const earlier = rowBefore(db, table, operation);
  const fields = Object.entries(patch)
    .filter(([column, value]) => !silent.has(column) && value !== (earlier?.[column] ?? emptyOf(value)))
    .map(([column, value]) => ({
      column,
      before: nameOfValue(db, column, earlier?.[column] ?? null),
      after: nameOfValue(db, column, value),
    }));
  const kind = kindOf(patch, earlier);
  if (kind === 'changed' && fields.length === 0) return null;
  return { table, rowId: operation.row_id, name: rowName(db, table, operation.row_id), kind, fields };
}

function kindOf(patch: Record<string, Value>, earlier: Record<string, Value> | null): RowChange['kind'] {
  if (!earlier) return 'added';
  if (patch.deleted === 1 || patch.withdrawn === 1) return 'removed';
  return patch.deleted === 0 ? 'restored' : 'changed';
}

/** A new row's empty fields are no news. */
function emptyOf(value: Value): Value {
  return value === '' ? '' : null;
}

function rowBefore(db: ReadableDb, table: SyncedTableName, operation: Operation): Record<string, Value> | null {
  const patches = statement(
    db,
    `SELECT patch FROM sync_op WHERE table_no = ? AND row_id = ? AND (hlc, stream, seq) < (?, ?, ?) ORDER BY hlc, stream, seq`,
  )
    .pluck()
    .all(operation.table_no, operation.row_id, operation.hlc, operation.stream, operation.seq) as string[];
  if (patches.length === 0) return null;
  return Object.assign({}, defaultsOf(db, table), ...patches.map((patch) => JSON.parse(patch)));
}
