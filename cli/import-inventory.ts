import { importFieldsOf, splitColumns } from '#domain/custom-field/import-columns.ts';
import type { ImportField, Mapping } from '#domain/import/map-columns.ts';
import {
  amountClasses,
  proposedTarget,
  type RowSort,
  type RowTarget,
  rowTargets,
  sortField,
} from '#domain/import/sort-rows.ts';
import { foldText } from '#domain/organisation/fold-text.ts';
import { CliError } from './cli-error.ts';
import { columnOf, openImport, parseImport, runImport } from './import-file.ts';
import { refusalSentence, sentence } from './refusal-sentence.ts';
import { type StoreClient, withClient } from './with-client.ts';

/** A list of assets or of consumables: they differ in their columns and in what is told of them. */
export interface InventoryImport<Name extends string> {
  readonly kind: 'assets' | 'stock';
  readonly usage: string;
  readonly fields: readonly ImportField<Name>[];
  /** The column that holds how many there are. */
  readonly amount: Name;
}

/** Options that both kinds take. */
export const INVENTORY_OPTIONS =
  '[--create] [--map KOLOM=VELD]... [--sort KOLOM|aantal|niet] [--as WAARDE=stock|asset|skip]... [--dry-run] [--json] [--data DIR]';

export async function runInventoryImport<Name extends string>(
  { kind, usage, fields, amount }: InventoryImport<Name>,
  args: readonly string[],
): Promise<number> {
  const options = parseImport(args, usage);
  return withClient(options.directory, async (client) => {
    const own = kind === 'assets' ? importFieldsOf((await client.customField.list()).fields) : [];
    const { importId, header, columns } = await openImport<string>(client, [...fields, ...own], options.source);
    const wanted = kind === 'assets' ? 'asset' : 'stock';
    const sort = await sortOf(client, importId, header, columns[amount], options, wanted);
    const chosen =
      kind === 'assets' ? { kind, ...splitColumns(columns) } : { kind, columns: columns as Mapping<never> };
    const source = { ...chosen, create: options.create, sort };
    const report = await runImport(client, importId, source, ['invalid', 'odd', 'skipped'], options);
    const told = ({ row, title, notes }: (typeof report.found.odd)[number]) =>
      notes.map(({ code, field, facts }) => ({
        row,
        name: title,
        code,
        column: columnOf(field, columns, header),
        sentence: noteSentence({ code, facts }),
      }));
    const problems = report.found.invalid.flatMap(told);
    const remarks = report.found.odd.flatMap(told);
    const skipped = report.found.skipped.flatMap(told);
    const { counts, made, imported } = report;
    const answer = { counts, made, imported, columns, sort, problems, remarks, skipped };
    process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : asText(answer));
    return problems.length > 0 ? 3 : 0;
  });
}

/** How tools and supplies are told apart: as asked, or by a column that is called so. */
async function sortOf(
  client: StoreClient,
  importId: string,
  header: readonly string[],
  amountColumn: number | undefined,
  asked: { readonly sort: string | undefined; readonly as: readonly string[] },
  wanted: 'stock' | 'asset',
): Promise<RowSort | null> {
  if (asked.sort === 'niet') return null;
  const named = asked.sort === undefined ? sortField.headers : [asked.sort];
  const byAmount = asked.sort === 'aantal';
  const column = byAmount
    ? (amountColumn ?? -1)
    : header.findIndex((name) => named.some((one) => foldText(one) === foldText(name)));
  if (column < 0) {
    if (asked.sort === undefined) return null;
    throw new CliError(2, `Onbekende kolom bij --sort: ${asked.sort}\nKolommen: ${header.join(', ')}`);
  }
  const by = byAmount ? 'amount' : 'word';
  const { groups } = await client.import.groups({ importId, by, column, titleColumn: null });
  if (!groups) {
    if (asked.sort === undefined) return null;
    throw new CliError(2, `Te veel verschillende waarden in ${asked.sort} om op te verdelen.`);
  }
  const targets = Object.fromEntries(
    groups.map(({ value }) => [value, byAmount ? wanted : proposedTarget(value, wanted)]),
  );
  for (const wish of asked.as) {
    const cut = wish.lastIndexOf('=');
    const [value, target] = [wish.slice(0, cut), wish.slice(cut + 1)];
    const isKnown = byAmount ? amountClasses.some((one) => one === value) : value in targets;
    if (!isKnown || !rowTargets.some((one) => one === target)) {
      throw new CliError(2, `Onbekend bij --as: ${wish}\nWaarden: ${Object.keys(targets).join(', ')}`);
    }
    targets[value] = target as RowTarget;
  }
  return { by, column, targets };
}

/** The text of a note, which each feature keeps for itself. */
export function noteSentence({ code, facts }: { code: string; facts: Readonly<Record<string, unknown>> }): string {
  const [feature = '', what = ''] = code.split('/');
  const group = feature === 'import' ? 'problem' : 'import';
  return sentence(feature, [group, what], facts) ?? refusalSentence({ code, facts });
}

interface Told {
  readonly row: number;
  readonly name: string;
  readonly column: string | null;
  readonly sentence: string;
}

interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly made: { readonly models: number; readonly locations: number; readonly rooms: number };
  readonly imported: { readonly added: number; readonly changed: number; readonly counted: number } | null;
  readonly problems: readonly Told[];
  readonly remarks: readonly Told[];
  readonly skipped: readonly Told[];
}

function asText({ counts, made, imported, problems, remarks, skipped }: Answer): string {
  const line = ({ row, name, column, sentence: text }: Told) =>
    `rij ${row}${column ? `, ${column}` : ''}${name ? ` (${name})` : ''}: ${text}`;
  const titled = (title: string, rows: readonly Told[]) =>
    rows.length > 0 ? [`${title} (${rows.length}):`, ...rows.map(line)] : [];
  const lines = [
    `nieuw ${counts['new']}, gewijzigd ${counts['changed']}, ongewijzigd ${counts['unchanged']}, overgeslagen ${counts['skipped']}, met fouten ${counts['invalid']}`,
    `Nieuwe modellen ${made.models}, locaties ${made.locations}, ruimtes ${made.rooms}.`,
    imported
      ? `Opgeslagen: ${imported.added} erbij, ${imported.changed} gewijzigd, voorraad geboekt van ${imported.counted} artikelen.`
      : 'Proef: er is niets opgeslagen.',
    ...titled('Met fouten', problems),
    ...titled('Wel ingelezen, maar kijk na', remarks),
    ...titled('Overgeslagen', skipped),
  ];
  return `${lines.join('\n')}\n`;
}
