import { isWallTime, type WallTime } from '../time/wall-time.ts';

/** A half day in which a group can come. */
export interface VisitSlot {
  readonly opens: WallTime;
  readonly closes: WallTime;
}

export const defaultVisitSlots: readonly VisitSlot[] = [
  { opens: '08:45', closes: '11:45' },
  { opens: '12:30', closes: '14:30' },
];

export const MOST_SLOTS = 8;

/** One after the other on the same day, without overlap; none at all is a place where no groups come. */
export function areVisitSlots(value: unknown): value is readonly VisitSlot[] {
  if (!Array.isArray(value) || value.length > MOST_SLOTS) return false;
  return value.every((slot: Partial<VisitSlot> | null, index) => {
    const { opens, closes } = slot ?? {};
    if (typeof opens !== 'string' || typeof closes !== 'string' || !isWallTime(opens) || !isWallTime(closes))
      return false;
    return opens < closes && (index === 0 || (value[index - 1] as VisitSlot).closes <= opens);
  });
}
