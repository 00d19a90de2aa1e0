import { type ReadableDb, statement } from '../connection.ts';
import { openReadOnly } from '../open-database.ts';
import { syncedTables } from '../write-door/tables.ts';
import { chainFindings } from './check-chain.ts';
import { contentFindings } from './check-content.ts';
import { occupancyFindings } from './check-occupancy.ts';
import { replayFindings } from './check-replay.ts';
import { searchFindings } from './check-search.ts';
import type { CheckResult, Finding } from './finding.ts';

const MOST_FINDINGS = 200;

/** Looks through the whole file on a connection of its own, so that writing goes on; `pause` is awaited in between. */
export async function checkFile(path: string, pause: () => Promise<void>): Promise<CheckResult> {
  const db = openReadOnly(path);
  try {
    // One snapshot for all questions: what is written meanwhile is not seen halfway.
    db.sqlite.exec('BEGIN');
    return await checkStore(db, pause);
  } finally {
    db.sqlite.close();
  }
}

export async function checkStore(db: ReadableDb, pause: () => Promise<void>): Promise<CheckResult> {
  const kept: Finding[] = [];
  let found = 0;
  for (const findings of allFindings(db)) {
    for (const finding of findings) {
      found += 1;
      if (kept.length < MOST_FINDINGS) kept.push(finding);
    }
    await pause();
  }
  return {
    findings: kept,
    more: found - kept.length,
    rows: Object.keys(syncedTables).reduce((sum, table) => sum + count(db, table), 0),
    operations: count(db, 'sync_op'),
  };
}

function* allFindings(db: ReadableDb): Generator<Iterable<Finding>> {
  yield pageFindings(db);
  yield referenceFindings(db);
  yield occupancyFindings(db);
  yield* chainFindings(db);
  yield* replayFindings(db);
  yield* contentFindings(db);
  yield* searchFindings(db);
}

function pageFindings(db: ReadableDb): Finding[] {
  const lines = statement(db, 'PRAGMA quick_check').pluck().all() as string[];
  return lines
    .filter((line) => line !== 'ok')
    .map((detail) => ({ kind: 'damaged-page', table: '', rowId: '', detail }));
}

function referenceFindings(db: ReadableDb): Finding[] {
  const broken = db.sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  return broken.map(({ table, rowid, parent }) => ({
    kind: 'broken-reference',
    table,
    rowId: rowid === null ? '' : String(rowid),
    detail: parent,
  }));
}

function count(db: ReadableDb, table: string): number {
  return statement(db, `SELECT count(*) FROM "${table}"`).pluck().get() as number;
}
