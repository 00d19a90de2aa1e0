import { stockImportFields } from '#domain/stock/import-fields.ts';
import type { Command } from './command.ts';
import { columnOf, openImport, parseImport } from './import-file.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const importStockCommand: Command = {
  usage: 'import stock FILE [--create] [--map KOLOM=VELD]... [--dry-run] [--json] [--data DIR]',
  summary:
    'Adds and changes consumables of a CSV or JSON by code, else by name and place, in one transaction; odd quantities are told, not booked.',
  run: runImportStock,
};

async function runImportStock(args: readonly string[]): Promise<number> {
  const options = parseImport(args, importStockCommand.usage);
  return withClient(options.directory, async (client) => {
    const { importId, header, columns } = await openImport(client, stockImportFields, options.source);
    const report = await client.import.importStock({
      importId,
      columns,
      create: options.create,
      dryRun: options.dryRun,
    });
    const tell = (note: (typeof report.problems)[number]) => ({
      ...note,
      column: columnOf(note.field, columns, header),
      sentence: sentence('stock', ['import', note.code], note) ?? note.code,
    });
    const problems = report.problems.map(tell);
    const told = { ...report, columns, problems, remarks: report.remarks.map(tell) };
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : asText(told, options.dryRun));
    return problems.length > 0 ? 3 : 0;
  });
}

interface Told {
  readonly row: number;
  readonly column: string | null;
  readonly sentence: string;
}

interface Report {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly counted: number;
  readonly createdLocations: number;
  readonly problems: readonly Told[];
  readonly remarks: readonly Told[];
}

function asText(report: Report, dryRun: boolean): string {
  const { rows, added, changed, unchanged, counted, createdLocations, problems, remarks } = report;
  const told = ({ row, column, sentence: text }: Told) => `rij ${row}${column ? `, ${column}` : ''}: ${text}`;
  const lines = [
    `${rows} rijen: ${added} erbij, ${changed} gewijzigd, ${unchanged} ongewijzigd, ${problems.length} overgeslagen.`,
    `Voorraad geboekt van ${counted} artikelen. Aangemaakt: ${createdLocations} locaties.`,
    ...(dryRun ? ['Proef: er is niets opgeslagen.'] : []),
    ...problems.map(told),
    ...(remarks.length > 0 ? [`Wel ingelezen, maar kijk na (${remarks.length}):`] : []),
    ...remarks.map(told),
  ];
  return `${lines.join('\n')}\n`;
}
