import { listBackups } from '#db/backup/backup-file.ts';
import { backupPath, makeBackup, tidyBackups } from '#db/backup/make-backup.ts';
import { releaseContent } from '#db/document/release-content.ts';
import { isEmpty } from '#db/status/read-status.ts';
import { refusal } from '#domain/result.ts';
import type { ServiceContext } from './context.ts';
import { refusalOfError } from './store-errors.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Windows come first when the app starts. */
const AFTER_START = 15_000;

/** Makes a copy when the last one is older than a day, now and as long as the store is open. Gives the way to stop. */
export function keepBackups(context: ServiceContext): () => void {
  const soon = setTimeout(() => void backUpIfDue(context), AFTER_START);
  const hourly = setInterval(() => void backUpIfDue(context), HOUR);
  return () => {
    clearTimeout(soon);
    clearInterval(hourly);
  };
}

/** True when a copy was made. */
export async function backUpIfDue(context: ServiceContext): Promise<boolean> {
  const { store, host } = context;
  if (!host.backupFolder || store.readOnly || isEmpty(store.db)) return false;
  const last = listBackups(host.backupFolder).find((backup) => backup.reason === 'daily');
  const now = store.now();
  if (last && now - last.at < DAY && last.at <= now) return false;
  try {
    const made = await makeBackup(store.db, backupPath(host.backupFolder, now, 'daily'));
    if (made.ok) {
      tidyBackups(host.backupFolder);
      // After the copy: what goes now is still in there for as long as that copy is kept.
      releaseContent(store);
    }
    host.backupFailure = made.ok ? null : made.refusal;
    return made.ok;
  } catch (error) {
    // Nobody waits for this copy; the screens show that it failed and why.
    host.backupFailure = refusalOfError(error) ?? refusal('backup/failed', { message: String(error) });
    return false;
  }
}
