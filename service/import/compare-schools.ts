import type { ReadableDb } from '#db/connection.ts';
import { fieldsTypedByHand, storedSchools } from '#db/organisation/register.ts';
import type { Table, TableRow } from '#domain/import/table.ts';
import { parseBranchCode } from '#domain/organisation/codes.ts';
import {
  compareSchool,
  type FieldChange,
  isRepeat,
  nameAndPostcode,
  type StoredSchool,
} from '#domain/organisation/compare-register.ts';
import type { SchoolKind } from '#domain/organisation/organisation.ts';
import { parseRegisterRow, type RegisterSchool, type RowProblem } from '#domain/organisation/parse-register-row.ts';
import type { RegisterMapping } from '#domain/organisation/register-fields.ts';

export interface NewSchool {
  readonly school: RegisterSchool;
  readonly kind: SchoolKind;
  /** A school without a code that bears this name at this postcode: perhaps the same. */
  readonly lookAlike: { readonly id: string; readonly name: string } | null;
}

export interface ChangedSchool {
  readonly school: RegisterSchool;
  readonly stored: StoredSchool;
  readonly changes: readonly FieldChange[];
}

export interface InvalidRow {
  readonly row: number;
  readonly name: string;
  readonly problems: readonly RowProblem[];
}

/** What an import would do to the store, nothing of it done yet. */
export interface SchoolComparison {
  readonly fresh: readonly NewSchool[];
  readonly changed: readonly ChangedSchool[];
  readonly unchanged: readonly RegisterSchool[];
  /** Active in the store, of the kinds that the file holds, and not in the file. */
  readonly gone: readonly StoredSchool[];
  readonly invalid: readonly InvalidRow[];
}

/** Reads and compares all rows; pauses after each, so that the store answers others meanwhile. */
export function* compareSchools(
  db: ReadableDb,
  table: Table,
  mapping: RegisterMapping,
  defaultKind: SchoolKind,
): Generator<void, SchoolComparison> {
  const stored = storedSchools(db);
  const byCode = activeByCode(stored);
  const byName = new Map(
    stored
      .filter((school) => school.branchCode === null)
      .map((school) => [nameAndPostcode(school.name, school.postcode), school]),
  );
  const seen: SeenRows = { schools: new Map(), codes: new Set() };
  const invalid: InvalidRow[] = [];
  const fresh: NewSchool[] = [];
  const changed: ChangedSchool[] = [];
  const unchanged: RegisterSchool[] = [];
  const kinds = new Set<string>();
  const sort = (row: TableRow): void => {
    const read = readRow(row, table, mapping, seen);
    if (read === 'repeat') return;
    if ('problems' in read) return void invalid.push(read);
    kinds.add(read.kind ?? defaultKind);
    const known = byCode.get(read.branchCode);
    if (!known) {
      const alike = byName.get(nameAndPostcode(read.name, read.postcode));
      fresh.push({
        school: read,
        kind: read.kind ?? defaultKind,
        lookAlike: alike ? { id: alike.id, name: alike.name } : null,
      });
      return;
    }
    const changes = known.status === 'merged' ? [] : changesOf(db, known, read);
    if (changes.length > 0) changed.push({ school: read, stored: known, changes });
    else unchanged.push(read);
  };
  for (const row of table.rows) {
    sort(row);
    yield;
  }
  const gone = [...byCode].flatMap(([code, school]) =>
    !seen.codes.has(code) && school.status === 'active' && kinds.has(String(school.kind)) ? [school] : [],
  );
  return { fresh, changed, unchanged, gone, invalid };
}

interface SeenRows {
  readonly schools: Map<string, RegisterSchool>;
  /** Of invalid rows too: a school with a typing error in its row is not gone. */
  readonly codes: Set<string>;
}

function readRow(
  row: TableRow,
  table: Table,
  mapping: RegisterMapping,
  seen: SeenRows,
): RegisterSchool | InvalidRow | 'repeat' {
  const parsed = parseRegisterRow(row, mapping, table.header.length);
  const cellOf = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? '')).trim();
  const name = cellOf(mapping.name).slice(0, 200);
  const code = parseBranchCode(cellOf(mapping.branchCode));
  if (code) seen.codes.add(code);
  if (!parsed.ok) return { row: row.row, name, problems: parsed.refusal };
  const school = parsed.value;
  const first = seen.schools.get(school.branchCode);
  if (!first) {
    seen.schools.set(school.branchCode, school);
    return school;
  }
  if (isRepeat(first, school)) return 'repeat';
  const problem = { code: 'code-twice', field: 'branchCode', given: school.branchCode, otherRow: first.row } as const;
  return { row: row.row, name, problems: [problem] };
}

function changesOf(db: ReadableDb, stored: StoredSchool, school: RegisterSchool): readonly FieldChange[] {
  const changes = compareSchool(stored, school);
  if (changes.length === 0) return [];
  const typed = fieldsTypedByHand(
    db,
    stored.id,
    changes.map(({ field }) => field),
  );
  return changes.map((change) => ({ ...change, byHand: typed.has(change.field) }));
}

/** Where two hold one code (two copies added it apart), the one that is still in use answers to it. */
function activeByCode(stored: readonly StoredSchool[]): ReadonlyMap<string, StoredSchool> {
  const order = ['merged', 'closed', 'active'];
  const coded = stored.filter((school) => school.branchCode !== null);
  coded.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.id < b.id ? 1 : -1));
  return new Map(coded.map((school) => [school.branchCode as string, school]));
}
