import {
  IconAlertTriangle,
  IconArchive,
  IconCalendarX,
  IconCircleCheck,
  IconClock,
  IconEyeQuestion,
  IconPackageExport,
  IconShieldX,
  IconTool,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssetStatus } from '#domain/inventory/asset-status.ts';
import classes from './StatusBadge.module.css';

const icons = {
  available: IconCircleCheck,
  in_use: IconClock,
  lent: IconPackageExport,
  missing: IconEyeQuestion,
  defect: IconAlertTriangle,
  maintenance: IconTool,
  rejected: IconShieldX,
  expired: IconCalendarX,
  retired: IconArchive,
} as const;

/** A status as word and sign: colour never tells it alone. Of plain elements, since long lists have one in each row. */
export function StatusBadge({ status }: { readonly status: AssetStatus }) {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={13} stroke={2} aria-hidden />
      <span className={classes.word}>{t(`inventory:status.${status}`)}</span>
    </span>
  );
}
