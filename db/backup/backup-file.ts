import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupReason, type BackupStamp, backupReasons } from '#domain/backup/which-to-keep.ts';

export interface BackupFile extends BackupStamp {
  readonly bytes: number;
}

const NAME = /^techlab-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z-]+)\.sqlite$/;

/** A name that tells when and why, and sorts by time. */
export function backupName(at: number, reason: BackupReason): string {
  return `techlab-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${reason}.sqlite`;
}

export function parseBackupName(name: string): BackupStamp | null {
  const match = NAME.exec(name);
  const reason = backupReasons.find((one) => one === match?.[6]);
  if (!match || !reason) return null;
  const at = Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z`);
  return Number.isNaN(at) ? null : { name, at, reason };
}

/** The copies in a folder, newest first. Other files in it are none of ours. */
export function listBackups(folder: string): readonly BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // The folder comes with the first copy.
    return [];
  }
  return names
    .map(parseBackupName)
    .filter((stamp) => stamp !== null)
    .map((stamp) => ({ ...stamp, bytes: statSync(join(folder, stamp.name)).size }))
    .sort((a, b) => b.at - a.at);
}
