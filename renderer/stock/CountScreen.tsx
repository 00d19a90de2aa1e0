import { Button, Card, Checkbox, Grid, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconScan } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Spot } from '#domain/stock/stocktake.ts';
import { orpc } from '../client.ts';
import { LoadError } from '../inventory/LoadError.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useGrowing } from '../shell/use-growing.ts';
import { ApplyDialog } from './ApplyDialog.tsx';
import { CountDifferences } from './CountDifferences.tsx';
import type { CountedLine } from './stock-types.ts';
import { type StocktakeState, useStocktake } from './use-stocktake.ts';

/** A round through one room: scan or tick what stands there, and see what differs from what was written down. */
export function CountScreen({ locationId, roomId }: Spot) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [applying, apply] = useDisclosure(false);
  const state = useStocktake({ locationId, roomId });
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations ?? [];
  const location = locations.find(({ id }) => id === locationId);
  const room = location?.rooms.find(({ id }) => id === roomId);
  const name = room?.name ?? t('stock:take.noRoomOf', { name: location?.name ?? '' });
  const { report, error } = state;
  const expected = [...report.found, ...report.missing, ...report.out];
  return (
    <Screen
      title={t('stock:take.of', { name })}
      back={<BackLink href="/inventory/stocktakes" label={t('stock:take.back')} />}
      actions={
        <Button disabled={state.things.length === 0} onClick={apply.open}>
          {t('stock:take.apply')}
        </Button>
      }
    >
      {error && <LoadError error={error} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <ScanCard state={state} />
            <Card withBorder padding="md">
              <Stack gap="xs">
                <Title order={2} size="h4">
                  {t('stock:take.expected')}
                </Title>
                <Text size="sm" c="dimmed" role="status">
                  {t('stock:take.progress', { seen: report.found.length, count: expected.length })}
                </Text>
                <Progress
                  value={expected.length === 0 ? 0 : (100 * report.found.length) / expected.length}
                  aria-label={t('stock:take.expected')}
                />
                {!state.isPending && expected.length === 0 && <Text size="sm">{t('stock:take.nothingExpected')}</Text>}
                <ExpectedList things={expected} state={state} />
              </Stack>
            </Card>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <CountDifferences state={state} />
        </Grid.Col>
      </Grid>
      <ApplyDialog
        opened={applying}
        spot={{ locationId, roomId }}
        state={state}
        onClose={apply.close}
        onApplied={(id) => navigate(`/inventory/stocktakes/${id}`)}
      />
    </Screen>
  );
}

/** A scanner types the code and presses Enter; a person may do the same. */
function ScanCard({ state }: { readonly state: StocktakeState }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { last } = state;
  return (
    <Card withBorder padding="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          state.scan(text);
          setText('');
        }}
      >
        <TextInput
          label={t('stock:take.scan')}
          placeholder={t('stock:take.scanPlaceholder')}
          leftSection={<IconScan size={18} />}
          size="md"
          autoFocus
          autoComplete="off"
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <Text size="sm" mt="xs" mih="1.4rem" role="status" fw={last?.kind === 'unknown' ? 600 : 400}>
        {last &&
          (last.kind === 'unknown'
            ? t('stock:take.said.unknown', { code: last.code })
            : t(`stock:take.said.${last.kind}`, { name: last.thing.name, place: last.thing.standsIn }))}
      </Text>
    </Card>
  );
}

interface ExpectedListProps {
  readonly things: readonly CountedLine[];
  readonly state: StocktakeState;
}

function ExpectedList({ things, state }: ExpectedListProps) {
  const { t } = useTranslation();
  const sorted = useMemo(
    () => [...things].sort((a, b) => a.assetTag.localeCompare(b.assetTag, 'nl', { numeric: true })),
    [things],
  );
  const { shown, end } = useGrowing(sorted);
  return (
    <Stack gap={0}>
      {shown.map(({ id, name, assetTag, place, isOut, missingSince }) => (
        <Checkbox
          key={id}
          py={6}
          checked={state.seen.has(id)}
          onChange={(event) => state.setSeen(id, event.currentTarget.checked)}
          label={name}
          description={[
            assetTag,
            place,
            isOut && t('stock:take.isOut'),
            missingSince !== null && t('stock:take.wasMissing'),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
      {end && <div key={shown.length} ref={end} />}
    </Stack>
  );
}
