import {
  changesToMake,
  type FieldChange,
  type RegisteredField,
  type RegisteredValue,
  type StoredSchool,
} from '#domain/organisation/compare-register.ts';
import type { SchoolKind } from '#domain/organisation/organisation.ts';
import type { RegisterSchool } from '#domain/organisation/parse-register-row.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { OrganisationRow } from '../schema.ts';
import { syncedTables } from '../write-door/tables.ts';
import type { Tx } from '../write-door/transaction.ts';
import { type Patch, write } from '../write-door/write.ts';

const COLUMN: Readonly<Record<RegisteredField, keyof OrganisationRow>> = {
  kind: 'kind',
  name: 'name',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  city: 'city',
  municipality: 'municipality',
  province: 'province',
  boardCode: 'board_code',
  denomination: 'denomination',
  phone: 'phone',
  email: 'email',
  website: 'website',
  holidayRegion: 'holiday_region',
  pupils: 'pupils',
};

const SELECT = `SELECT id, branch_code AS branchCode, status, ${Object.entries(COLUMN)
  .map(([field, column]) => `${column} AS ${field}`)
  .join(', ')} FROM organisation`;

/** Schools of the store: those with a branch code, and those without one that may turn out to be in the register. */
export function storedSchools(db: ReadableDb): readonly StoredSchool[] {
  return statement(
    db,
    `${SELECT} WHERE deleted = 0 AND (branch_code IS NOT NULL OR kind IN ('school_po', 'school_vo', 'school_so'))`,
  ).all() as StoredSchool[];
}

/** Which of these fields hold what a person typed last, by the log. An empty value was typed by nobody. */
export function fieldsTypedByHand(
  db: ReadableDb,
  id: string,
  fields: readonly RegisteredField[],
): ReadonlySet<RegisteredField> {
  const operations = statement(
    db,
    `SELECT patch, (SELECT action FROM sync_group
                    WHERE sync_group.hlc = sync_op.hlc AND sync_group.stream = sync_op.stream) AS action
     FROM sync_op WHERE table_no = ? AND row_id = ? ORDER BY hlc DESC, stream DESC, seq DESC`,
  ).all(syncedTables.organisation.no, id) as { patch: string | null; action: string }[];
  const patches = operations.map(({ patch, action }) => ({ action, columns: patch ? JSON.parse(patch) : {} }));
  const typed = fields.filter((field) => {
    const column = COLUMN[field];
    const last = patches.find(({ columns }) => Object.hasOwn(columns, column));
    const isEmpty = last?.columns[column] === '' || last?.columns[column] === null;
    return last !== undefined && !isEmpty && HAND_ACTIONS.has(last.action);
  });
  return new Set(typed);
}

const HAND_ACTIONS: ReadonlySet<string> = new Set(['organisation.save', 'organisation.merge']);

export interface RegisterPlan {
  readonly added: readonly { readonly kind: SchoolKind; readonly school: RegisterSchool }[];
  readonly changed: readonly { readonly id: string; readonly changes: readonly FieldChange[] }[];
  /** Schools that are to be marked closed because the register does not name them any more. */
  readonly closedIds: readonly string[];
  readonly overwriteByHand: boolean;
}

export interface RegisterImported {
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  /** Somebody added or changed these since the preview; they were left as they are. */
  readonly left: number;
}

/** Writes what the preview showed, row by row; pauses after each. What has changed since then is left alone and counted. */
export function* writeRegister(tx: Tx, plan: RegisterPlan): Generator<void, RegisterImported> {
  const done = { added: 0, changed: 0, closed: 0 };
  for (const { kind, school } of plan.added) {
    if (addSchool(tx, kind, school)) done.added += 1;
    yield;
  }
  for (const { id, changes } of plan.changed) {
    if (changeSchool(tx, id, changesToMake(changes, plan.overwriteByHand))) done.changed += 1;
    yield;
  }
  for (const id of plan.closedIds) {
    if (closeSchool(tx, id)) done.closed += 1;
    yield;
  }
  const asked = plan.added.length + plan.changed.length + plan.closedIds.length;
  return { ...done, left: asked - done.added - done.changed - done.closed };
}

function addSchool(tx: Tx, kind: SchoolKind, school: RegisterSchool): boolean {
  const known = statement(tx, 'SELECT 1 FROM organisation WHERE branch_code = ? AND deleted = 0').get(
    school.branchCode,
  );
  if (known) return false;
  const values = Object.entries(COLUMN).flatMap(([field, column]) => {
    const value = field === 'kind' ? kind : school[field as RegisteredField];
    return value === null ? [] : [[column, value]];
  });
  return write(tx, 'organisation', tx.newId(), { ...Object.fromEntries(values), branch_code: school.branchCode });
}

function changeSchool(tx: Tx, id: string, changes: readonly FieldChange[]): boolean {
  const now = statement(tx, 'SELECT * FROM organisation WHERE id = ? AND deleted = 0').get(id) as
    | Readonly<Record<string, RegisteredValue>>
    | undefined;
  if (!now || changes.some(({ field, before }) => now[COLUMN[field]] !== before)) return false;
  const patch = Object.fromEntries(changes.map(({ field, after }) => [COLUMN[field], after]));
  return write(tx, 'organisation', id, patch as Patch<'organisation'>);
}

function closeSchool(tx: Tx, id: string): boolean {
  const active = statement(tx, `SELECT 1 FROM organisation WHERE id = ? AND deleted = 0 AND status = 'active'`).get(id);
  return active !== undefined && write(tx, 'organisation', id, { status: 'closed' });
}
