import { daysBetween } from '../time/days-between.ts';
import { MINUTE } from '../time/period.ts';
import { dateOf, type IsoDate, toInstant, toLocal, type WallTime, weekdayOf } from '../time/wall-time.ts';

export const approvals = ['none', 'owner', 'lab'] as const;
export type Approval = (typeof approvals)[number];

/** A stretch of a weekday (1 Monday) in which the owner lends the thing; half-open. */
export interface LendingHours {
  readonly weekday: number;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** Under what terms its owner lends a thing. */
export interface LendingTerms {
  readonly firstOn: IsoDate | null;
  /** Its last day, itself included. */
  readonly lastOn: IsoDate | null;
  /** None: at any hour at which the lab is open. */
  readonly hours: readonly LendingHours[];
  readonly noticeDays: number;
  /** Who has to agree to each booking. */
  readonly approval: Approval;
  /** From this day the owner wants it back. */
  readonly recalledFrom: IsoDate | null;
}

export type TermsBreach =
  | { readonly kind: 'recalled'; readonly from: IsoDate }
  | { readonly kind: 'not-lent'; readonly firstOn: IsoDate | null; readonly lastOn: IsoDate | null }
  | { readonly kind: 'hours'; readonly day: IsoDate; readonly hours: string }
  | { readonly kind: 'notice'; readonly noticeDays: number; readonly days: number };

/** How a booking of [start, end) breaks the terms, the gravest first. The wall clock is that of the place. */
export function termsBreaches(
  terms: LendingTerms,
  period: { readonly start: number; readonly end: number },
  now: number,
  zone: string,
): readonly TermsBreach[] {
  if (period.end <= period.start) return [];
  const first = dateOf(period.start, zone);
  const last = dateOf(period.end - 1, zone);
  const breaches: TermsBreach[] = [];
  if (terms.recalledFrom !== null && last >= terms.recalledFrom)
    breaches.push({ kind: 'recalled', from: terms.recalledFrom });
  if ((terms.firstOn !== null && first < terms.firstOn) || (terms.lastOn !== null && last > terms.lastOn))
    breaches.push({ kind: 'not-lent', firstOn: terms.firstOn, lastOn: terms.lastOn });
  const day = dayOutsideHours(terms.hours, period, zone);
  if (day) breaches.push({ kind: 'hours', day, hours: hoursText(terms.hours, weekdayOf(day)) });
  const days = daysBetween(dateOf(now, zone), first);
  if (days >= 0 && days < terms.noticeDays) breaches.push({ kind: 'notice', noticeDays: terms.noticeDays, days });
  return breaches;
}

/** The first day on which the booking goes outside the hours. Over several days the thing stays where it is at night:
 * it is fetched on the first and brought back on the last, so those two count. */
function dayOutsideHours(
  hours: readonly LendingHours[],
  { start, end }: { readonly start: number; readonly end: number },
  zone: string,
): IsoDate | null {
  if (hours.length === 0) return null;
  const from = toLocal(start, zone);
  const until = toLocal(end - MINUTE, zone);
  const closes = (span: LendingHours, date: IsoDate) => toInstant(date, span.closes, zone);
  const spansOn = (date: IsoDate) => hours.filter(({ weekday }) => weekday === weekdayOf(date));
  const startFits = spansOn(from.date).some((span) => span.opens <= from.time && start < closes(span, from.date));
  if (!startFits) return from.date;
  const oneDay = from.date === until.date;
  const endFits = spansOn(until.date).some(
    (span) =>
      end <= closes(span, until.date) && (!oneDay || span.opens <= from.time) && (oneDay || span.opens <= until.time),
  );
  return endFits ? null : until.date;
}

/** `09:00-12:00, 13:00-17:00`; empty when it is not lent that weekday. */
function hoursText(hours: readonly LendingHours[], weekday: number): string {
  return hours
    .filter((span) => span.weekday === weekday)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .join(', ');
}
