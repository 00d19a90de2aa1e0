import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { holdingStatuses } from '#domain/booking/booking.ts';
import { StatusBadge } from '../view/StatusBadge.tsx';

/** What whole, dashed and dotted lines mean. */
export function AgendaLegend() {
  const { t } = useTranslation();
  return (
    <Group gap="xs" role="group" aria-label={t('booking:agenda.legend')}>
      {holdingStatuses.map((status) => (
        <StatusBadge key={status} status={status} />
      ))}
    </Group>
  );
}
