import { checkProgramme } from '#domain/programme/check-programme.ts';
import { compareVersions } from '#domain/programme/compare-versions.ts';
import type {
  ProgrammeContent,
  ProgrammeNeed,
  ProgrammeStatus,
  ProgrammeVersion,
} from '#domain/programme/programme.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { ProgrammeNeedRow } from '../schema/programme.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { versionsOf } from './read-versions.ts';

export interface ProgrammeFields {
  readonly code: string;
  readonly status: ProgrammeStatus;
  readonly content: ProgrammeContent;
}

export interface ProgrammeSaved {
  readonly id: string;
  readonly transactionId: string;
  /** The version that is on offer now. */
  readonly number: number;
}

/** Makes or changes a programme. What visits were planned with stays as it is: then the change is a new version.
 * `basedOn` is the version that the person looked at. */
export function saveProgramme(
  store: Store,
  act: Act,
  id: string,
  basedOn: string | null,
  fields: ProgrammeFields,
): Result<ProgrammeSaved> {
  return transact(store, act, (tx) => saveProgrammeIn(tx, id, basedOn, fields));
}

/** As `saveProgramme`, inside an open transaction. */
export function saveProgrammeIn(
  tx: Tx,
  id: string,
  basedOn: string | null,
  fields: ProgrammeFields,
): Result<ProgrammeSaved> {
  const content = tidy(fields.content);
  const [latest] = versionsOf(tx, id);
  const refused = refusedProgramme(tx, id, latest, basedOn, { ...fields, content });
  if (refused) return refuse(refused);
  write(tx, 'programme', id, {
    code: fields.code.trim(),
    status: fields.status,
    ...(!latest && { position: nextPosition(tx) }),
  });
  const number = writeContent(tx, id, latest, content);
  return accept({ id, transactionId: tx.touched.size > 0 ? tx.id : '', number });
}

function refusedProgramme(
  tx: Tx,
  id: string,
  latest: ProgrammeVersion | undefined,
  basedOn: string | null,
  { code, content }: ProgrammeFields,
): Refusal | null {
  if (statement(tx, 'SELECT deleted FROM programme WHERE id = ?').pluck().get(id) === 1) {
    return refusal('programme/gone', { id });
  }
  // A new programme that is saved twice by a double click has no base, and its own version by then.
  if (latest && basedOn !== null && latest.id !== basedOn) return refusal('programme/changed-meanwhile', { id });
  const wrong = checkProgramme(content);
  if (wrong) return wrong;
  const twin = twinOf(tx, id, content.name);
  if (twin) return refusal('programme/name-taken', { name: content.name }, 'name');
  const coded = code.trim() ? codeHolder(tx, id, code.trim()) : undefined;
  if (coded) return refusal('programme/code-taken', { code: code.trim(), name: coded }, 'code');
  for (const [at, need] of content.needs.entries()) {
    if (!isKnown(tx, need)) return refusal('programme/need-gone', {}, `needs.${at}`);
  }
  return null;
}

function writeContent(tx: Tx, id: string, latest: ProgrammeVersion | undefined, content: ProgrammeContent): number {
  const isSame = latest && JSON.stringify(contentOf(latest)) === JSON.stringify(content);
  if (isSame) return latest.number;
  // Another order of the same needs is how it reads, not what was planned: it changes no visit.
  const inPlace = latest && (!isUsed(tx, latest.id) || compareVersions(latest, content).length === 0);
  const versionId = inPlace ? latest.id : tx.newId();
  const number = inPlace ? latest.number : (latest?.number ?? 0) + 1;
  write(tx, 'programme_version', versionId, {
    programme_id: id,
    number,
    name: content.name,
    summary: content.summary,
    preparation: content.preparation,
    protection: content.protection,
    groups: JSON.stringify(content.groups),
    duration_minutes: content.durationMinutes,
    setup_minutes: content.setupMinutes,
    cleanup_minutes: content.cleanupMinutes,
    least_pupils: content.leastPupils,
    most_pupils: content.mostPupils,
    pupils_per_supervisor: content.pupilsPerSupervisor,
    tags: JSON.stringify(content.tags),
  });
  writeNeeds(tx, versionId, content.needs);
  return number;
}

