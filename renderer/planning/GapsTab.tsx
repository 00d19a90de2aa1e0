import { Button, Group, NativeSelect, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract } from '#contract/contract.ts';
import { dateOf, mondayOf, weekdayOf, weekNumberOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { shortDate, timeRange } from '../time/format.ts';
import classes from './Gaps.module.css';
import { askWhoCanCome } from './gap-request.ts';

type LocationSlots = InferContractRouterOutputs<typeof contract>['planning']['freeSlots']['locations'][number];
type FreeSlot = LocationSlots['free'][number];

const WEEKS = [2, 4, 8, 13] as const;

/** The half days of the coming weeks that still have a free room, and for each who could come. */
export function GapsTab() {
  const { t } = useTranslation();
  const [weeks, setWeeks] = useState<number>(4);
  const [place, setPlace] = useState('');
  const [firstOn] = useState(() => dateOf(Date.now()));
  const slots = useQuery({
    ...orpc.planning.freeSlots.queryOptions({ input: { firstOn, weeks } }),
    placeholderData: keepPreviousData,
  });
  const locations = slots.data?.locations ?? [];
  const shown = locations.filter(({ locationId }) => !place || locationId === place);
  return (
    <Stack gap="lg">
      <Group align="flex-end">
        <NativeSelect
          label={t('planning:gaps.ahead')}
          value={weeks}
          data={WEEKS.map((count) => ({ value: String(count), label: t('planning:gaps.weeks', { count }) }))}
          onChange={(event) => setWeeks(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('booking:where.location')}
          value={place}
          data={[
            { value: '', label: t('planning:gaps.everywhere') },
            ...locations.map(({ locationId, name }) => ({ value: locationId, label: name })),
          ]}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" c="dimmed" maw="46rem">
        {t('planning:gaps.intro')}
      </Text>
      {slots.isError && <LoadError error={slots.error} />}
      {slots.isPending && <Skeleton h={240} />}
      {slots.isSuccess && shown.every(({ free }) => free.length === 0) && (
        <EmptyState icon={IconCircleCheck} text={t('planning:gaps.none')} />
      )}
      {shown
        .filter(({ free }) => free.length > 0)
        .map((location) => (
          <LocationGaps key={location.locationId} location={location} />
        ))}
    </Stack>
  );
}

function LocationGaps({ location }: { readonly location: LocationSlots }) {
  const { t, i18n } = useTranslation();
  const { name, open, free } = location;
  const weeks = Map.groupBy(free, ({ date }) => mondayOf(date));
  return (
    <section aria-label={name}>
      <Group gap="sm" align="baseline" mb="xs">
        <Title order={2} size="h4">
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {t('planning:gaps.freeOf', { free: free.length, count: open })}
        </Text>
      </Group>
      <Stack gap="sm">
        {[...weeks].map(([monday, list]) => (
          <div key={monday} className={classes.week}>
            <Text size="sm" fw={600} className={classes.weekName}>
              {t('booking:when.week', { week: weekNumberOf(monday) })}
              <Text span size="xs" c="dimmed" display="block">
                {shortDate(monday, i18n.language)}
              </Text>
            </Text>
            <div className={classes.slots}>
              {[...Map.groupBy(list, ({ date }) => date)].map(([date, slots]) => (
                <div key={date} className={classes.day} style={{ gridColumn: weekdayOf(date) }}>
                  {slots.map((slot) => (
                    <SlotButton key={slot.start} slot={slot} location={location} />
                  ))}
                </div>
              ))}
            </div>
          </div>
        ))}
      </Stack>
    </section>
  );
}

function SlotButton({ slot, location }: { readonly slot: FreeSlot; readonly location: LocationSlots }) {
  const { t, i18n } = useTranslation();
  const { date, start, end, rooms, schools } = slot;
  const [largest] = [...rooms].sort((a, b) => (b.capacity ?? 0) - (a.capacity ?? 0));
  const time = timeRange(start, end, i18n.language, location.zone);
  const day = shortDate(date, i18n.language).replace(/ \d{4}$/, '');
  const ask = () =>
    askWhoCanCome({
      slot: {
        locationId: location.locationId,
        start,
        end,
        setupMinutes: 0,
        cleanupMinutes: 0,
        resourceIds: largest ? [largest.id] : [],
      },
    });
  return (
    <Button variant="default" className={classes.slot ?? ''} onClick={ask}>
      <span className={classes.slotText}>
        <b>{day}</b>
        <span>{time}</span>
        <span className={classes.slotFacts}>
          {t('planning:gaps.rooms', { count: rooms.length })}
          <span className={classes.schools} data-none={schools === 0 || undefined}>
            <IconUsers size={14} aria-hidden /> {schools}
            <VisuallyHidden>{t('planning:gaps.able', { count: schools })}</VisuallyHidden>
          </span>
        </span>
      </span>
    </Button>
  );
}
