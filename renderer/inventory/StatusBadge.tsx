import { Badge } from '@mantine/core';
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

/** A status as word and sign: colour never tells it alone. */
export function StatusBadge({ status }: { readonly status: AssetStatus }) {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <Badge
      variant="light"
      className={classes.badge}
      data-status={status}
      leftSection={<Icon size={13} stroke={2} aria-hidden />}
    >
      {t(`inventory:status.${status}`)}
    </Badge>
  );
}
