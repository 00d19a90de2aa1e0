import { bookingFields } from '#domain/booking/import-fields.ts';
import { DEFAULT_ZONE, toLocal } from '#domain/time/wall-time.ts';
import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { dataDirectory } from './data-directory.ts';
import { openImport, readImportFile, runImport } from './import-file.ts';
import { parseOptions } from './parse-options.ts';
import { sentence } from './refusal-sentence.ts';
import { withClient } from './with-client.ts';

export const importBookingsCommand: Command = {
  usage:
    'import bookings FILE --format PATROON [--zone ZONE] [--year-offset N] [--create] [--map KOLOM=VELD]... [--dry-run] [--json] [--data DIR]',
  summary:
    'Books the rows of a CSV (resource, start, end, title) in file order and lists each clash with the row that holds the slot. PATROON such as "dd-MM-yyyy HH:mm".',
  run: runImportBookings,
};

async function runImportBookings(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'yyyy-MM-dd HH:mm' },
      zone: { type: 'string', default: DEFAULT_ZONE },
      'year-offset': { type: 'string', default: '0' },
      create: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new CliError(2, `Gebruik: techlab ${importBookingsCommand.usage}`);
  const yearOffset = Number(values['year-offset']);
  if (!Number.isInteger(yearOffset))
    throw new CliError(2, `Geen heel getal bij --year-offset: ${values['year-offset']}`);
  const file = { path, bytes: readImportFile(path), map: values.map };
  const { zone } = values;
  return withClient(dataDirectory(values.data), async (client) => {
    const { importId, columns } = await openImport(client, bookingFields, file);
    const source = {
      kind: 'bookings',
      columns,
      pattern: values.format,
      zone,
      yearOffset,
      create: values.create,
    } as const;
    const { counts, made, found, imported } = await runImport(client, importId, source, ['invalid'], {
      dryRun: values['dry-run'],
    });
    const clashes = found.invalid.flatMap(({ row, notes }) =>
      notes.flatMap(({ code, facts }) => (code === 'import/clash' ? [{ row, ...clashFacts(facts) }] : [])),
    );
    const refused = found.invalid.flatMap(({ row, notes }) =>
      notes.flatMap(({ code }) => (code === 'import/clash' ? [] : [{ row, rule: code.slice('import/'.length) }])),
    );
    const report = {
      rows: (counts.new ?? 0) + found.invalid.length,
      booked: imported?.added ?? counts.new ?? 0,
      createdResources: made.resources,
      clashes,
      refused,
    };
    process.stdout.write(
      values.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report, values['dry-run'], zone),
    );
    return report.clashes.length > 0 || report.refused.length > 0 ? 3 : 0;
  });
}

function clashFacts(facts: Readonly<Record<string, unknown>>): ClashFacts {
  const { heldByRow, start, end } = facts;
  return {
    resource: String(facts['resource']),
    heldByRow: typeof heldByRow === 'number' ? heldByRow : null,
    holder: String(facts['holder']),
    start: Number(start),
    end: Number(end),
  };
}

interface ClashFacts {
  readonly resource: string;
  readonly heldByRow: number | null;
  readonly holder: string;
  readonly start: number;
  readonly end: number;
}

interface Report {
  readonly rows: number;
  readonly booked: number;
  readonly createdResources: number;
  readonly clashes: readonly ({ readonly row: number } & ClashFacts)[];
  readonly refused: readonly { readonly row: number; readonly rule: string }[];
}

function asText({ rows, booked, createdResources, clashes, refused }: Report, dryRun: boolean, zone: string): string {
  const local = (instant: number) => Object.values(toLocal(instant, zone)).join(' ');
  const lines = [
    `${rows} rijen: ${booked} geboekt, ${clashes.length} botsen, ${refused.length} geweigerd; ${createdResources} middelen aangemaakt.`,
    ...(dryRun ? ['Proef: er is niets opgeslagen.'] : []),
    ...clashes.map(({ row, resource, heldByRow, holder, start, end }) => {
      const by = heldByRow === null ? `een eerdere boeking${holder && ` (${holder})`}` : `rij ${heldByRow}`;
      return `rij ${row}: ${resource} is van ${local(start)} tot ${local(end)} bezet door ${by}`;
    }),
    ...refused.map(
      ({ row, rule }) =>
        `rij ${row}: ${sentence('import', ['row', rule]) ?? sentence('verdict', [rule, 'fact']) ?? rule}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
