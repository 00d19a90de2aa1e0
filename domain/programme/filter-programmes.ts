import { foldText } from '../organisation/fold-text.ts';
import type { EducationGroup } from './education-group.ts';
import type { ProgrammeContent, ProgrammeStatus } from './programme.ts';

export interface ProgrammeView {
  readonly text: string;
  readonly group: EducationGroup | null;
  /** The longest duration in minutes. */
  readonly longest: number | null;
  /** A label of any family. */
  readonly tag: string | null;
  /** Null: what is on offer or being made. */
  readonly status: ProgrammeStatus | null;
}

export const everyProgramme: ProgrammeView = { text: '', group: null, longest: null, tag: null, status: null };

interface Shown {
  readonly code: string;
  readonly status: ProgrammeStatus;
  readonly version: ProgrammeContent;
}

/** What fits the search and every filter. A programme that names no groups is for everybody. */
export function filterProgrammes<P extends Shown>(
  programmes: readonly P[],
  view: ProgrammeView,
  nameOf: (id: string) => string = () => '',
): readonly P[] {
  const words = foldText(view.text).split(' ');
  return programmes.filter(({ code, status, version }) => {
    const { groups, durationMinutes, tags } = version;
    if (view.status ? status !== view.status : status === 'retired') return false;
    if (view.group && groups.length > 0 && !groups.includes(view.group)) return false;
    if (view.longest !== null && durationMinutes > view.longest) return false;
    if (view.tag && !tags.some(({ name }) => name === view.tag)) return false;
    const text = foldText(
      [code, version.name, version.summary, ...tags.map(({ name }) => name), ...namesIn(version, nameOf)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function namesIn({ needs }: ProgrammeContent, nameOf: (id: string) => string): readonly string[] {
  return needs.map((need) => {
    if (need.kind === 'model') return nameOf(need.modelId);
    if (need.kind === 'kit') return nameOf(need.resourceId);
    if (need.kind === 'skill') return need.skill;
    return need.kind === 'consumable' ? need.description : '';
  });
}
