import type { BookingStatus } from '../booking/booking.ts';
import type { EducationGroup } from '../programme/education-group.ts';
import { type IsoDate, weekdayOf } from '../time/wall-time.ts';

/** What a school or company asked for while there was no place: an entry of the waiting list. */
export interface Wish {
  readonly organisationId: string;
  /** Null is a question of its own, told in the note. */
  readonly programmeId: string | null;
  /** Where they would rather be; elsewhere is better than nowhere. */
  readonly locationId: string | null;
  readonly groups: readonly EducationGroup[];
  readonly pupils: number | null;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** 1 Monday to 7 Sunday; none is any day. */
  readonly weekdays: readonly number[];
  readonly askedOn: IsoDate;
  readonly note: string;
}

export const wishStatuses = ['waiting', 'offered', 'placed', 'withdrawn'] as const;
export type WishStatus = (typeof wishStatuses)[number];

/** Follows from the booking that stands for it: one that lapsed or was cancelled puts the wish back in the row. */
export function wishStatus(withdrawnOn: IsoDate | null, booking: BookingStatus | null): WishStatus {
  if (withdrawnOn) return 'withdrawn';
  if (!booking || booking === 'cancelled') return 'waiting';
  return booking === 'confirmed' ? 'placed' : 'offered';
}

/** Whether they can come on a date, by their own word. */
export function wishFits(
  { firstOn, lastOn, weekdays }: Pick<Wish, 'firstOn' | 'lastOn' | 'weekdays'>,
  date: IsoDate,
): boolean {
  return firstOn <= date && date <= lastOn && (weekdays.length === 0 || weekdays.includes(weekdayOf(date)));
}
