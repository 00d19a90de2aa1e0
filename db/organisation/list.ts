import { foldText } from '#domain/organisation/fold-text.ts';
import type { HolidayRegion, OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
import { searchWords } from '#domain/organisation/rank-match.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface OrganisationLine {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly branchCode: string | null;
  readonly chamberCode: string | null;
  readonly postcode: string;
  readonly city: string;
  readonly municipality: string;
  readonly province: string;
  readonly phone: string;
  readonly holidayRegion: HolidayRegion | null;
  readonly status: OrganisationStatus;
}

export const sortColumns = ['name', 'kind', 'city', 'municipality', 'branchCode', 'holidayRegion'] as const;

export interface ListQuery {
  readonly text?: string | undefined;
  readonly kinds?: readonly OrganisationKind[] | undefined;
  readonly statuses?: readonly OrganisationStatus[] | undefined;
  readonly holidayRegion?: HolidayRegion | 'none' | undefined;
  readonly municipality?: string | undefined;
  readonly province?: string | undefined;
  readonly sort: (typeof sortColumns)[number];
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The lines that answer the filters, in Dutch alphabetical order, and how many there are in all. */
export function listOrganisations(
  db: ReadableDb,
  query: ListQuery,
): { readonly lines: readonly OrganisationLine[]; readonly total: number } {
  const words = searchWords(query.text ?? '');
  const found = linesOf(db, query).filter((line) => holdsAll(line, words));
  found.sort(byColumn(query.sort, query.descending));
  return { lines: found.slice(query.offset, query.offset + query.limit), total: found.length };
}

/** Municipalities and provinces that occur, for the filters. */
export function listRegions(db: ReadableDb): { readonly municipalities: string[]; readonly provinces: string[] } {
  const distinct = (column: 'municipality' | 'province') =>
    (
      statement(db, `SELECT DISTINCT ${column} FROM organisation WHERE deleted = 0 AND ${column} <> ''`)
        .pluck()
        .all() as string[]
    ).sort(dutch.compare);
  return { municipalities: distinct('municipality'), provinces: distinct('province') };
}

const dutch = new Intl.Collator('nl', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

function linesOf(db: ReadableDb, query: ListQuery): OrganisationLine[] {
  const conditions = ['deleted = 0'];
  const values: string[] = [];
  const oneOf = (column: string, wanted: readonly string[] | undefined) => {
    if (!wanted || wanted.length === 0) return;
    conditions.push(`${column} IN (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  };
  oneOf('kind', query.kinds);
  oneOf('status', query.statuses);
  oneOf('municipality', query.municipality ? [query.municipality] : undefined);
  oneOf('province', query.province ? [query.province] : undefined);
  if (query.holidayRegion === 'none') conditions.push('holiday_region IS NULL');
  else oneOf('holiday_region', query.holidayRegion && [query.holidayRegion]);
  return statement(
    db,
    `SELECT id, name, kind, branch_code AS branchCode, chamber_code AS chamberCode, postcode, city, municipality,
       province, phone, holiday_region AS holidayRegion, status
     FROM organisation WHERE ${conditions.join(' AND ')}`,
  ).all(...values) as OrganisationLine[];
}

function holdsAll(line: OrganisationLine, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, city, municipality, postcode, branchCode, chamberCode } = line;
  const text = foldText(
    `${name} ${city} ${municipality} ${postcode} ${postcode.replace(' ', '')} ${branchCode ?? ''} ${chamberCode ?? ''}`,
  );
  return words.every((word) => text.includes(word));
}

/** Empty cells come last, whichever way the column is sorted; equals stand by name. */
function byColumn(column: ListQuery['sort'], descending: boolean) {
  const direction = descending ? -1 : 1;
  return (a: OrganisationLine, b: OrganisationLine): number => {
    const [left, right] = [a[column] ?? '', b[column] ?? ''];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return direction * dutch.compare(left, right) || dutch.compare(a.name, b.name) || dutch.compare(a.id, b.id);
  };
}
