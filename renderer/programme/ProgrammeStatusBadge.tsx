import { useTranslation } from 'react-i18next';
import type { ProgrammeStatus } from '#domain/programme/programme.ts';
import classes from './ProgrammeCard.module.css';

/** Whether it can be planned; what is on offer needs no mark in a list. */
export function ProgrammeStatusBadge({
  status,
  always = false,
}: {
  readonly status: ProgrammeStatus;
  readonly always?: boolean;
}) {
  const { t } = useTranslation();
  if (status === 'active' && !always) return null;
  return (
    <span className={classes.badge} data-status={status}>
      {t(`programme:status.${status}`)}
    </span>
  );
}
