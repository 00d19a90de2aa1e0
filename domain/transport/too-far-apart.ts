import { MINUTE, overlaps, type Period } from '../time/period.ts';

/** Somebody or something is somewhere for a time. */
export interface Whereabouts extends Period {
  readonly locationId: string | null;
}

/** The stay elsewhere that leaves too little time to get from there to here, or from here to there. */
export function tooFarApart<Stay extends Whereabouts>(
  elsewhere: readonly Stay[],
  here: Whereabouts,
  minutesFrom: (locationId: string) => number,
): Stay | undefined {
  return elsewhere.find((other) => {
    if (other.locationId === null || here.locationId === null || other.locationId === here.locationId) return false;
    if (overlaps(other, here)) return false;
    const needed = minutesFrom(other.locationId) * MINUTE;
    return other.start < here.end + needed && other.end > here.start - needed;
  });
}

/** Whole minutes between the two. */
export function minutesBetween(a: Period, b: Period): number {
  return Math.round((a.start >= b.end ? a.start - b.end : b.start - a.end) / MINUTE);
}
