import { Badge } from '@mantine/core';
import {
  IconCalendarDue,
  IconCalendarX,
  IconCircleCheck,
  IconClipboardX,
  IconHelpCircle,
  IconShieldX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DueState } from '#domain/safety/inspection.ts';
import classes from './DueBadge.module.css';

const icons = {
  rejected: IconShieldX,
  expired: IconCalendarX,
  never: IconClipboardX,
  soon: IconCalendarDue,
  undetermined: IconHelpCircle,
  later: IconCircleCheck,
} as const;

/** How an inspection stands, in word and sign. */
export function DueBadge({ state }: { readonly state: DueState }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <Badge
      variant="light"
      className={classes.badge}
      data-state={state}
      leftSection={<Icon size={13} stroke={2} aria-hidden />}
    >
      {t(`safety:state.${state}`)}
    </Badge>
  );
}