function writeNeeds(tx: Tx, versionId: string, needs: readonly ProgrammeNeed[]): void {
  const known = statement(
    tx,
    'SELECT id FROM programme_need WHERE version_id = ? AND deleted = 0 ORDER BY position, id',
  )
    .pluck()
    .all(versionId) as string[];
  for (const [position, need] of needs.entries()) {
    write(tx, 'programme_need', known.shift() ?? tx.newId(), { version_id: versionId, position, ...needColumns(need) });
  }
  for (const id of known) remove(tx, 'programme_need', id);
}

function needColumns(need: ProgrammeNeed): Omit<ProgrammeNeedRow, 'id' | 'version_id' | 'position' | 'deleted'> {
  const empty = {
    kind: need.kind,
    model_id: null,
    resource_id: null,
    traits: '[]',
    skill: '',
    description: '',
    quantity: 1,
    amount: null,
    unit: '',
  };
  switch (need.kind) {
    case 'room':
      return { ...empty, traits: JSON.stringify(need.traits), amount: need.seats };
    case 'model':
      return { ...empty, model_id: need.modelId, quantity: need.quantity };
    case 'skill':
      return { ...empty, skill: need.skill, quantity: need.quantity };
    case 'kit':
      return { ...empty, resource_id: need.resourceId };
    case 'consumable':
      return { ...empty, description: need.description, amount: need.amount, unit: need.unit };
  }
}

function tidy(content: ProgrammeContent): ProgrammeContent {
  const { groups, tags, needs } = content;
  return {
    ...contentOf(content),
    name: content.name.trim(),
    summary: content.summary.trim(),
    preparation: content.preparation.trim(),
    protection: content.protection.trim(),
    groups: [...new Set(groups)],
    tags: tags.map(({ family, name }) => ({ family, name: name.trim() })).filter(({ name }) => name !== ''),
    needs: needs.map((need): ProgrammeNeed => {
      if (need.kind === 'skill') return { ...need, skill: need.skill.trim() };
      if (need.kind === 'consumable') return { ...need, description: need.description.trim(), unit: need.unit.trim() };
      return need;
    }),
  };
}

/** Without what is not content, always in the same order. */
function contentOf(content: ProgrammeContent): ProgrammeContent {
  const { name, summary, preparation, protection, groups, durationMinutes, setupMinutes, cleanupMinutes } = content;
  const { leastPupils, mostPupils, pupilsPerSupervisor, tags, needs } = content;
  return {
    name,
    summary,
    preparation,
    protection,
    groups,
    durationMinutes,
    setupMinutes,
    cleanupMinutes,
    leastPupils,
    mostPupils,
    pupilsPerSupervisor,
    tags,
    needs,
  };
}

function isUsed(tx: Tx, versionId: string): boolean {
  return (
    statement(tx, 'SELECT 1 FROM booking WHERE programme_version_id = ? AND deleted = 0 LIMIT 1').get(versionId) !==
    undefined
  );
}

function twinOf(tx: Tx, id: string, name: string): boolean {
  const names = statement(
    tx,
    `SELECT (SELECT name FROM programme_version WHERE programme_id = programme.id AND deleted = 0 ORDER BY number DESC LIMIT 1)
     FROM programme WHERE deleted = 0 AND status <> 'retired' AND id <> ?`,
  )
    .pluck()
    .all(id) as (string | null)[];
  return names.some((other) => other?.localeCompare(name, 'nl', { sensitivity: 'accent' }) === 0);
}

function codeHolder(tx: Tx, id: string, code: string): string | undefined {
  return statement(
    tx,
    `SELECT (SELECT name FROM programme_version WHERE programme_id = programme.id AND deleted = 0 ORDER BY number DESC LIMIT 1)
     FROM programme WHERE deleted = 0 AND id <> ? AND lower(code) = lower(?)`,
  )
    .pluck()
    .get(id, code) as string | undefined;
}

function isKnown(tx: Tx, need: ProgrammeNeed): boolean {
  if (need.kind === 'model') return exists(tx, 'asset_model', need.modelId);
  return need.kind !== 'kit' || exists(tx, 'kit', need.resourceId);
}

function exists(tx: Tx, table: 'asset_model' | 'kit', id: string): boolean {
  return statement(tx, `SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`).get(id) !== undefined;
}

function nextPosition(tx: Tx): number {
  return statement(tx, 'SELECT coalesce(max(position), -1) + 1 FROM programme').pluck().get() as number;
}
