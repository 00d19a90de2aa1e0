import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconClockX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VogState } from '#domain/person/vog-state.ts';
import { dateAsTyped } from '#domain/time/parse-typed.ts';

const signs = {
  ok: { icon: IconCircleCheck, color: 'teal' },
  expired: { icon: IconClockX, color: 'red' },
  unseen: { icon: IconAlertTriangle, color: 'orange' },
  not_needed: { icon: IconCircleMinus, color: 'gray' },
} as const;

/** The state of a certificate of conduct as word and sign: colour never tells it alone. */
export function VogBadge({ vog, size = 'md' }: { readonly vog: VogState; readonly size?: 'md' | 'lg' }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = signs[vog.state];
  const until = 'until' in vog ? dateAsTyped(vog.until) : '';
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      size={size}
      miw="max-content"
      leftSection={<Icon size={14} stroke={2} color={`var(--mantine-color-${color}-text)`} aria-hidden />}
    >
      {t(`person:vog.${vog.state}`, { until })}
    </Badge>
  );
}
