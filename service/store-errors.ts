import { ReadOnlyStoreError } from '#db/store.ts';
import { type Refusal, refusal } from '#domain/result.ts';

/** What the person can mend although it reached us as an error: a full disk, a file that another program holds. */
export function refusalOfError(error: unknown): Refusal | null {
  if (error instanceof ReadOnlyStoreError) return refusal('system/read-only');
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return refusal('system/disk-full');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'EBUSY')
    return refusal('system/file-locked');
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return refusal('system/no-write-permission');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return refusal('system/file-damaged');
  return null;
}
