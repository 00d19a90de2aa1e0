import type { TableRow } from './table.ts';

interface Cells {
  readonly header: readonly string[];
  /** Numbered from 1, as one counts the things in the list. */
  readonly rows: readonly TableRow[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A list of things as a table: one column for each field that any of them has. A catalogue of filament has a row for
 * each colour, weight and thickness. Null for what is no list. */
export function tableOfJson(value: unknown): Cells | null {
  const things = isFilamentCatalogue(value) ? filamentRows(value) : value;
  if (!Array.isArray(things) || !things.every(isFields)) return null;
  const header = [...new Set(things.flatMap((thing) => Object.keys(thing)))];
  const rows = things.map((thing, index) => ({ row: index + 1, cells: header.map((key) => cellOf(thing[key])) }));
  return { header, rows };
}

/** `{"$numberLong": "618"}` and `{"$oid": "64"}`, as databases write them, are what they hold. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (isFields(value)) {
    const [only, ...more] = Object.entries(value);
    return only && more.length === 0 && only[0].startsWith('$') ? cellOf(only[1]) : JSON.stringify(value);
  }
  return String(value);
}

interface Filament {
  readonly name: string;
  readonly material?: unknown;
  readonly weights?: readonly { readonly weight?: unknown; readonly spool_type?: unknown }[];
  readonly diameters?: readonly unknown[];
  readonly colors?: readonly { readonly name?: unknown }[];
}

interface Catalogue {
  readonly manufacturer: string;
  readonly filaments: readonly Filament[];
}

function filamentRows({ manufacturer, filaments }: Catalogue): readonly Fields[] {
  return filaments.flatMap(({ name, material = '', weights = [], diameters = [], colors = [] }) =>
    colors.flatMap((color) =>
      diameters.flatMap((diameter) =>
        weights.map(({ weight, spool_type: spool }) => {
          const colored = name.replace('{color_name}', String(color.name ?? '')).trim();
          const kind = colored.toLowerCase().includes(String(material).toLowerCase()) ? '' : `${material} `;
          const pack = [`${weight} g`, spool].filter(Boolean).join(' ');
          return {
            name: `${manufacturer} ${kind}${colored}, ${diameter} mm, ${pack}`,
            category: `Filament ${material}`.trim(),
            unit: 'g',
            packUnit: 'rol',
            packSize: weight,
          };
        }),
      ),
    ),
  );
}

function isFilamentCatalogue(value: unknown): value is Catalogue {
  return (
    isFields(value) &&
    typeof value['manufacturer'] === 'string' &&
    Array.isArray(value['filaments']) &&
    value['filaments'].every((one) => isFields(one) && typeof one['name'] === 'string')
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
