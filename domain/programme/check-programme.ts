import { type Refusal, refusal } from '../result.ts';
import type { ProgrammeContent, ProgrammeNeed } from './programme.ts';

const SHORTEST = 5;
const LONGEST = 10_080;
const LONGEST_BUFFER = 1440;

/** What keeps a programme from being saved, beside its field, or null. */
export function checkProgramme(content: ProgrammeContent): Refusal | null {
  const { name, durationMinutes, leastPupils: least, mostPupils: most } = content;
  if (name.trim() === '') return refusal('programme/name-empty', {}, 'name');
  if (!isWhole(durationMinutes, SHORTEST, LONGEST)) {
    return refusal('programme/duration', { least: SHORTEST, most: LONGEST }, 'durationMinutes');
  }
  for (const field of ['setupMinutes', 'cleanupMinutes'] as const) {
    if (!isWhole(content[field], 0, LONGEST_BUFFER))
      return refusal('programme/buffer', { most: LONGEST_BUFFER }, field);
  }
  if (most !== null && !isWhole(most, 1, 1000)) return refusal('programme/most-pupils', {}, 'mostPupils');
  if (least !== null && !isWhole(least, 0, 1000)) return refusal('programme/least-pupils', {}, 'leastPupils');
  if (least !== null && most !== null && least > most) {
    return refusal('programme/least-above-most', { least, most }, 'leastPupils');
  }
  const ratio = content.pupilsPerSupervisor;
  if (ratio !== null && !isWhole(ratio, 1, 100)) return refusal('programme/ratio', {}, 'pupilsPerSupervisor');
  const seen = new Set<string>();
  for (const [at, need] of content.needs.entries()) {
    const refused = checkNeed(need, at, seen);
    if (refused) return refused;
  }
  return null;
}

function checkNeed(need: ProgrammeNeed, at: number, seen: Set<string>): Refusal | null {
  const field = `needs.${at}`;
  switch (need.kind) {
    case 'room':
      return need.seats === null || isWhole(need.seats, 1, 10_000) ? null : refusal('programme/quantity', {}, field);
    case 'model':
    case 'skill': {
      if (!isWhole(need.quantity, 1, 500)) return refusal('programme/quantity', {}, field);
      const what = need.kind === 'model' ? need.modelId : need.skill.trim().toLowerCase();
      if (what === '') return refusal('programme/need-empty', {}, field);
      return twice(seen, `${need.kind} ${what}`, field);
    }
    case 'kit':
      return twice(seen, `kit ${need.resourceId}`, field);
    case 'consumable':
      if (need.description.trim() === '') return refusal('programme/need-empty', {}, field);
      return need.amount > 0 && need.amount <= 1_000_000 ? null : refusal('programme/amount', {}, field);
  }
}

function twice(seen: Set<string>, key: string, field: string): Refusal | null {
  if (seen.has(key)) return refusal('programme/need-twice', {}, field);
  seen.add(key);
  return null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
