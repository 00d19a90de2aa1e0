import { basename } from 'node:path';
import { mapColumns } from '#domain/import/map-columns.ts';
import { type AssetImportFieldName, assetImportFields } from '#domain/inventory/import-fields.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { chosenColumns, readImportFile } from './import-file.ts';
import { parseOptions } from './parse-options.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const importAssetsCommand: Command = {
  usage: 'import assets FILE [--create] [--map KOLOM=VELD]... [--dry-run] [--json] [--data DIR]',
  summary:
    'Adds and changes assets of a CSV by label or serial number, in one transaction. --create makes models, locations and rooms.',
  run: runImportAssets,
};

async function runImportAssets(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: {
      create: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new CliError(2, `Gebruik: techlab ${importAssetsCommand.usage}`);
  const bytes = readImportFile(path);
  return withClient(dataDirectory(values.data), async (client) => {
    const fileName = basename(path);
    const { importId, header } = await client.import.open({ file: new File([bytes], fileName), fileName });
    const columns = chosenColumns(header, assetImportFields, mapColumns(header, assetImportFields), values.map);
    const report = await client.import.importAssets({
      importId,
      columns,
      create: values.create,
      dryRun: values['dry-run'],
    });
    const problems = report.problems.map((problem) => ({
      ...problem,
      column: columnOf(problem.field, columns, header),
      sentence: sentence('inventory', ['import', problem.code], problem) ?? problem.code,
    }));
    const told = { ...report, columns, problems };
    process.stdout.write(values.json ? `${JSON.stringify(told, null, 2)}\n` : asText(told, values['dry-run']));
    return problems.length > 0 ? 3 : 0;
  });
}

function columnOf(
  field: AssetImportFieldName | null,
  columns: Readonly<Partial<Record<AssetImportFieldName, number>>>,
  header: readonly string[],
): string | null {
  const column = field && columns[field];
  return column === null || column === undefined ? null : (header[column] ?? null);
}

interface Report {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly createdModels: number;
  readonly createdLocations: number;
  readonly createdRooms: number;
  readonly problems: readonly { readonly row: number; readonly column: string | null; readonly sentence: string }[];
}

function asText(report: Report, dryRun: boolean): string {
  const { rows, added, changed, unchanged, createdModels, createdLocations, createdRooms, problems } = report;
  const lines = [
    `${rows} rijen: ${added} erbij, ${changed} gewijzigd, ${unchanged} ongewijzigd, ${problems.length} met fouten.`,
    `Aangemaakt: ${createdModels} modellen, ${createdLocations} locaties, ${createdRooms} ruimtes.`,
    ...(dryRun ? ['Proef: er is niets opgeslagen.'] : []),
    ...problems.map(({ row, column, sentence: text }) => `rij ${row}${column ? `, ${column}` : ''}: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}
