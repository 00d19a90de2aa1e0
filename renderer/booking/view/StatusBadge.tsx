import { IconCircleCheck, IconCircleX, IconHelpCircle, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from '#domain/booking/booking.ts';
import classes from './BookingView.module.css';

const icons: Record<BookingStatus, typeof IconCircleX> = {
  requested: IconHelpCircle,
  option: IconHourglass,
  confirmed: IconCircleCheck,
  cancelled: IconCircleX,
};

interface StatusBadgeProps {
  readonly status: BookingStatus;
  /** More than the word, such as until when an option holds. */
  readonly text?: string | undefined;
}

/** The status in word and sign; its line (whole, dashed, dotted) is the same as on the calendars. */
export function StatusBadge({ status, text }: StatusBadgeProps) {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={16} aria-hidden />
      {text ?? t(`booking:status.${status}`)}
    </span>
  );
}
