import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClipboardCheck,
  IconClock,
  IconPackageExport,
  IconPackages,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LoanStatus } from '#domain/loan/loan.ts';
import classes from './Loan.module.css';

const looks = {
  reserved: ['plain', IconClock],
  ready: ['good', IconPackages],
  out: ['busy', IconPackageExport],
  partly_back: ['look', IconPackageExport],
  to_check: ['look', IconClipboardCheck],
  complete: ['good', IconCheck],
  incomplete: ['late', IconAlertTriangle],
  late: ['late', IconAlertTriangle],
} as const;

/** Where a loan stands, as word and sign. */
export function LoanStatusBadge({ status, days }: { readonly status: LoanStatus | 'late'; readonly days?: number }) {
  const { t } = useTranslation();
  const [tone, Icon] = looks[status];
  const text = status === 'late' && days ? t('loan:lateDays', { count: days }) : t(`loan:status.${status}`);
  return (
    <Badge
      variant="light"
      className={classes.badge}
      data-tone={tone}
      leftSection={<Icon size={13} stroke={2} aria-hidden />}
    >
      {text}
    </Badge>
  );
}
