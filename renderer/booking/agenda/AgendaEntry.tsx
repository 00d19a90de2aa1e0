import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '#domain/booking/booking.ts';
import classes from './Agenda.module.css';
import type { BookingLine } from './agenda-entries.ts';

/** A block among the hours, a bar of one line in a month, a row of a list. */
export type EntryShape = 'block' | 'bar' | 'row';

interface AgendaEntryProps {
  readonly booking: BookingLine | undefined;
  readonly title: string;
  readonly place: string;
  readonly timeText: string;
  readonly shape: EntryShape;
  /** What kits go without, as sentences; empty when they are whole. */
  readonly lacks: string;
}

const icons: Partial<Record<BookingStatus, typeof IconHourglass>> = {
  requested: IconHelpCircle,
  option: IconHourglass,
};

/** A booking in the calendar: time, for whom, group and place. What is not confirmed has a sign and a broken line. */
export function AgendaEntry({ booking, title, place, timeText, shape, lacks }: AgendaEntryProps) {
  const { t } = useTranslation();
  // What is drawn while somebody sweeps a new time.
  if (!booking) return <span className={classes.text}>{timeText}</span>;
  const { status, kind, groupLabel, pupils, programmeName } = booking;
  const isRow = shape === 'row';
  const Icon = icons[status] ?? (isRow ? IconCircleCheck : undefined);
  const group = [groupLabel, pupils !== null && isRow && t('booking:view.pupils', { count: pupils })].filter(Boolean);
  const details = [programmeName !== title && programmeName, ...group, place].filter(Boolean).join(' · ');
  return (
    <span className={classes.text} data-shape={shape} title={lacks || undefined}>
      {Icon ? <Icon size={14} aria-hidden className={classes.icon} /> : null}
      <VisuallyHidden>{t(`booking:status.${status}`)}, </VisuallyHidden>
      {(timeText || isRow) && <span className={classes.time}>{timeText || t('booking:agenda.wholeDay')} </span>}
      <strong className={classes.holder}>
        {lacks && <IconAlertTriangle size={14} aria-hidden className={classes.lacks} />}
        {lacks && <VisuallyHidden>{lacks} </VisuallyHidden>}
        {title || t(`booking:kind.${kind}`)}
      </strong>
      {details && shape !== 'bar' && <span className={classes.details}>{details}</span>}
    </span>
  );
}

/** A day that is not like others: a holiday of schools, when the lab itself is open, or a day that is closed. */
export function DayName({ isHoliday, title }: { readonly isHoliday: boolean; readonly title: string }) {
  const { t } = useTranslation();
  if (isHoliday) return <span className={classes.holidayName}>{title}</span>;
  return <span className={classes.closure}>{[t('booking:agenda.closed'), title].filter(Boolean).join(': ')}</span>;
}
