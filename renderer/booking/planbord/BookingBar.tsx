import {
  IconAlertTriangle,
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

const icons = {
  visit: IconSchool,
  lesson: IconBook2,
  volunteer: IconHeartHandshake,
  company_use: IconBuildingFactory2,
  maintenance: IconTool,
  event: IconCalendarEvent,
  derived: IconLink,
  option: IconHourglass,
  requested: IconInbox,
  lacks: IconAlertTriangle,
} satisfies Record<BookingKind | 'derived' | 'option' | 'requested' | 'lacks', typeof IconTool>;
type IconName = keyof typeof icons;

/** The icons once, for the bars to point to: drawn in each of hundreds of bars they cost more than all else. */
export function BarIcons() {
  return (
    <div className={classes.icons} aria-hidden>
      {Object.entries(icons).map(([name, Icon]) => (
        <Icon key={name} id={`planbord-icon-${name}`} stroke={1.8} />
      ))}
    </div>
  );
}

interface BookingBarProps {
  readonly claim: Claim;
  readonly booking: BookingSummary | undefined;
  readonly axis: TimeAxis;
  readonly laneName: string;
  /** What a kit goes without then, as sentences; empty when it is whole. */
  readonly lacks: string;
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
/** Also the width of the edges in Bars.module.css. */
const EDGE = 7;

/** One booking on one lane: where it stands, who holds it, and what state it is in, also without colour. */
export const BookingBar = memo(function BookingBar(props: BookingBarProps) {
  const { claim, booking, axis, laneName, lacks, t, language } = props;
  const left = xOf(axis, claim.start);
  const width = Math.max(xOf(axis, claim.end) - left, 3);
  const inner = booking ?? claim;
  const before = Math.max(0, xOf(axis, Math.min(inner.start, claim.end)) - left);
  const after = Math.max(0, left + width - xOf(axis, Math.max(inner.end, claim.start)));
  const status = booking?.status ?? 'confirmed';
  const { holder, under, spoken: told } = barText(claim, booking, axis, width >= TIMES_FROM, t, language);
  const spoken = lacks ? [...told, t('planbord:bar.lacks', { what: lacks })] : told;
  const icon = iconOf(claim, booking);
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
      data-lacks={lacks ? true : undefined}
      aria-label={`${laneName}: ${spoken.join(', ')}`}
      title={spoken.join('\n')}
      style={{ left, width }}
    >
      {before > 1 && <span className={classes.buffer} style={{ left: 0, width: before }} />}
      {after > 1 && <span className={classes.buffer} style={{ right: 0, width: after }} data-end />}
      {width >= WORDS_FROM && (
        <span
          className={classes.text}
          style={roomy ? { paddingLeft: before + PADDING, paddingRight: after + PADDING } : { paddingInline: 2 }}
          data-tight={roomy ? undefined : true}
        >
          {lacks && <BarIcon name="lacks" size={14} />}
          {(roomy || status !== 'confirmed' || !claim.direct) && <BarIcon name={icon} size={14} />}
          <span className={classes.words}>
            <b>{holder}</b> {roomy && under && <small>{under}</small>}
          </span>
        </span>
      )}
      {width >= ICON_FROM && width < WORDS_FROM && (
        <span className={classes.text} style={{ paddingInline: 1 }} data-tight>
          <BarIcon name={lacks ? 'lacks' : icon} size={12} />
        </span>
      )}
    </div>
  );
}, isSameBar);

function BarIcon({ name, size }: { readonly name: IconName; readonly size: number }) {
  return (
    <svg className={classes.icon} data-name={name} width={size} height={size} aria-hidden>
      <use href={`#planbord-icon-${name}`} width={size} height={size} />
    </svg>
  );
}

function iconOf(claim: Claim, booking: BookingSummary | undefined): IconName {
  if (!claim.direct) return 'derived';
  if (booking?.status === 'option' || booking?.status === 'requested') return booking.status;
  return booking?.kind ?? 'visit';
}

/** A load makes all objects anew; only the bars that say something else are drawn again. */
function isSameBar(before: BookingBarProps, now: BookingBarProps): boolean {
  return (
    isSameRow(before.claim, now.claim) &&
    isSameRow(before.booking, now.booking) &&
    before.axis === now.axis &&
    before.laneName === now.laneName &&
    before.lacks === now.lacks &&
    before.t === now.t &&
    before.language === now.language
  );
}

function isSameRow<Row extends object>(one: Row | undefined, other: Row | undefined): boolean {
  if (one === other || !one || !other) return one === other;
  return (Object.keys(one) as (keyof Row)[]).every((name) => one[name] === other[name]);
}

/** Which end of a bar the pointer is on, from which it is made longer or shorter. */
export function edgeAt(bar: HTMLElement, clientX: number): 'start' | 'end' | null {
  if (bar.dataset['derived']) return null;
  const { left, right, width } = bar.getBoundingClientRect();
  const reach = Math.min(EDGE, width / 4);
  if (clientX < left + reach) return 'start';
  return clientX >= right - reach ? 'end' : null;
}

/** A booking stands on several lanes, so the lane is part of the id. */
export function barId(claim: Claim): string {
  return `bar-${claim.allocationId}-${claim.resourceId}`;
}
