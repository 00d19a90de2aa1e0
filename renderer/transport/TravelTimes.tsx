import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { pairOf } from '#domain/transport/travel-times.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { WaitingRows } from '../shell/WaitingRows.tsx';
import { LoadError } from '../start/LoadError.tsx';

/** How long the road takes between each two locations; empty is the usual. */
export function TravelTimes() {
  const { t } = useTranslation();
  const places = useQuery(orpc.location.list.queryOptions()).data?.locations;
  const { data, error } = useQuery(orpc.transport.times.queryOptions());
  if (error) return <LoadError error={error} />;
  if (!data || !places) return <WaitingRows />;
  const locations = places.filter(({ status }) => status !== 'closed');
  if (locations.length < 2) return <EmptyState icon={IconBuildingCommunity} text={t('transport:times.one')} />;
  const known = new Map(data.times.map(({ locationA, locationB, minutes }) => [pairOf(locationA, locationB), minutes]));
  const roads = locations.flatMap((a, index) => locations.slice(index + 1).map((b) => ({ a, b })));
  return (
    <Stack maw={720} gap="xs">
      <Text>
        {t('transport:times.intro', { minutes: data.usual })}{' '}
        <Anchor component={Link} href="/settings/rules" inherit underline="always">
          {t('transport:times.usual')}
        </Anchor>
      </Text>
      {roads.map(({ a, b }) => {
        const minutes = known.get(pairOf(a.id, b.id)) ?? null;
        return (
          <RoadRow
            key={`${a.id} ${b.id} ${minutes}`}
            locationA={a.id}
            locationB={b.id}
            label={t('transport:times.road', { a: a.name, b: b.name })}
            minutes={minutes}
            usual={data.usual}
          />
        );
      })}
    </Stack>
  );
}

interface RoadRowProps {
  readonly locationA: string;
  readonly locationB: string;
  readonly label: string;
  readonly minutes: number | null;
  readonly usual: number;
}

/** Kept with Enter or the button, so that no half typed number is. */
function RoadRow({ locationA, locationB, label, minutes, usual }: RoadRowProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(minutes === null ? '' : String(minutes));
  const save = useMutation(
    orpc.transport.saveTime.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('setting:saved'), transactionId),
      onError: showRefusal,
    }),
  );
  const text = typed.trim();
  const isWrong = text !== '' && !(/^\d{1,3}$/.test(text) && Number(text) <= 600);
  const isChanged = text !== (minutes === null ? '' : String(minutes));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !isWrong) save.mutate({ locationA, locationB, minutes: text === '' ? null : Number(text) });
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xl" align="flex-start">
        <Text py={6}>{label}</Text>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          {isChanged && (
            <Button type="submit" variant="default" disabled={isWrong} aria-label={t('setting:saveOf', { label })}>
              {t('setting:save')}
            </Button>
          )}
          <TextInput
            w={150}
            aria-label={label}
            inputMode="numeric"
            maxLength={3}
            placeholder={String(usual)}
            value={typed}
            rightSectionWidth={72}
            rightSection={
              <Text span size="sm" c="dimmed">
                {t('rule:unit.minutes')}
              </Text>
            }
            error={isWrong ? t('transport:times.bounds') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Group>
      </Group>
    </form>
  );
}
