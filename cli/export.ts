import { type CsvValue, writeCsv } from '#domain/import/write-csv.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { assetRecords, bookingRecords, organisationRecords } from './export-records.ts';
import { parseOptions } from './parse-options.ts';
import { type StoreClient, withClient } from './with-client.ts';

type Records = readonly Readonly<Record<string, CsvValue>>[];

/** Everything, one record per row; headings are the field names of the API, so that scripts can rely on them. */
function exportCommand(what: string, summary: string, read: (client: StoreClient) => Promise<Records>): Command {
  const usage = `export ${what} --format csv|csv-comma|json [--data DIR]`;
  return {
    usage,
    summary,
    async run(args) {
      const { values } = parseOptions(args, {
        options: { data: { type: 'string' }, format: { type: 'string', default: 'csv' }, json: { type: 'boolean' } },
      });
      const format = values.json ? 'json' : values.format;
      if (format !== 'csv' && format !== 'csv-comma' && format !== 'json')
        throw new CliError(2, `Gebruik: techlab ${usage}`);
      const records = await withClient(dataDirectory(values.data), read);
      process.stdout.write(format === 'json' ? `${JSON.stringify(records, null, 2)}\n` : asCsv(records, format));
      return 0;
    },
  };
}

function asCsv(records: Records, format: 'csv' | 'csv-comma'): string {
  const header = Object.keys(records[0] ?? {});
  const rows = records.map((record) => header.map((name) => record[name] ?? null));
  return writeCsv(header, rows, { style: format === 'csv' ? 'semicolon' : 'comma' });
}

export const exportOrganisationsCommand = exportCommand(
  'organisations',
  'Prints all schools and companies.',
  organisationRecords,
);
export const exportAssetsCommand = exportCommand(
  'assets',
  'Prints all assets, written-off ones included.',
  assetRecords,
);
export const exportBookingsCommand = exportCommand(
  'bookings',
  'Prints all bookings, cancelled ones included, with what they hold.',
  bookingRecords,
);
