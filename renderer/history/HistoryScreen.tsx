import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { client } from '../client.ts';
import { Screen } from '../shell/Screen.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { longDate } from '../time/format.ts';
import { ActLine, type HistoryAct } from './ActLine.tsx';

const PAGE = 50;
const features = [
  'booking',
  'inventory',
  'organisation',
  'location',
  'import',
  'rule',
  'setting',
  'sharing',
  'start',
  'system',
] as const;

/** Who did what: newest first, by day, each act to open and to take back. */
export function HistoryScreen() {
  const { t, i18n } = useTranslation();
  const [actor, setActor] = useState<string | null>(null);
  const [feature, setFeature] = useState<string | null>(null);
  const pages = useInfiniteQuery({
    queryKey: [['history', 'list'], { actor, feature }],
    queryFn: ({ pageParam }) =>
      client.history.list({
        limit: PAGE,
        ...(pageParam && { before: pageParam }),
        ...(actor && { actor }),
        ...(feature && { feature }),
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.acts.length === PAGE ? page.acts.at(-1)?.hlc : undefined),
  });
  const acts = pages.data?.pages.flatMap((page) => page.acts) ?? [];
  const actors = pages.data?.pages[0]?.actors ?? [];
  return (
    <Screen title={t('history:title')}>
      <Group>
        <Select
          label={t('history:filter.feature')}
          placeholder={t('history:filter.all')}
          clearable
          clearButtonProps={{ 'aria-label': t('history:filter.clear') }}
          data={features.map((value) => ({ value, label: t(`history:feature.${value}`) }))}
          value={feature}
          onChange={setFeature}
        />
        <Select
          label={t('history:filter.actor')}
          placeholder={t('history:filter.everybody')}
          clearable
          clearButtonProps={{ 'aria-label': t('history:filter.clear') }}
          data={actors}
          value={actor}
          onChange={setActor}
        />
      </Group>
      {pages.isError && <LoadError error={pages.error} />}
      {pages.isSuccess && acts.length === 0 && <Text>{t('history:none')}</Text>}
      <Stack gap="lg" maw={900}>
        {byDay(acts).map(([day, ofDay]) => (
          <section key={day} aria-label={longDate(day, i18n.language)}>
            <Title order={2} size="h5" mb="xs">
              {longDate(day, i18n.language)}
            </Title>
            <Stack gap={4}>
              {ofDay.map((act) => (
                <ActLine key={act.transactionId} act={act} />
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
      {pages.hasNextPage && (
        <div>
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('history:more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

function byDay(acts: readonly HistoryAct[]): [string, HistoryAct[]][] {
  return [...Map.groupBy(acts, (act) => dateOf(act.at))];
}
