import { v7 } from 'uuid';
import type { EducationGroup } from '#domain/programme/education-group.ts';
import type { ProgrammeContent, ProgrammeNeed, ProgrammeStatus } from '#domain/programme/programme.ts';
import { type TagFamily, tagFamilies } from '#domain/programme/tag.ts';
import type { ProgrammeLine } from './programme-types.ts';

/** A number as it stands in its field: empty while nothing is filled in. */
export type NumberText = number | string;

interface NeedValues {
  readonly key: string;
}

/** A need as it stands in the form, with what is not filled in yet. */
export type NeedLine = NeedValues &
  (
    | { readonly kind: 'room'; readonly traits: string[]; readonly seats: NumberText }
    | { readonly kind: 'model'; readonly modelId: string | null; readonly quantity: NumberText }
    | { readonly kind: 'skill'; readonly skill: string; readonly quantity: NumberText }
    | { readonly kind: 'kit'; readonly resourceId: string | null }
    | { readonly kind: 'consumable'; readonly description: string; readonly amount: NumberText; readonly unit: string }
  );

export interface ProgrammeValues {
  readonly name: string;
  readonly code: string;
  readonly status: ProgrammeStatus;
  readonly summary: string;
  readonly preparation: string;
  readonly protection: string;
  readonly groups: EducationGroup[];
  readonly durationMinutes: NumberText;
  readonly setupMinutes: NumberText;
  readonly cleanupMinutes: NumberText;
  readonly leastPupils: NumberText;
  readonly mostPupils: NumberText;
  readonly pupilsPerSupervisor: NumberText;
  readonly tags: Record<TagFamily, string[]>;
  readonly needs: NeedLine[];
}

const newProgramme: ProgrammeValues = {
  name: '',
  code: '',
  status: 'active',
  summary: '',
  preparation: '',
  protection: '',
  groups: [],
  durationMinutes: 120,
  setupMinutes: 15,
  cleanupMinutes: 15,
  leastPupils: '',
  mostPupils: '',
  pupilsPerSupervisor: '',
  tags: { pillar: [], project: [], goal: [], topsector: [], theme: [] },
  needs: [{ key: 'room', kind: 'room', traits: [], seats: '' }],
};

export function toProgrammeValues(programme: ProgrammeLine | null): ProgrammeValues {
  if (!programme) return newProgramme;
  const { code, status, version } = programme;
  const named = (family: TagFamily) => version.tags.flatMap((tag) => (tag.family === family ? [tag.name] : []));
  return {
    ...version,
    code,
    status,
    groups: [...version.groups],
    leastPupils: version.leastPupils ?? '',
    mostPupils: version.mostPupils ?? '',
    pupilsPerSupervisor: version.pupilsPerSupervisor ?? '',
    tags: Object.fromEntries(tagFamilies.map((family) => [family, named(family)])) as Record<TagFamily, string[]>,
    needs: version.needs.map(toNeedLine),
  };
}

export function newNeed(kind: ProgrammeNeed['kind']): NeedLine {
  const key = v7();
  switch (kind) {
    case 'room':
      return { key, kind, traits: [], seats: '' };
    case 'model':
      return { key, kind, modelId: null, quantity: 1 };
    case 'skill':
      return { key, kind, skill: '', quantity: 1 };
    case 'kit':
      return { key, kind, resourceId: null };
    case 'consumable':
      return { key, kind, description: '', amount: '', unit: '' };
  }
}

export function toContent(values: ProgrammeValues): ProgrammeContent {
  return {
    name: values.name,
    summary: values.summary,
    preparation: values.preparation,
    protection: values.protection,
    groups: values.groups,
    durationMinutes: Number(values.durationMinutes),
    setupMinutes: Number(values.setupMinutes),
    cleanupMinutes: Number(values.cleanupMinutes),
    leastPupils: numberOrNull(values.leastPupils),
    mostPupils: numberOrNull(values.mostPupils),
    pupilsPerSupervisor: numberOrNull(values.pupilsPerSupervisor),
    tags: tagFamilies.flatMap((family) => values.tags[family].map((name) => ({ family, name }))),
    needs: values.needs.map(toNeed),
  };
}

function toNeedLine(need: ProgrammeNeed): NeedLine {
  const key = v7();
  if (need.kind === 'room') return { ...need, key, traits: [...need.traits], seats: need.seats ?? '' };
  return { ...need, key };
}

/** The form has asked for what is missing by then. */
function toNeed(line: NeedLine): ProgrammeNeed {
  switch (line.kind) {
    case 'room':
      return { kind: 'room', traits: line.traits, seats: numberOrNull(line.seats) };
    case 'model':
      return { kind: 'model', modelId: line.modelId ?? '', quantity: Number(line.quantity) };
    case 'skill':
      return { kind: 'skill', skill: line.skill, quantity: Number(line.quantity) };
    case 'kit':
      return { kind: 'kit', resourceId: line.resourceId ?? '' };
    case 'consumable':
      return { kind: 'consumable', description: line.description, amount: Number(line.amount), unit: line.unit };
  }
}

function numberOrNull(value: NumberText): number | null {
  return value === '' ? null : Number(value);
}
