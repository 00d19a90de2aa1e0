import { readFileSync, statSync } from 'node:fs';
import { MAX_FILE_BYTES } from '#domain/import/import-bounds.ts';
import { type ImportField, type Mapping, overrideMapping } from '#domain/import/map-columns.ts';
import { CliError } from './cli-error.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The bytes of a file to import, bounded before they are read. */
export function readImportFile(path: string): Uint8Array<ArrayBuffer> {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) {
      const facts = { megabytes: MAX_FILE_BYTES / 2 ** 20 };
      throw new CliError(3, refusalSentence({ code: 'import/file-too-large', facts }));
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new CliError(2, `Dit bestand is niet te lezen: ${path}`);
    }
    throw error;
  }
}

/** What was proposed, with the `--map COLUMN=FIELD` of the command line on top. */
export function chosenColumns<Name extends string>(
  header: readonly string[],
  fields: readonly ImportField<Name>[],
  proposed: Mapping<Name>,
  wishes: readonly string[],
): Mapping<Name> {
  const { mapping, unknown } = overrideMapping(header, fields, proposed, wishes);
  if (unknown.length === 0) return mapping;
  const names = fields.map((field) => field.name).join(', ');
  throw new CliError(2, `Onbekend bij --map: ${unknown.join(', ')}\nKolommen: ${header.join(', ')}\nVelden: ${names}`);
}
