import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FreeMark.module.css';
import type { Mark } from './resource-choice.ts';

interface FreeMarkProps {
  readonly mark: Mark;
  readonly count?: { readonly free: number; readonly total: number } | undefined;
}

const icons = {
  free: IconCheck,
  taken: IconX,
  missing: IconAlertTriangle,
  rejected: IconX,
  defect: IconAlertTriangle,
  maintenance: IconAlertTriangle,
  expired: IconAlertTriangle,
};

/** Free or taken in the chosen period, in word, sign and colour. */
export function FreeMark({ mark, count }: FreeMarkProps) {
  const { t } = useTranslation();
  if (mark === 'unknown') {
    return count ? (
      <Text size="xs" c="dimmed">
        {t('booking:needs.pieces', { count: count.total })}
      </Text>
    ) : null;
  }
  const Icon = icons[mark];
  return (
    <span className={classes.mark} data-mark={mark}>
      <Icon size={14} aria-hidden />
      {count ? t('booking:needs.freeOf', count) : t(`booking:needs.mark.${mark}`)}
    </span>
  );
}
