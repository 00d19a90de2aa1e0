import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';

/** How many requests and ending options wait for an answer; nothing when there are none. */
export function InboxBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.planning.count.queryOptions());
  const count = (data?.requests ?? 0) + (data?.ending ?? 0);
  if (count === 0) return null;
  return (
    <Badge size="sm" circle={count < 10} color="petrol" aria-label={t('planning:badge', { count })}>
      {count}
    </Badge>
  );
}
