import {
  IconBook2,
  IconBuildingFactory2,
  IconCalendarEvent,
  IconHeartHandshake,
  IconHourglass,
  IconInbox,
  IconLink,
  IconSchool,
  IconTool,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingKind } from '#domain/booking/booking.ts';
import { toLocal } from '#domain/time/wall-time.ts';
import { dateText, periodText } from '../verdict-text.ts';
import classes from './Bars.module.css';
import type { BookingSummary, Claim } from './board-types.ts';
import { type TimeAxis, xOf } from './time-axis.ts';

const kindIcons: Record<BookingKind, typeof IconTool> = {
  visit: IconSchool,
  lesson: IconBook2,
  volunteer: IconHeartHandshake,
  company_use: IconBuildingFactory2,
  maintenance: IconTool,
  event: IconCalendarEvent,
};

interface BookingBarProps {
  readonly claim: Claim;
  readonly booking: BookingSummary | undefined;
  readonly axis: TimeAxis;
  readonly laneName: string;
}

/** Pixels from which there is room for something: any word, the icon of the kind, the times. */
const WORDS_FROM = 22;
const KIND_FROM = 72;
const TIMES_FROM = 120;
const PADDING = 5;

/** One booking on one lane: where it stands, who holds it, and what state it is in, also without colour. */
export const BookingBar = memo(function BookingBar({ claim, booking, axis, laneName }: BookingBarProps) {
  const { t, i18n } = useTranslation();
  const left = xOf(axis, claim.start);
  const width = Math.max(xOf(axis, claim.end) - left, 3);
  const inner = booking ?? claim;
  const before = Math.max(0, xOf(axis, Math.min(inner.start, claim.end)) - left);
  const after = Math.max(0, left + width - xOf(axis, Math.max(inner.end, claim.start)));
  const status = booking?.status ?? 'confirmed';
  const holder = booking ? booking.holder || t(`planbord:kind.${booking.kind}`) : '';
  const detail = booking?.groupLabel && booking.groupLabel !== holder ? booking.groupLabel : '';
  const state = status === 'confirmed' ? '' : stateText();
  const when = periodText(inner.start, inner.end, i18n.language, axis.zone);
  const parts = [holder, detail, when, state, claim.direct ? '' : t('planbord:bar.derived')].filter(Boolean);
  const Icon = iconOf();
  const roomy = width >= KIND_FROM;
  const times = `${toLocal(inner.start, axis.zone).time}–${toLocal(inner.end, axis.zone).time}`;
  // What matters most comes first, for the end is cut where there is no room: the state, then who comes, then the times.
  const under = [state, detail, width >= TIMES_FROM || !(state || detail) ? times : ''].filter(Boolean).join(' · ');

  function stateText(): string {
    if (status !== 'option') return t('planbord:status.requested');
    return booking?.optionUntil
      ? t('planbord:status.optionUntil', { date: dateText(booking.optionUntil, i18n.language) })
      : t('planbord:status.option');
  }

  function iconOf() {
    if (!claim.direct) return IconLink;
    if (status === 'option') return IconHourglass;
    if (status === 'requested') return IconInbox;
    return kindIcons[booking?.kind ?? 'visit'];
  }

  return (
    <div
      id={barId(claim)}
      role="button"
      className={classes.bar}
      data-claim={barId(claim)}
      data-kind={booking?.kind ?? 'visit'}
      data-status={status}
      data-derived={claim.direct ? undefined : true}
      aria-label={`${laneName}: ${parts.join(', ')}`}
      title={parts.join('\n')}
      style={{ transform: `translateX(${left}px)`, width }}
    >
      {before > 1 && <span className={classes.buffer} style={{ left: 0, width: before }} />}
      {after > 1 && <span className={classes.buffer} style={{ right: 0, width: after }} data-end />}
      <span className={classes.edge} data-edge="start" />
      {width >= WORDS_FROM && (
        <span
          className={classes.text}
          style={roomy ? { paddingLeft: before + PADDING, paddingRight: after + PADDING } : { paddingInline: 2 }}
          data-tight={roomy ? undefined : true}
        >
          {(roomy || status !== 'confirmed' || !claim.direct) && (
            <Icon size={14} stroke={1.8} className={classes.icon} aria-hidden />
          )}
          <span className={classes.words}>
            <b>{holder}</b>
            {under && <small>{under}</small>}
          </span>
        </span>
      )}
      <span className={classes.edge} data-edge="end" />
    </div>
  );
});

/** A booking stands on several lanes, so the lane is part of the id. */
export function barId(claim: Claim): string {
  return `bar-${claim.allocationId}-${claim.resourceId}`;
}
