import { openAsBlob, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BackupFacts } from '#db/backup/inspect-backup.ts';
import { replaceUnreadable } from '#db/backup/restore-backup.ts';
import { NewerFileError, NotTechlabFileError, openDatabase } from '#db/open-database.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const restoreCommand: Command = {
  usage: 'restore FILE [--json] [--data DIR]',
  summary:
    'Puts a backup in the place of the data. What was there is kept: as a backup, or aside when it cannot be read.',
  run: runRestore,
};

async function runRestore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new CliError(2, `Gebruik: techlab ${restoreCommand.usage}`);
  const source = resolve(file);
  if (!statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new CliError(2, `Dit bestand is er niet: ${source}`);
  const directory = dataDirectory(values.data);
  const dataFile = join(directory, 'techlab.sqlite');
  const facts = canOpen(dataFile) ? await restoreOpen(directory, source) : restoreClosed(dataFile, source);
  const sentence = `De reservekopie staat terug: ${facts.counts.bookings} boekingen, ${facts.counts.assets} apparaten.`;
  process.stdout.write(`${values.json ? JSON.stringify(facts) : sentence}\n`);
  return 0;
}

async function restoreOpen(directory: string, source: string): Promise<BackupFacts> {
  const file = new File([await openAsBlob(source)], basename(source));
  return withClient(directory, (client) => client.backup.restoreFile({ file }));
}

function restoreClosed(dataFile: string, source: string): BackupFacts {
  const restored = replaceUnreadable(dataFile, source, Date.now());
  if (!restored.ok) throw new CliError(3, refusalSentence(restored.refusal));
  process.stderr.write(`Het onleesbare bestand is bewaard als ${restored.value.aside}\n`);
  return restored.value;
}

/** A file that is there but cannot be opened is put aside; a missing one is no trouble. */
function canOpen(dataFile: string): boolean {
  if (!statSync(dataFile, { throwIfNoEntry: false })) return true;
  try {
    openDatabase(dataFile).sqlite.close();
    return true;
  } catch (error) {
    const unreadable = error instanceof NotTechlabFileError || error instanceof NewerFileError;
    if (unreadable || String((error as { code?: string }).code).startsWith('SQLITE_CORRUPT')) return false;
    throw error;
  }
}
