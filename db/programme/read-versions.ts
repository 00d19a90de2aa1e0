import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';
import type { ProgrammeNeed, ProgrammeVersion } from '#domain/programme/programme.ts';
import { type ProgrammeTag, tagFamilies } from '#domain/programme/tag.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ProgrammeNeedRow, ProgrammeVersionRow } from '../schema/programme.ts';

/** The versions of a programme, the newest first. */
export function versionsOf(db: ReadableDb, programmeId: string): readonly ProgrammeVersion[] {
  const rows = statement(
    db,
    'SELECT * FROM programme_version WHERE programme_id = ? AND deleted = 0 ORDER BY number DESC, id DESC',
  ).all(programmeId) as ProgrammeVersionRow[];
  return rows.map((row) => fromRow(row, needRows(db, row.id)));
}

/** One version, a removed one too: a visit keeps what it was planned with. */
export function readVersion(db: ReadableDb, versionId: string): ProgrammeVersion | undefined {
  const row = statement(db, 'SELECT * FROM programme_version WHERE id = ?').get(versionId) as
    | ProgrammeVersionRow
    | undefined;
  return row && fromRow(row, needRows(db, row.id));
}

/** The newest version of each programme that has one, by programme. */
export function latestVersions(db: ReadableDb): ReadonlyMap<string, ProgrammeVersion> {
  const rows = statement(
    db,
    'SELECT * FROM programme_version WHERE deleted = 0 ORDER BY number, id',
  ).all() as ProgrammeVersionRow[];
  const latest = new Map(rows.map((row) => [row.programme_id, row]));
  return new Map([...latest].map(([programmeId, row]) => [programmeId, fromRow(row, needRows(db, row.id))]));
}

/** What the models and kits in these versions are called. */
export function needNames(db: ReadableDb, versions: Iterable<ProgrammeVersion>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { needs } of versions) {
    for (const need of needs) {
      if (need.kind === 'model') names[need.modelId] ??= nameIn(db, 'asset_model', need.modelId);
      if (need.kind === 'kit') names[need.resourceId] ??= nameIn(db, 'resource', need.resourceId);
    }
  }
  return names;
}

function nameIn(db: ReadableDb, table: 'asset_model' | 'resource', id: string): string {
  const name = statement(db, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id);
  return typeof name === 'string' ? name : '?';
}

function needRows(db: ReadableDb, versionId: string): readonly ProgrammeNeedRow[] {
  return statement(db, 'SELECT * FROM programme_need WHERE version_id = ? AND deleted = 0 ORDER BY position, id').all(
    versionId,
  ) as ProgrammeNeedRow[];
}

function fromRow(row: ProgrammeVersionRow, needs: readonly ProgrammeNeedRow[]): ProgrammeVersion {
  return {
    id: row.id,
    programmeId: row.programme_id,
    number: row.number,
    name: row.name,
    summary: row.summary,
    preparation: row.preparation,
    protection: row.protection,
    groups: knownGroups(row.groups),
    durationMinutes: row.duration_minutes,
    setupMinutes: row.setup_minutes,
    cleanupMinutes: row.cleanup_minutes,
    leastPupils: row.least_pupils,
    mostPupils: row.most_pupils,
    pupilsPerSupervisor: row.pupils_per_supervisor,
    tags: knownTags(row.tags),
    needs: needs.flatMap((need) => toNeed(need) ?? []),
  };
}

function toNeed(row: ProgrammeNeedRow): ProgrammeNeed | null {
  switch (row.kind) {
    case 'room':
      return { kind: 'room', traits: textsOf(row.traits), seats: row.amount };
    case 'model':
      return row.model_id ? { kind: 'model', modelId: row.model_id, quantity: row.quantity } : null;
    case 'skill':
      return { kind: 'skill', skill: row.skill, quantity: row.quantity };
    case 'kit':
      return row.resource_id ? { kind: 'kit', resourceId: row.resource_id } : null;
    case 'consumable':
      return { kind: 'consumable', description: row.description, amount: row.amount ?? 0, unit: row.unit };
  }
}

function knownGroups(json: string): readonly EducationGroup[] {
  const stored = textsOf(json);
  return educationGroups.filter((group) => stored.includes(group));
}

function knownTags(json: string): readonly ProgrammeTag[] {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? stored.filter(isTag).map(({ family, name }) => ({ family, name })) : [];
}

function isTag(value: unknown): value is ProgrammeTag {
  const { family, name } = (value ?? {}) as Partial<ProgrammeTag>;
  return typeof name === 'string' && tagFamilies.some((one) => one === family);
}

function textsOf(json: string): string[] {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
