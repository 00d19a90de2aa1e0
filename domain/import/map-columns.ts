import { foldText } from '../organisation/fold-text.ts';

/** A field that a file may bring, and what its column may be called; the best name stands first. */
export interface ImportField<Name extends string> {
  readonly name: Name;
  readonly headers: readonly string[];
  readonly required?: true;
  /** What people call it, when it is theirs and we have no text for it. */
  readonly label?: string;
}

/** For each field the number of its column; absent when the file has none. */
export type Mapping<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** Proposes a column for each field by its header: first an equal name, then one that starts with it. Each column serves once. */
export function mapColumns<Name extends string>(
  header: readonly string[],
  fields: readonly ImportField<Name>[],
): Mapping<Name> {
  const mapping: Partial<Record<Name, number>> = {};
  const used = new Set<number>();
  const take = (field: ImportField<Name>, found: number | undefined) => {
    if (found === undefined || mapping[field.name] !== undefined) return;
    mapping[field.name] = found;
    used.add(found);
  };
  const bare = header.map(bareHeader);
  for (const field of fields)
    take(
      field,
      findColumn(field, (name) => bare.findIndex(freeAnd(used, name))),
    );
  const words = header.map((text) => foldText(text).split(/[^a-z0-9]+/));
  for (const field of fields) {
    take(
      field,
      findColumn(field, (name) => words.findIndex(([first], column) => !used.has(column) && first === name)),
    );
  }
  return mapping;
}

/** `COLUMN=FIELD` of the command line, on top of what was proposed; gives the words that name nothing. */
export function overrideMapping<Name extends string>(
  header: readonly string[],
  fields: readonly ImportField<Name>[],
  proposed: Mapping<Name>,
  wishes: readonly string[],
): { readonly mapping: Mapping<Name>; readonly unknown: readonly string[] } {
  const mapping: Partial<Record<Name, number>> = { ...proposed };
  const unknown: string[] = [];
  for (const wish of wishes) {
    const cut = wish.lastIndexOf('=');
    const column = header.findIndex((name) => bareHeader(name) === bareHeader(wish.slice(0, cut)));
    const wanted = bareHeader(wish.slice(cut + 1));
    const field = fields.find(({ name, label }) => bareHeader(label ?? name) === wanted);
    if (cut < 1 || column < 0 || !field) unknown.push(wish);
    else mapping[field.name] = column;
  }
  return { mapping, unknown };
}

function findColumn<Name extends string>(field: ImportField<Name>, find: (name: string) => number): number | undefined {
  for (const name of [...field.headers, field.name]) {
    const found = find(bareHeader(name));
    if (found >= 0) return found;
  }
  return undefined;
}

function freeAnd(used: ReadonlySet<number>, name: string) {
  return (header: string, column: number) => !used.has(column) && header === name;
}

/** `HUISNUMMER-TOEVOEGING` and `huisnummertoevoeging` are one name. */
function bareHeader(text: string): string {
  return foldText(text).replaceAll(/[^a-z0-9]/g, '');
}
