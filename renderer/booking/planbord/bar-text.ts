import type { TFunction } from 'i18next';
import type { Instant } from '#domain/time/period.ts';
import { dateText } from '../verdict-text.ts';
import type { BookingSummary, Claim } from './board-types.ts';
import { localOn, type TimeAxis } from './time-axis.ts';

interface BarText {
  readonly holder: string;
  /** The line under the holder. What matters most comes first, for the end is cut: the state, who comes, the times. */
  readonly under: string;
  /** All of it, for a tooltip and for who cannot see the bar. */
  readonly spoken: readonly string[];
}

export function barText(
  claim: Claim,
  booking: BookingSummary | undefined,
  axis: TimeAxis,
  withTimes: boolean,
  t: TFunction,
  language: string,
): BarText {
  const { start, end } = booking ?? claim;
  const holder = booking ? booking.holder || t(`booking:kind.${booking.kind}`) : '';
  const detail = booking?.groupLabel && booking.groupLabel !== holder ? booking.groupLabel : '';
  const state = stateText(booking, t, language);
  const from = localOn(axis, start);
  const until = localOn(axis, end);
  const times = `${from.time}–${until.time}`;
  const derived = claim.direct ? '' : t('planbord:bar.derived');
  const under = said(state, detail, withTimes || !(state || detail) ? times : '').join(' · ');
  return {
    holder,
    under,
    // Begins with the words that can be seen, so that who speaks to the screen can say them.
    spoken: said(`${holder} ${under}`, whenText(start, end, axis, language), derived),
  };
}

/** `di 24 nov 09:00 - 11:30`: as `periodText`, at the pace that hundreds of bars ask. */
function whenText(start: Instant, end: Instant, axis: TimeAxis, language: string): string {
  const from = localOn(axis, start);
  const until = localOn(axis, end);
  const sameDay = from.date === until.date;
  const last = sameDay ? until.time : `${dateText(until.date, language)} ${until.time}`;
  return `${dateText(from.date, language)} ${from.time} - ${last}`;
}

function stateText(booking: BookingSummary | undefined, t: TFunction, language: string): string {
  switch (booking?.status) {
    case undefined:
    case 'confirmed':
      return '';
    case 'option':
      return booking.optionUntil
        ? t('planbord:status.optionUntil', { date: dateText(booking.optionUntil, language) })
        : t('booking:statusWord.option');
    case 'requested':
    case 'cancelled':
      return t(`booking:statusWord.${booking.status}`);
  }
}

function said(...parts: readonly string[]): string[] {
  return parts.filter(Boolean);
}
