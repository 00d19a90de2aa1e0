import type { ProgrammeContent, ProgrammeNeed } from './programme.ts';

type Countable = Pick<ProgrammeContent, 'needs' | 'mostPupils'>;

/** How many groups the programme takes for so many pupils: more than it holds at once come after each other. */
export function groupsFor({ mostPupils }: Pick<ProgrammeContent, 'mostPupils'>, pupils: number | null): number {
  return Math.max(1, Math.ceil((pupils ?? 0) / (mostPupils ?? Number.POSITIVE_INFINITY)) || 1);
}

/** What a visit needs: the room seats one group, pieces are used in turns, and each group uses up its own material. */
export function needsFor(content: Countable, pupils: number | null): readonly ProgrammeNeed[] {
  const groups = groupsFor(content, pupils);
  const atOnce = pupils === null ? content.mostPupils : Math.min(pupils, content.mostPupils ?? pupils);
  return content.needs.map((need): ProgrammeNeed => {
    if (need.kind === 'room') return { ...need, seats: need.seats ?? (atOnce || null) };
    if (need.kind === 'consumable') return { ...need, amount: need.amount * groups };
    return need;
  });
}

/** The supervisors that a school brings: one for so many pupils, and never fewer than `least` for a class. */
export function supervisorsFor(pupils: number, pupilsPerSupervisor: number, least: number): number {
  return pupils <= 0 ? 0 : Math.max(least, Math.ceil(pupils / pupilsPerSupervisor));
}
