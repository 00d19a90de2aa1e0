import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName, listBackups } from '#db/backup/backup-file.ts';
import { type BackupFacts, inspectBackup } from '#db/backup/inspect-backup.ts';
import { backupPath, makeBackup, makeBackupNow, tidyBackups } from '#db/backup/make-backup.ts';
import { emptyInto, restoreInto } from '#db/backup/restore-backup.ts';
import { checkFile } from '#db/check/check-store.ts';
import { rebuildSearch } from '#db/search/keep-search.ts';
import { isEmpty } from '#db/status/read-status.ts';
import { claim, ReadOnlyStoreError } from '#db/store.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { accepted, type ServiceContext, service } from './context.ts';

const os = service.backup;

const list = os.list.handler(({ context, errors }) => {
  const { folder } = accepted(placesOf(context), errors);
  return { folder, failure: context.host.backupFailure, backups: [...listBackups(folder)] };
});

const make = os.make.handler(async ({ context, errors }) => {
  const { folder } = accepted(placesOf(context), errors);
  const name = backupName(context.store.now(), 'manual');
  const facts = accepted(await makeBackup(context.store.db, join(folder, name)), errors);
  return { name, facts };
});

const inspect = os.inspect.handler(({ input, context, errors }) => {
  const { folder } = accepted(placesOf(context), errors);
  return accepted(inspectBackup(join(folder, input.name)), errors);
});

const restore = os.restore.handler(async ({ input, context, errors }) => {
  const { folder } = accepted(placesOf(context), errors);
  return accepted(await restoreBackup(context, join(folder, input.name)), errors);
});

const restoreFile = os.restoreFile.handler(async ({ input, context, errors }) => {
  const { dataFile } = accepted(placesOf(context), errors);
  const received = `${dataFile}.received`;
  try {
    await writeFile(received, input.file.stream());
    return accepted(await restoreBackup(context, received), errors);
  } finally {
    rmSync(received, { force: true });
  }
});

const wipe = os.wipe.handler(async ({ context, errors }) => {
  const { dataFile } = accepted(placesOf(context), errors);
  if (context.store.readOnly) throw new ReadOnlyStoreError();
  return alone(context, async () => {
    const name = accepted(copyAside(context, 'before-wipe'), errors);
    await emptyInto(dataFile);
    context.host.reload();
    return { name };
  });
});

const check = os.check.handler(async ({ context, errors }) => {
  const { dataFile } = accepted(placesOf(context), errors);
  const { findings, ...rest } = await checkFile(dataFile, () => new Promise((resolve) => setImmediate(resolve)));
  const { store } = context;
  if (findings.some(({ kind }) => kind === 'search-differs') && !store.readOnly)
    await alone(context, async () => rebuildSearch(store.db));
  return { ...rest, findings: [...findings] };
});

export const backupService = { list, make, inspect, restore, restoreFile, wipe, check };

/** Puts a copy in the place of the open data. What is there now is kept first, unless there is nothing. */
export async function restoreBackup(context: ServiceContext, path: string): Promise<Result<BackupFacts>> {
  const places = placesOf(context);
  if (!places.ok) return places;
  if (context.store.readOnly) throw new ReadOnlyStoreError();
  const looked = inspectBackup(path);
  if (!looked.ok) return looked;
  return alone(context, async () => {
    if (!isEmpty(context.store.db)) {
      const kept = copyAside(context, 'before-restore');
      if (!kept.ok) return kept;
    }
    const restored = await restoreInto(places.value.dataFile, path);
    if (restored.ok) context.host.reload();
    // Only now: tidying first could throw away the very copy that was chosen.
    tidyBackups(places.value.folder);
    return restored;
  });
}

/** After a long act that is writing, and with nobody else writing meanwhile: what comes waits its turn. */
async function alone<T>(context: ServiceContext, work: () => Promise<T>): Promise<T> {
  while (context.store.busy) await context.store.busy;
  const end = claim(context.store);
  try {
    return await work();
  } finally {
    end();
  }
}

function copyAside(context: ServiceContext, reason: 'before-restore' | 'before-wipe'): Result<string> {
  const places = placesOf(context);
  if (!places.ok) return places;
  const { folder } = places.value;
  const at = context.store.now();
  const made = makeBackupNow(context.store.db.sqlite, backupPath(folder, at, reason));
  if (!made.ok) return made;
  return accept(backupName(at, reason));
}

function placesOf({ host }: ServiceContext): Result<{ dataFile: string; folder: string }> {
  if (!host.dataFile || !host.backupFolder) return refuse(refusal('backup/no-file'));
  return accept({ dataFile: host.dataFile, folder: host.backupFolder });
}
