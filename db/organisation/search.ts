import { foldText } from '#domain/organisation/fold-text.ts';
import type { OrganisationKind, OrganisationStatus } from '#domain/organisation/organisation.ts';
import { rankMatch, searchWords } from '#domain/organisation/rank-match.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface FoundOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly city: string;
  readonly branchCode: string | null;
  readonly status: OrganisationStatus;
}

export interface SearchQuery {
  readonly text: string;
  readonly kinds?: readonly OrganisationKind[] | undefined;
  readonly limit: number;
}

/** Organisations whose name, place or code hold all words typed; names that start with the text come first. */
export function searchOrganisations(db: ReadableDb, query: SearchQuery): readonly FoundOrganisation[] {
  const words = searchWords(query.text);
  const rows = statement(
    db,
    `SELECT id, name, kind, city, branch_code AS branchCode, status FROM organisation
     WHERE deleted = 0 AND status <> 'merged' ORDER BY name, city, id`,
  ).all() as FoundOrganisation[];
  const kinds = query.kinds && new Set(query.kinds);
  const found = rows.filter((row) => (!kinds || kinds.has(row.kind)) && holdsAll(row, words));
  const ranked = found.map((row, order) => ({ row, order, rank: rankOf(row, query.text) }));
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  return ranked.slice(0, query.limit).map(({ row }) => row);
}

function holdsAll(row: FoundOrganisation, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldText(`${row.name} ${row.city} ${row.branchCode ?? ''}`);
  return words.every((word) => text.includes(word));
}

/** A school that was closed may still be found, after the ones that a visit can be planned for. */
function rankOf(row: FoundOrganisation, text: string): number {
  return rankMatch(row.name, text) + (row.status === 'active' ? 0 : 10);
}
