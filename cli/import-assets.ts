import { assetImportFields } from '#domain/inventory/import-fields.ts';
import type { Command } from './command.ts';
import { columnOf, openImport, parseImport } from './import-file.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const importAssetsCommand: Command = {
  usage: 'import assets FILE [--create] [--map KOLOM=VELD]... [--dry-run] [--json] [--data DIR]',
  summary:
    'Adds and changes assets of a CSV by label or serial number, in one transaction. --create makes models, locations and rooms.',
  run: runImportAssets,
};

async function runImportAssets(args: readonly string[]): Promise<number> {
  const options = parseImport(args, importAssetsCommand.usage);
  return withClient(options.directory, async (client) => {
    const { importId, header, columns } = await openImport(client, assetImportFields, options.source);
    const report = await client.import.importAssets({
      importId,
      columns,
      create: options.create,
      dryRun: options.dryRun,
    });
    const problems = report.problems.map((problem) => ({
      ...problem,
      column: columnOf(problem.field, columns, header),
      sentence: sentence('inventory', ['import', problem.code], problem) ?? problem.code,
    }));
    const told = { ...report, columns, problems };
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : asText(told, options.dryRun));
    return problems.length > 0 ? 3 : 0;
  });
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
