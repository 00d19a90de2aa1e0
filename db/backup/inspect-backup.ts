import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import { migrations } from '../migrations/index.ts';
import { APPLICATION_ID, openReadOnly, schemaNumber } from '../open-database.ts';
import { type Counts, countRows, readSetting } from '../status/read-status.ts';

export interface BackupFacts {
  readonly bytes: number;
  readonly schema: number;
  readonly regionName: string | null;
  readonly counts: Counts;
}

const SMALLEST = 4096;
const LARGEST = 4 * 1024 ** 3;
const MAGIC = 'SQLite format 3\0';

/** Opens a copy for reading only and looks whether it is whole and ours, before anything trusts it. */
export function inspectBackup(path: string): Result<BackupFacts> {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return refuse(refusal('backup/not-found'));
  if (bytes > LARGEST) return refuse(refusal('backup/too-large', { bytes }));
  if (bytes < SMALLEST || !startsAsSqlite(path)) return refuse(refusal('backup/not-a-backup'));
  try {
    const db = openReadOnly(path);
    try {
      if (db.sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        return refuse(refusal('backup/not-a-backup'));
      const schema = schemaNumber(db.sqlite);
      if (schema > migrations.length) return refuse(refusal('backup/newer', { schema }));
      if (statement(db, 'PRAGMA quick_check(1)').pluck().get() !== 'ok') return refuse(refusal('backup/damaged'));
      const regionName = readSetting(db, 'region.name');
      return accept({
        bytes,
        schema,
        regionName: typeof regionName === 'string' ? regionName : null,
        counts: countRows(db),
      });
    } finally {
      db.sqlite.close();
    }
  } catch (error) {
    // What SQLite cannot read is damaged; the sentence for the person is the same whichever page it was.
    if ((error as { code?: string }).code?.startsWith('SQLITE_')) return refuse(refusal('backup/damaged'));
    throw error;
  }
}

function startsAsSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(file, start, 0, MAGIC.length, 0);
    return start.toString('latin1') === MAGIC;
  } finally {
    closeSync(file);
  }
}
