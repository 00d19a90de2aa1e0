import { basename } from 'node:path';
import { mapColumns } from '#domain/import/map-columns.ts';
import { type StockImportFieldName, stockImportFields } from '#domain/stock/import-fields.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { chosenColumns, readImportFile } from './import-file.ts';
import { parseOptions } from './parse-options.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const importStockCommand: Command = {
  usage: 'import stock FILE [--create] [--map KOLOM=VELD]... [--dry-run] [--json] [--data DIR]',
  summary:
    'Adds and changes consumables of a CSV or JSON by code, else by name and place, in one transaction; odd quantities are told, not booked.',
  run: runImportStock,
};

async function runImportStock(args: readonly string[]): Promise<number> {
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
  if (!path || more.length > 0) throw new CliError(2, `Gebruik: techlab ${importStockCommand.usage}`);
  const bytes = readImportFile(path);
  return withClient(dataDirectory(values.data), async (client) => {
    const fileName = basename(path);
    const { importId, header } = await client.import.open({ file: new File([bytes], fileName), fileName });
    const columns = chosenColumns(header, stockImportFields, mapColumns(header, stockImportFields), values.map);
    const report = await client.import.importStock({
      importId,
      columns,
      create: values.create,
      dryRun: values['dry-run'],
    });
    const tell = (note: (typeof report.problems)[number]) => ({
      ...note,
      column: columnOf(note.field, columns, header),
      sentence: sentence('stock', ['import', note.code], note) ?? note.code,
    });
    const problems = report.problems.map(tell);
    const told = { ...report, columns, problems, remarks: report.remarks.map(tell) };
    process.stdout.write(values.json ? `${JSON.stringify(told, null, 2)}\n` : asText(told, values['dry-run']));
    return problems.length > 0 ? 3 : 0;
  });
}

function columnOf(
  field: StockImportFieldName | null,
  columns: Readonly<Partial<Record<StockImportFieldName, number>>>,
  header: readonly string[],
): string | null {
  const column = field && columns[field];
  return column === null || column === undefined ? null : (header[column] ?? null);
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
