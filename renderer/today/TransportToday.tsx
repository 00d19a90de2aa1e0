import { Anchor, Group, Text } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';

/** How much has to be carried that day; the route itself has a screen of its own. */
export function TransportToday({ date }: { readonly date: IsoDate }) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.transport.range.queryOptions({ input: { from: date, until: date } }));
  const trips = data?.trips ?? [];
  if (trips.length === 0) return null;
  const done = trips.filter(({ deliveredAt }) => deliveredAt !== null).length;
  return (
    <Group gap="xs">
      <IconTruck size={18} stroke={1.6} aria-hidden />
      <Anchor component={Link} href={`/transport/${date}`} fw={600}>
        {t('transport:title')}
      </Anchor>
      <Text>{t('transport:done', { done, count: trips.length })}</Text>
    </Group>
  );
}
