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
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { BookingKind } from '#domain/booking/booking.ts';
import classes from './Bars.module.css';
import { barText } from './bar-text.ts';
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
  /** Given, because a hook of its own in each of hundreds of bars costs more than the bar. */
  readonly t: TFunction;
  readonly language: string;
}

/** Pixels from which there is room for something: the icon alone, any word, icon and second line, the times. */
const ICON_FROM = 14;
const WORDS_FROM = 28;
const KIND_FROM = 72;
const TIMES_FROM = 120;
const PADDING = 5;

/** One booking on one lane: where it stands, who holds it, and what state it is in, also without colour. */
export const BookingBar = memo(function BookingBar({ claim, booking, axis, laneName, t, language }: BookingBarProps) {
  const left = xOf(axis, claim.start);
  const width = Math.max(xOf(axis, claim.end) - left, 3);
  const inner = booking ?? claim;
  const before = Math.max(0, xOf(axis, Math.min(inner.start, claim.end)) - left);
  const after = Math.max(0, left + width - xOf(axis, Math.max(inner.end, claim.start)));
  const status = booking?.status ?? 'confirmed';
  const { holder, under, spoken } = barText(claim, booking, axis, width >= TIMES_FROM, t, language);
  const Icon = iconOf(claim, booking);
  const roomy = width >= KIND_FROM;

  return (
    <div
      id={barId(claim)}
      role="button"
      className={classes.bar}
      data-claim={barId(claim)}
      data-kind={booking?.kind ?? 'visit'}
      data-status={status}
      data-derived={claim.direct ? undefined : true}
      aria-label={`${laneName}: ${spoken.join(', ')}`}
      title={spoken.join('\n')}
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
            <b>{holder}</b> {roomy && under && <small>{under}</small>}
          </span>
        </span>
      )}
      {width >= ICON_FROM && width < WORDS_FROM && (
        <span className={classes.text} style={{ paddingInline: 1 }} data-tight>
          <Icon size={12} stroke={1.8} className={classes.icon} aria-hidden />
        </span>
      )}
      <span className={classes.edge} data-edge="end" />
    </div>
  );
});

function iconOf(claim: Claim, booking: BookingSummary | undefined) {
  if (!claim.direct) return IconLink;
  if (booking?.status === 'option') return IconHourglass;
  if (booking?.status === 'requested') return IconInbox;
  return kindIcons[booking?.kind ?? 'visit'];
}

/** A booking stands on several lanes, so the lane is part of the id. */
export function barId(claim: Claim): string {
  return `bar-${claim.allocationId}-${claim.resourceId}`;
}
