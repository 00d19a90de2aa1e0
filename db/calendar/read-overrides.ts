import type { OverrideKind, SchoolOverride } from '#domain/calendar/school-override.ts';
import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface OverrideRecord extends SchoolOverride {
  readonly id: string;
  readonly organisationId: string;
}

interface Row extends Omit<OverrideRecord, 'groups' | 'kind'> {
  readonly kind: OverrideKind;
  readonly groups: string;
}

const OVERRIDE = `SELECT id, organisation_id AS organisationId, kind, first_on AS firstOn, last_on AS lastOn, groups, note
  FROM school_override WHERE deleted = 0`;

/** What a school decided for itself that touches the days from `from` to `until`, in order of date. */
export function overridesOf(
  db: ReadableDb,
  organisationId: string,
  from = '0000-00-00',
  until = '9999-99-99',
): readonly OverrideRecord[] {
  const rows = statement(
    db,
    `${OVERRIDE} AND organisation_id = ? AND last_on >= ? AND first_on <= ? ORDER BY first_on, last_on, id`,
  ).all(organisationId, from, until) as Row[];
  return rows.map(fromRow);
}

export function overrideById(db: ReadableDb, id: string): OverrideRecord | undefined {
  const row = statement(db, `${OVERRIDE} AND id = ?`).get(id) as Row | undefined;
  return row && fromRow(row);
}

/** Groups that a newer version knows are left out: this one could not show them. */
export function knownGroups(json: string): readonly EducationGroup[] {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? educationGroups.filter((group) => stored.includes(group)) : [];
}

function fromRow(row: Row): OverrideRecord {
  return { ...row, groups: knownGroups(row.groups) };
}
