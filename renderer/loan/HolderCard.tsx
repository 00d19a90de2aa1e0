import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../client.ts';
import { formatMoment } from '../setting/format.ts';

/** Who has a case or machine in hands, while it is out. */
export function HolderCard({ resourceId }: { readonly resourceId: string }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(orpc.loan.holder.queryOptions({ input: { resourceId } }));
  if (!data?.holder) return null;
  const { name, dueAt } = data.holder;
  return (
    <Card withBorder padding="md">
      <Stack gap={4}>
        <Title order={2} size="h4">
          {t('loan:holder.title')}
        </Title>
        <Text size="sm">
          {name} · {t('loan:holder.due', { due: formatMoment(dueAt, i18n.language) })}
        </Text>
        <Anchor component={Link} href="/loan/out" size="sm" w="fit-content">
          {t('loan:holder.open')}
        </Anchor>
      </Stack>
    </Card>
  );
}
