import type { BookingDraft } from '#domain/booking/booking.ts';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import { supervisorsFor } from '#domain/programme/needs-for.ts';
import type { ProgrammeContent, ProgrammeNeed } from '#domain/programme/programme.ts';
import type { ProgrammeTag, TagFamily } from '#domain/programme/tag.ts';
import { MINUTE } from '#domain/time/period.ts';
import activities from '#resources/demo/activities.json' with { type: 'json' };
import lines from '#resources/demo/programmes.json' with { type: 'json' };
import { statement } from '../connection.ts';
import { versionsOf } from '../programme/read-versions.ts';
import { saveProgrammeIn } from '../programme/save-programme.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoKit } from './inventory.ts';
import type { DemoRoom } from './locations.ts';
import type { Random } from './random.ts';

export interface DemoProgramme {
  readonly id: string;
  readonly versionId: string;
  readonly content: ProgrammeContent;
  readonly isOffered: boolean;
  /** What it became since. */
  readonly renewed: ProgrammeContent | null;
}

interface NeedLine {
  readonly kind: string;
  readonly traits?: readonly string[];
  readonly model?: string;
  readonly kit?: string;
  readonly skill?: string;
  readonly description?: string;
  readonly quantity?: number;
  readonly amount?: number;
  readonly unit?: string;
}

interface ContentLine {
  readonly name: string;
  readonly groups: readonly string[];
  readonly duration: number;
  readonly setup: number;
  readonly cleanup: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly ratio: number | null;
  readonly summary: string;
  readonly preparation: string;
  readonly protection: string;
  readonly needs: readonly NeedLine[];
  readonly tags: readonly (readonly string[])[];
}

interface ProgrammeLine extends ContentLine {
  readonly code: string;
  readonly status: string;
  readonly next?: Partial<ContentLine>;
}

/** The catalogue of the invented region; a visit with the name of a programme is a visit of that programme. */
export function addProgrammes(tx: Tx, kits: readonly DemoKit[]): readonly DemoProgramme[] {
  return (lines as readonly ProgrammeLine[]).map((line) => {
    const id = tx.newId();
    const content = toContent(tx, line, kits);
    const status = line.status as 'draft' | 'active' | 'retired';
    const saved = saveProgrammeIn(tx, id, null, { code: line.code, status, content });
    if (!saved.ok) throw new Error(`${line.name}: ${saved.refusal.code}`);
    return {
      id,
      versionId: versionsOf(tx, id)[0]?.id ?? '',
      content,
      isOffered: status === 'active',
      renewed: line.next ? toContent(tx, { ...line, ...line.next }, kits) : null,
    };
  });
}

/** Some programmes have changed since: what was before keeps the old version, what comes has the new one. */
export function renewProgrammes(tx: Tx, programmes: readonly DemoProgramme[]): void {
  for (const { id, versionId, renewed } of programmes) {
    if (!renewed) continue;
    const { code } = statement(tx, 'SELECT code FROM programme WHERE id = ?').get(id) as { code: string };
    const saved = saveProgrammeIn(tx, id, versionId, { code, status: 'active', content: renewed });
    if (!saved.ok) throw new Error(`${renewed.name}: ${saved.refusal.code}`);
    const latest = versionsOf(tx, id)[0]?.id ?? versionId;
    const coming = statement(tx, 'SELECT id FROM booking WHERE programme_version_id = ? AND start_at > ?')
      .pluck()
      .all(versionId, tx.now) as string[];
    for (const bookingId of coming) write(tx, 'booking', bookingId, { programme_version_id: latest });
  }
}

/** A group for whom the programme is, no larger than it and the room hold, with what the programme needs. */
export function visitOfProgramme(
  visit: BookingDraft,
  { versionId, content }: DemoProgramme,
  random: Random,
  room: DemoRoom,
): BookingDraft {
  const labels = activities.groupsPrimary.filter((label) =>
    groupsIn(label).every((one) => content.groups.includes(one)),
  );
  const groupLabel = labels.length > 0 ? random.pick(labels) : 'Groep 8';
  const perSupervisor = content.pupilsPerSupervisor ?? 10;
  const seats = Math.floor(((room.capacity - 2) * perSupervisor) / (perSupervisor + 1));
  const pupils = Math.max(content.leastPupils ?? 1, Math.min(visit.pupils ?? 0, content.mostPupils ?? 30, seats));
  const needs = content.needs.flatMap((need) => (need.kind === 'model' ? [need] : []));
  return {
    ...visit,
    programmeVersionId: versionId,
    groups: groupsIn(groupLabel),
    groupLabel,
    end: visit.start + content.durationMinutes * MINUTE,
    setupMinutes: content.setupMinutes,
    cleanupMinutes: content.cleanupMinutes,
    pupils,
    supervisors: supervisorsFor(pupils, perSupervisor, 2),
    needs: [...visit.needs, ...needs],
  };
}

function groupsIn(label: string): readonly EducationGroup[] {
  return [...label.matchAll(/\d/g)].map(([year]) => `po${year}` as EducationGroup);
}

function toContent(tx: Tx, line: ContentLine, kits: readonly DemoKit[]): ProgrammeContent {
  return {
    name: line.name,
    summary: line.summary,
    preparation: line.preparation,
    protection: line.protection,
    groups: line.groups as readonly EducationGroup[],
    durationMinutes: line.duration,
    setupMinutes: line.setup,
    cleanupMinutes: line.cleanup,
    leastPupils: line.least,
    mostPupils: line.most,
    pupilsPerSupervisor: line.ratio,
    tags: line.tags.map(([family, name]): ProgrammeTag => ({ family: family as TagFamily, name: name ?? '' })),
    needs: line.needs.map((need) => toNeed(tx, need, kits)),
  };
}

function toNeed(tx: Tx, need: NeedLine, kits: readonly DemoKit[]): ProgrammeNeed {
  const { quantity = 1, amount = 0, unit = '', description = '', skill = '', traits = [] } = need;
  switch (need.kind) {
    case 'model': {
      const modelId = statement(tx, 'SELECT id FROM asset_model WHERE name = ?').pluck().get(need.model);
      return { kind: 'model', modelId: String(modelId), quantity };
    }
    case 'kit':
      return { kind: 'kit', resourceId: kits.find(({ name }) => name === need.kit)?.id ?? '' };
    case 'skill':
      return { kind: 'skill', skill, quantity };
    case 'consumable':
      return { kind: 'consumable', description, amount, unit };
    default:
      return { kind: 'room', traits, seats: null };
  }
}
