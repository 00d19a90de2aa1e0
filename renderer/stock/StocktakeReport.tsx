import { Anchor, Badge, Button, Card, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { writeCsv } from '#domain/import/write-csv.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { desktop } from '../desktop.ts';
import { showRefusal } from '../feedback.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { momentInDigits } from '../setting/format.ts';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useGrowing } from '../shell/use-growing.ts';
import { dateInDigits } from '../time/format.ts';
import type { StocktakeDetail } from './stock-types.ts';

const outcomes = ['missing', 'elsewhere', 'found'] as const;

/** The differences of one round, to look at, to print and to take along. */
export function StocktakeReport({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data: taken, error } = useQuery({
    ...orpc.stock.stocktake.get.queryOptions({ input: { id } }),
    retry: false,
  });
  const back = <BackLink href="/inventory/stocktakes" label={t('stock:take.back')} />;
  if (!taken) {
    return (
      <Screen title={t('stock:take.report')} back={back}>
        {error && <LoadError error={error} />}
      </Screen>
    );
  }
  const download = async () => {
    const text = writeCsv(
      [
        t('stock:take.column.outcome'),
        t('inventory:field.assetTag'),
        t('stock:field.name'),
        t('stock:take.column.stood'),
      ],
      taken.lines.map((line) => [t(`stock:take.outcome.${line.outcome}`), line.assetTag, line.name, line.stoodAt]),
      { style: 'semicolon' },
    );
    const name = `${t('stock:take.exportName')}-${dateOf(taken.takenAt)}.csv`;
    await desktop.saveFile(name, new TextEncoder().encode(text));
  };
  return (
    <Screen
      title={t('stock:take.report')}
      back={back}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => void download().catch(showRefusal)}
        >
          {t('inventory:action.export')}
        </Button>
      }
    >
      <Text c="dimmed" mt={-8}>
        {[taken.roomName ?? t('stock:take.noRoom'), taken.locationName].join(', ')} ·{' '}
        {momentInDigits(taken.takenAt, i18n.language)}
      </Text>
      {outcomes.map((outcome) => (
        <OutcomeCard key={outcome} outcome={outcome} taken={taken} />
      ))}
    </Screen>
  );
}

interface OutcomeCardProps {
  readonly outcome: (typeof outcomes)[number];
  readonly taken: StocktakeDetail;
}

function OutcomeCard({ outcome, taken }: OutcomeCardProps) {
  const { t, i18n } = useTranslation();
  const lines = useMemo(() => taken.lines.filter((line) => line.outcome === outcome), [taken, outcome]);
  const { shown, end } = useGrowing(lines);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t(`stock:take.outcome.${outcome}`)} ({lines.length})
        </Title>
        {lines.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t(`stock:take.no.${outcome}`)}
          </Text>
        ) : (
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="9rem">{t('inventory:field.assetTag')}</Table.Th>
                <Table.Th>{t('stock:field.name')}</Table.Th>
                <Table.Th>{t('stock:take.column.stood')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ id, assetId, assetTag, name, stoodAt, foundAgainAt }) => (
                <Table.Tr key={id}>
                  <Table.Td>{assetTag}</Table.Td>
                  <Table.Td>
                    <Anchor component={Link} href={`/inventory/${assetId}`} size="sm">
                      {name}
                    </Anchor>
                    {foundAgainAt !== null && (
                      <Badge ml="xs" variant="light" color="teal" tt="none">
                        {t('stock:take.foundAgainOn', { date: dateInDigits(dateOf(foundAgainAt), i18n.language) })}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{stoodAt}</Table.Td>
                </Table.Tr>
              ))}
              {end && <tr key={shown.length} ref={end} aria-hidden />}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Card>
  );
}
