import { foldText } from '#domain/organisation/fold-text.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface DuplicateCandidate {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly branchCode: string | null;
  readonly chamberCode: string | null;
  readonly postcode: string;
  readonly city: string;
}

export type DuplicateReason = 'branch_code' | 'chamber_code' | 'name_and_postcode';

export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  readonly members: readonly DuplicateCandidate[];
}

/** Organisations that look like one and the same; only proposed, never merged by themselves.
 * Two school branches in one building with one name but each its own code are two schools. */
export function findDuplicates(db: ReadableDb): readonly DuplicateGroup[] {
  const rows = statement(
    db,
    `SELECT id, name, kind, branch_code AS branchCode, chamber_code AS chamberCode, postcode, city
     FROM organisation WHERE deleted = 0 AND status <> 'merged' ORDER BY name, id`,
  ).all() as DuplicateCandidate[];
  const seen = new Set<string>();
  const groups: DuplicateGroup[] = [];
  for (const [reason, keyOf] of KEYS) {
    for (const members of grouped(rows, keyOf)) {
      if (reason === 'name_and_postcode' && allHaveTheirOwnCode(members)) continue;
      const key = members.map((member) => member.id).join();
      if (seen.has(key)) continue;
      seen.add(key);
      groups.push({ reason, members });
    }
  }
  return groups;
}

const KEYS: readonly (readonly [DuplicateReason, (row: DuplicateCandidate) => string | null])[] = [
  ['branch_code', (row) => row.branchCode],
  ['chamber_code', (row) => row.chamberCode],
  ['name_and_postcode', (row) => (row.postcode ? `${foldText(row.name)}|${row.postcode.replace(' ', '')}` : null)],
];

function grouped(
  rows: readonly DuplicateCandidate[],
  keyOf: (row: DuplicateCandidate) => string | null,
): readonly DuplicateCandidate[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return [...byKey].filter(([key, members]) => key !== null && members.length > 1).map(([, members]) => members);
}

function allHaveTheirOwnCode(members: readonly DuplicateCandidate[]): boolean {
  const codes = new Set(members.map((member) => member.branchCode));
  return !codes.has(null) && codes.size === members.length;
}
