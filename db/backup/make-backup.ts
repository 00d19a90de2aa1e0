import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database, { type Database as Sqlite } from 'better-sqlite3';
import { type BackupReason, whichToKeep } from '#domain/backup/which-to-keep.ts';
import { accept, type Result, refuse } from '#domain/result.ts';
import type { ReadableDb } from '../connection.ts';
import { backupName, listBackups } from './backup-file.ts';
import { type BackupFacts, inspectBackup } from './inspect-backup.ts';

/** 400 KB at a time: other work goes between. */
const PAGES_PER_STEP = 100;
/** No device ever has this token, so a copy that is put back takes a new device id (SYNC.md 2, fork). */
const COPY_TOKEN = 'copy';

/** Copies the open file while it is in use, and believes the copy only after opening it. */
export async function makeBackup(db: ReadableDb, target: string): Promise<Result<BackupFacts>> {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.part`;
  rmSync(partial, { force: true });
  try {
    await db.sqlite.backup(partial, { progress: () => PAGES_PER_STEP });
    return finish(partial, target);
  } finally {
    removePartial(partial);
  }
}

/** As `makeBackup`, in one go: for the moment before something that must not be overtaken by another write. */
export function makeBackupNow(sqlite: Sqlite, target: string): Result<BackupFacts> {
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.part`;
  rmSync(partial, { force: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(partial);
    return finish(partial, target);
  } finally {
    removePartial(partial);
  }
}

/** Throws away the copies that are no longer needed; gives their names. */
export function tidyBackups(folder: string): readonly string[] {
  const backups = listBackups(folder);
  const keep = whichToKeep(backups);
  const gone = backups.filter((backup) => !keep.has(backup.name)).map((backup) => backup.name);
  for (const name of gone) rmSync(join(folder, name), { force: true });
  return gone;
}

export function backupPath(folder: string, at: number, reason: BackupReason): string {
  return join(folder, backupName(at, reason));
}

function finish(partial: string, target: string): Result<BackupFacts> {
  const copy = new Database(partial);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.prepare('UPDATE sync_device SET token = ? WHERE this = 1').run(COPY_TOKEN);
  } finally {
    copy.close();
  }
  const facts = inspectBackup(partial);
  if (!facts.ok) return refuse(facts.refusal);
  const file = openSync(partial, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(partial, target);
  return accept(facts.value);
}

function removePartial(partial: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${end}`, { force: true });
}
