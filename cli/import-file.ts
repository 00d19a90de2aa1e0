import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_FILE_BYTES, MAX_ROWS } from '#domain/import/import-bounds.ts';
import { type ImportField, type Mapping, mapColumns, overrideMapping } from '#domain/import/map-columns.ts';
import type { PreviewTab } from '#domain/import/preview.ts';
import { CliError } from './cli-error.ts';
import { dataDirectory } from './data-directory.ts';
import { parseOptions } from './parse-options.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { StoreClient } from './with-client.ts';

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

/** The options of an import of assets or stock, and the file that it names. */
export function parseImport(args: readonly string[], usage: string) {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: {
      create: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      sort: { type: 'string' },
      as: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new CliError(2, `Gebruik: techlab ${usage}`);
  const { create, map, json, data, sort, as } = values;
  const source = { path, bytes: readImportFile(path), map };
  return { source, create, json, sort, as, dryRun: values['dry-run'], directory: dataDirectory(data) };
}

/** A file that was read before the store was opened: a wrong path makes no store. */
export interface ImportSource {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `COLUMN=FIELD`, as on the command line. */
  readonly map: readonly string[];
}

/** Hands the file to the store, and says which column is which field: as proposed, or as the command line says. */
export async function openImport<Name extends string>(
  client: StoreClient,
  fields: readonly ImportField<Name>[],
  { path, bytes, map }: ImportSource,
) {
  const fileName = basename(path);
  const { importId, header } = await client.import.open({ file: new File([bytes], fileName), fileName });
  return { importId, header, columns: chosenColumns(header, fields, mapColumns(header, fields), map) };
}

/** Looks what the file would do, and does it unless it is a trial. Gives what was found, by tab. */
export async function runImport<Tab extends PreviewTab>(
  client: StoreClient,
  importId: string,
  source: Parameters<StoreClient['import']['preview']>[0]['source'],
  tabs: readonly Tab[],
  { dryRun, choice = {} }: { readonly dryRun: boolean; readonly choice?: object },
) {
  let made = { models: 0, locations: 0, rooms: 0, resources: 0 };
  for await (const step of await client.import.preview({ importId, source })) {
    if (step.kind === 'previewed') made = step.made;
  }
  const found = {} as Record<Tab, Awaited<ReturnType<StoreClient['import']['rows']>>['rows']>;
  const { counts } = await client.import.rows({ importId, tab: 'new', limit: 1, ...choice });
  for (const tab of tabs) found[tab] = (await client.import.rows({ importId, tab, limit: MAX_ROWS, ...choice })).rows;
  if (dryRun) return { counts, made, found, imported: null };
  for await (const step of await client.import.commit({ importId, ...choice })) {
    if (step.kind === 'imported') return { counts, made, found, imported: step };
  }
  throw new Error('the import ended without an answer');
}

/** The heading of the column that a field was read from. */
export function columnOf(
  field: string | undefined,
  columns: Mapping<string>,
  header: readonly string[],
): string | null {
  const column = field === undefined ? undefined : columns[field];
  return column === undefined ? null : (header[column] ?? null);
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
  const names = fields.map(({ name, label }) => label ?? name).join(', ');
  throw new CliError(2, `Onbekend bij --map: ${unknown.join(', ')}\nKolommen: ${header.join(', ')}\nVelden: ${names}`);
}
