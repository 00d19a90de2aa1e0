import { Anchor, Button, Card, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { InventoryTabs } from '../inventory/InventoryTabs.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { momentInDigits } from '../setting/format.ts';
import { Screen } from '../shell/Screen.tsx';
import { useGrowing } from '../shell/use-growing.ts';
import { dateInDigits } from '../time/format.ts';
import type { CountedLine, StocktakeLine } from './stock-types.ts';

/** Where a round of counting begins, what it did not find, and the rounds before. */
export function StocktakesScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [spot, setSpot] = useState<string | null>(null);
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations ?? [];
  const { data, error } = useQuery(orpc.stock.stocktake.list.queryOptions());
  const things = useQuery(orpc.stock.stocktake.things.queryOptions()).data?.things ?? [];
  const missing = things.filter(({ missingSince }) => missingSince !== null);
  const countAt = (of: (thing: CountedLine) => boolean) => things.filter(of).length;
  const groups = locations.map((location) => ({
    group: location.name,
    items: [
      ...location.rooms.map((room) => ({
        value: `${location.id}/${room.id}`,
        label: t('stock:take.roomOption', {
          name: room.name,
          count: countAt(({ roomId }) => roomId === room.id),
        }),
      })),
      {
        value: `${location.id}/none`,
        label: t('stock:take.roomOption', {
          name: t('stock:take.noRoomOf', { name: location.name }),
          count: countAt(({ locationId, roomId }) => locationId === location.id && roomId === null),
        }),
      },
    ],
  }));
  return (
    <Screen title={t('inventory:title')}>
      <InventoryTabs current="stocktakes" />
      {error && <LoadError error={error} />}
      <Card withBorder padding="md">
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('stock:take.begin')}
          </Title>
          <Text size="sm" c="dimmed" maw={640}>
            {t('stock:take.explain')}
          </Text>
          <Group align="flex-end" gap="sm">
            <Select
              w="24rem"
              maw="100%"
              label={t('stock:take.room')}
              placeholder={t('stock:take.roomPlaceholder')}
              data={groups}
              value={spot}
              onChange={setSpot}
              searchable
              nothingFoundMessage={t('inventory:nothingToChoose')}
            />
            <Button
              leftSection={<IconClipboardCheck size={16} />}
              disabled={spot === null}
              onClick={() => navigate(`/inventory/stocktakes/count/${spot}`)}
            >
              {t('stock:take.start')}
            </Button>
          </Group>
        </Stack>
      </Card>
      {missing.length > 0 && <MissingCard things={missing} />}
      <Card withBorder padding="md">
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('stock:take.earlier')}
          </Title>
          {data?.stocktakes.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('stock:take.none')}
            </Text>
          ) : (
            <StocktakeTable stocktakes={data?.stocktakes ?? []} />
          )}
        </Stack>
      </Card>
    </Screen>
  );
}

function MissingCard({ things }: { readonly things: readonly CountedLine[] }) {
  const { t, i18n } = useTranslation();
  const found = useMutation(orpc.stock.stocktake.foundAgain.mutationOptions());
  const { shown, end } = useGrowing(things);
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('stock:take.missingTitle', { count: things.length })}
        </Title>
        {shown.map(({ id, name, assetTag, standsIn, missingSince }) => (
          <Group key={id} gap="sm" justify="space-between" wrap="nowrap">
            <div>
              <Anchor component={Link} href={`/inventory/${id}`} size="sm" fw={600}>
                {name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[assetTag, standsIn].filter(Boolean).join(' · ')}
                {' · '}
                {t('stock:take.missingSince', { date: dateInDigits(dateOf(missingSince ?? 0), i18n.language) })}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('stock:take.foundAgainOf', { name })}
              onClick={() =>
                found.mutate(
                  { assetId: id },
                  {
                    onSuccess: ({ transactionId }) => notifyDone(t('stock:done.foundAgain', { name }), transactionId),
                    onError: showRefusal,
                  },
                )
              }
            >
              {t('stock:take.foundAgain')}
            </Button>
          </Group>
        ))}
        {end && <div key={shown.length} ref={end} />}
      </Stack>
    </Card>
  );
}

function StocktakeTable({ stocktakes }: { readonly stocktakes: readonly StocktakeLine[] }) {
  const { t, i18n } = useTranslation();
  const { shown, end } = useGrowing(stocktakes);
  return (
    <Table.ScrollContainer minWidth={520} type="native" tabIndex={0} role="region" aria-label={t('stock:take.earlier')}>
      <Table verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('stock:movement.when')}</Table.Th>
            <Table.Th>{t('stock:take.room')}</Table.Th>
            <Table.Th ta="right">{t('stock:take.outcome.found')}</Table.Th>
            <Table.Th ta="right">{t('stock:take.outcome.missing')}</Table.Th>
            <Table.Th ta="right">{t('stock:take.outcome.elsewhere')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ id, takenAt, roomName, locationName, found, missing, elsewhere }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor component={Link} href={`/inventory/stocktakes/${id}`} size="sm" fw={600}>
                  {momentInDigits(takenAt, i18n.language)}
                </Anchor>
              </Table.Td>
              <Table.Td>{[roomName ?? t('stock:take.noRoom'), locationName].join(', ')}</Table.Td>
              <Table.Td ta="right">{found}</Table.Td>
              <Table.Td ta="right">{missing}</Table.Td>
              <Table.Td ta="right">{elsewhere}</Table.Td>
            </Table.Tr>
          ))}
          {end && <tr key={shown.length} ref={end} aria-hidden />}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
