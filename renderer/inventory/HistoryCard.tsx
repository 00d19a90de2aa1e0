import { Card, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RowHistory } from '../history/RowHistory.tsx';

/** Who changed what, when. */
export function HistoryCard({
  table,
  id,
}: {
  readonly table: 'asset' | 'kit' | 'person' | 'consumable';
  readonly id: string;
}) {
  const { t } = useTranslation();
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('history:title')}
        </Title>
        <RowHistory table={table} id={id} />
      </Stack>
    </Card>
  );
}
