import { type FairnessFact, inFairnessOrder, shareOf } from '../planning/fairness.ts';
import type { Period } from '../time/period.ts';
import type { IsoDate } from '../time/wall-time.ts';

/** A wish of a school that waits for a place. */
export interface WaitingWish extends FairnessFact {
  readonly locationId: string | null;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly weekdays: readonly number[];
}

/** What a time is ranked by. */
export interface RankedBy extends Period {
  readonly locationId: string;
  readonly locationName: string;
  /** How many schools wait for this time and have had less of their quota. */
  readonly goFirst: number;
  /** In the town of the school, or a lab that comes to it. */
  readonly near: boolean;
  /** One way. */
  readonly travelMinutes: number;
  /** Seats that stay empty; null when nobody counted them. */
  readonly seatsLeft: number | null;
}

/** The wishes whose turn it is before `school`, in the order of fairness; without a school, all of them. */
export function wishesBefore<T extends WaitingWish>(wishes: readonly T[], school: FairnessFact | null): readonly T[] {
  return inFairnessOrder(
    wishes.filter(
      (wish) => school === null || (wish.organisationId !== school.organisationId && shareOf(wish) < shareOf(school)),
    ),
  );
}

/** Who waits for a time on this day and place, each school once. */
export function whoGoesFirst(
  wishes: readonly WaitingWish[],
  { date, weekday, locationId }: { readonly date: IsoDate; readonly weekday: number; readonly locationId: string },
): readonly WaitingWish[] {
  const seen = new Set<string>();
  return wishes.filter((wish) => {
    const isWanted =
      wish.firstOn <= date &&
      date <= wish.lastOn &&
      (wish.weekdays.length === 0 || wish.weekdays.includes(weekday)) &&
      (wish.locationId === null || wish.locationId === locationId);
    if (!isWanted || seen.has(wish.organisationId)) return false;
    seen.add(wish.organisationId);
    return true;
  });
}

/** Fairness first, then how far, then how well the room fits, then the date; the place makes the order total. */
export function compareSlots(a: RankedBy, b: RankedBy): number {
  return (
    Number(a.goFirst > 0) - Number(b.goFirst > 0) ||
    Number(b.near) - Number(a.near) ||
    a.travelMinutes - b.travelMinutes ||
    (a.seatsLeft ?? UNCOUNTED) - (b.seatsLeft ?? UNCOUNTED) ||
    a.start - b.start ||
    compareText(a.locationName, b.locationName) ||
    compareText(a.locationId, b.locationId)
  );
}

/** After every room of which the seats are known. */
const UNCOUNTED = 100_000;

/** Not by locale: the same order on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
