import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../client.ts';

/** The way to records that look like one thing; nothing when there are none. */
export function DoublesButton({ isListRead }: { readonly isListRead: boolean }) {
  const { t } = useTranslation();
  // Looking for doubles among very many takes as long as reading them, and the list goes first.
  const { data } = useQuery({ ...orpc.inventory.asset.doubles.queryOptions(), enabled: isListRead });
  const count = data?.groups.length ?? 0;
  if (count === 0) return null;
  return (
    <Button component={Link} href="/inventory/doubles" variant="subtle" leftSection={<IconCopy size={16} />}>
      {t('inventory:double.count', { count })}
    </Button>
  );
}
