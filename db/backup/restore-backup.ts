import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { accept, type Result } from '#domain/result.ts';
import { openDatabase } from '../open-database.ts';
import { type BackupFacts, inspectBackup } from './inspect-backup.ts';

const ALL_PAGES = 0x7fff_ffff;

/**
 * Puts a copy in the place of the open data file, through SQLite itself: one transaction that a power cut leaves
 * whole, and that every other connection sees at once. The copy is never touched; an older schema is raised first.
 */
export async function restoreInto(dataFile: string, backup: string): Promise<Result<BackupFacts>> {
  const facts = inspectBackup(backup);
  if (!facts.ok) return facts;
  const raised = `${dataFile}.restoring`;
  removeAll(raised);
  try {
    copyFileSync(backup, raised);
    openDatabase(raised).sqlite.close();
    const source = new Database(raised, { fileMustExist: true });
    try {
      await source.backup(dataFile, { progress: () => ALL_PAGES });
    } finally {
      source.close();
    }
  } finally {
    removeAll(raised);
  }
  return accept(facts.value);
}

/** Empties the open data file: a fresh one takes its place in one transaction. */
export async function emptyInto(dataFile: string): Promise<void> {
  const fresh = `${dataFile}.fresh`;
  removeAll(fresh);
  try {
    const { sqlite } = openDatabase(fresh);
    try {
      await sqlite.backup(dataFile, { progress: () => ALL_PAGES });
    } finally {
      sqlite.close();
    }
  } finally {
    removeAll(fresh);
  }
}

/** Puts a copy in the place of a file that cannot be opened; that file is kept under another name. */
export function replaceUnreadable(
  dataFile: string,
  backup: string,
  at: number,
): Result<BackupFacts & { readonly aside: string }> {
  const facts = inspectBackup(backup);
  if (!facts.ok) return facts;
  const aside = `${dataFile}.unreadable-${at}`;
  copyFileSync(backup, `${dataFile}.restoring`);
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${dataFile}${end}`)) renameSync(`${dataFile}${end}`, `${aside}${end}`);
  }
  renameSync(`${dataFile}.restoring`, dataFile);
  return accept({ ...facts.value, aside });
}

function removeAll(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}
