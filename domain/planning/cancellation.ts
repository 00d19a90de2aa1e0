import type { BookingStatus, CancelledBy } from '../booking/booking.ts';
import { publicHolidays } from '../calendar/public-holidays.ts';
import type { Instant } from '../time/period.ts';
import { addDays, dateOf, type IsoDate, weekdayOf } from '../time/wall-time.ts';

/** Always free of charge. A strike, a free day or no transport is not in it. */
export const exemptReasons = ['calamity', 'bereavement', 'code_red'] as const;
export type ExemptReason = (typeof exemptReasons)[number];

export const dayUnits = ['calendar_days', 'working_days'] as const;

/** Who cancels at least `leastDays` before the day of the visit owes `share` per cent. */
export interface CancellationTier {
  readonly leastDays: number;
  readonly share: number;
}

export interface CancellationPolicy {
  readonly unit: (typeof dayUnits)[number];
  /** From early to late; the last begins at 0 days. */
  readonly tiers: readonly CancellationTier[];
}

export const MOST_TIERS = 6;
export const MOST_TIER_DAYS = 365;

export const defaultCancellation: CancellationPolicy = {
  unit: 'calendar_days',
  tiers: [
    { leastDays: 14, share: 0 },
    { leastDays: 0, share: 100 },
  ],
};

export interface Cancelling {
  readonly status: Exclude<BookingStatus, 'cancelled'>;
  readonly by: CancelledBy;
  readonly exempt: ExemptReason | null;
  readonly start: Instant;
  /** The moment of cancelling. */
  readonly at: Instant;
  readonly zone: string;
}

export interface Due {
  readonly share: number;
  /** Why it is this share. */
  readonly because: 'not_confirmed' | 'lab' | 'force_majeure' | 'exempt' | 'term';
  /** In the unit of the policy; 0 on the day itself and after it. */
  readonly daysBefore: number;
}

/** The share that is due when a booking is cancelled now. What was never confirmed costs nothing. */
export function dueShare(policy: CancellationPolicy, { status, by, exempt, start, at, zone }: Cancelling): Due {
  const daysBefore = daysBetween(policy.unit, dateOf(at, zone), dateOf(start, zone));
  if (status !== 'confirmed') return { share: 0, because: 'not_confirmed', daysBefore };
  if (by !== 'school') return { share: 0, because: by, daysBefore };
  if (exempt) return { share: 0, because: 'exempt', daysBefore };
  const tier = policy.tiers.find(({ leastDays }) => daysBefore >= leastDays);
  return { share: tier?.share ?? 0, because: 'term', daysBefore };
}

/** A policy that can be kept: from early to late without gaps, and later never costs less. */
export function isCancellationPolicy(value: unknown): value is CancellationPolicy {
  const { unit, tiers } = (value ?? {}) as Partial<CancellationPolicy>;
  if (!dayUnits.some((one) => one === unit) || !Array.isArray(tiers)) return false;
  if (tiers.length === 0 || tiers.length > MOST_TIERS || (tiers.at(-1) as CancellationTier | null)?.leastDays !== 0)
    return false;
  return tiers.every((tier: CancellationTier | null, index) => {
    const { leastDays, share } = tier ?? { leastDays: -1, share: -1 };
    const before = tiers[index - 1] as CancellationTier | undefined | null;
    const isSane = isWhole(leastDays, MOST_TIER_DAYS) && isWhole(share, 100);
    return isSane && (!before || (leastDays < before.leastDays && share >= before.share));
  });
}

function isWhole(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

/** Days by the calendar, whatever the clock does in between. Of working days the day of cancelling counts, that of the visit not. */
function daysBetween(unit: CancellationPolicy['unit'], from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let date = from; date < to && days <= MOST_TIER_DAYS; date = addDays(date, 1)) {
    if (unit === 'calendar_days' || isWorkingDay(date)) days += 1;
  }
  return days;
}

function isWorkingDay(date: IsoDate): boolean {
  return weekdayOf(date) <= 5 && !publicHolidays(Number(date.slice(0, 4))).some(({ on }) => on === date);
}
