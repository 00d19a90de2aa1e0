import type { Instant } from '../time/period.ts';
import { DEFAULT_ZONE, dateOf, mondayOf } from '../time/wall-time.ts';

/** Why a copy was made. Only `daily` copies and old safety copies are ever thrown away by themselves. */
export const backupReasons = ['daily', 'manual', 'before-migration', 'before-restore', 'before-wipe'] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface BackupStamp {
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
}

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
const SAFETY_COPIES = 5;

/** The names to keep: the newest of each of 7 days, 4 weeks and 12 months, the last safety copies, all made by hand. */
export function whichToKeep(backups: readonly BackupStamp[], zone: string = DEFAULT_ZONE): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || b.name.localeCompare(a.name));
  const daily = newestFirst.filter((backup) => backup.reason === 'daily');
  const dayOf = (backup: BackupStamp) => dateOf(backup.at, zone);
  const kept = [
    ...newestOfEach(daily, dayOf, DAYS),
    ...newestOfEach(daily, (backup) => mondayOf(dayOf(backup)), WEEKS),
    ...newestOfEach(daily, (backup) => dayOf(backup).slice(0, 7), MONTHS),
    ...newestFirst.filter((backup) => backup.reason.startsWith('before-')).slice(0, SAFETY_COPIES),
    ...newestFirst.filter((backup) => backup.reason === 'manual'),
  ];
  return new Set(kept.map((backup) => backup.name));
}

function newestOfEach(
  newestFirst: readonly BackupStamp[],
  spanOf: (backup: BackupStamp) => string,
  most: number,
): readonly BackupStamp[] {
  const bySpan = new Map<string, BackupStamp>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (!bySpan.has(span) && bySpan.size < most) bySpan.set(span, backup);
  }
  return [...bySpan.values()];
}
