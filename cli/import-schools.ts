import { basename } from 'node:path';
import { mapColumns } from '#domain/import/map-columns.ts';
import type { PreviewTab } from '#domain/import/preview.ts';
import { type RegisterMapping, registerFields } from '#domain/organisation/register-fields.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { chosenColumns, columnOf, readImportFile, runImport } from './import-file.ts';
import { noteSentence } from './import-inventory.ts';
import { parseOptions } from './parse-options.ts';
import { type StoreClient, withClient } from './with-client.ts';

export const importSchoolsCommand: Command = {
  usage:
    'import schools FILE [--dry-run] [--map KOLOM=VELD]... [--municipality NAAM]... [--province NAAM]... [--close-gone] [--overwrite] [--json] [--data DIR]',
  summary: 'Reads a school register (CSV); adds and changes schools by their branch code, in one transaction.',
  run: runImportSchools,
};

async function runImportSchools(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      municipality: { type: 'string', multiple: true, default: [] },
      province: { type: 'string', multiple: true, default: [] },
      'close-gone': { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new CliError(2, `Gebruik: techlab ${importSchoolsCommand.usage}`);
  const bytes = readImportFile(path);
  return withClient(dataDirectory(values.data), async (client) => {
    const file = await client.import.open({ file: new File([bytes], basename(path)), fileName: basename(path) });
    const columns = chosenColumns(file.header, registerFields, mapColumns(file.header, registerFields), values.map);
    const { importId } = file;
    const source = { kind: 'schools', columns } as const;
    const scope = await scopeFor(client, importId, columns, values);
    const overwriteByHand = values.overwrite;
    const { rows: gone } = await client.import.rows({ importId, tab: 'gone', scope, overwriteByHand });
    const close = values['close-gone'] ? gone.map((row) => row.key) : [];
    const { counts, found, imported } = await runImport(client, importId, source, ['invalid'], {
      dryRun: values['dry-run'],
      choice: { scope, close, overwriteByHand },
    });
    const problems = found.invalid.flatMap(({ row, title, notes }) =>
      notes.map(({ code, field, facts }) => ({
        row,
        name: title,
        column: columnOf(field, columns, file.header),
        code: code.slice('import/'.length),
        sentence: noteSentence({ code, facts }),
      })),
    );
    const { encoding, delimiter, rowCount } = file;
    const report = { file: { encoding, delimiter, rows: rowCount, columns }, counts, imported, problems };
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
    return problems.length > 0 ? 3 : 0;
  });
}

/** Compares, and turns the places that were asked into the spelling of the file. */
async function scopeFor(
  client: StoreClient,
  importId: string,
  columns: RegisterMapping,
  asked: { readonly municipality: readonly string[]; readonly province: readonly string[] },
) {
  let places: readonly { readonly province: string; readonly municipality: string }[] = [];
  for await (const step of await client.import.preview({ importId, source: { kind: 'schools', columns } })) {
    if (step.kind === 'previewed') places = step.places;
  }
  const spelled = (kind: 'municipality' | 'province') =>
    asked[kind].map((name) => {
      const found = places.find((place) => place[kind].toLowerCase() === name.toLowerCase());
      if (!found) throw new CliError(2, `Deze plaats staat niet in het bestand: ${name}`);
      return found[kind];
    });
  return { municipalities: spelled('municipality'), provinces: spelled('province') };
}

interface Report {
  readonly file: { readonly encoding: string; readonly delimiter: string; readonly rows: number };
  readonly counts: Readonly<Partial<Record<PreviewTab, number>>>;
  readonly imported: { readonly added: number; readonly changed: number; readonly closed: number } | null;
  readonly problems: readonly { readonly row: number; readonly column: string | null; readonly sentence: string }[];
}

function asText({ file, counts, imported, problems }: Report): string {
  const delimiter = file.delimiter === '\t' ? 'tab' : file.delimiter;
  const lines = [
    `${file.rows} rijen, ${file.encoding}, scheidingsteken ${delimiter}`,
    `nieuw ${counts.new}, gewijzigd ${counts.changed}, ongewijzigd ${counts.unchanged}, niet meer in het register ${counts.gone}, met fouten ${counts.invalid}`,
    imported
      ? `Opgeslagen: ${imported.added} erbij, ${imported.changed} gewijzigd, ${imported.closed} gesloten.`
      : 'Proef: er is niets opgeslagen.',
    ...problems.map(({ row, column, sentence: text }) => `rij ${row}${column ? `, ${column}` : ''}: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}
