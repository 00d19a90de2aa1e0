import { Button, Group, Paper, Text, Title, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '#domain/location/opening-week.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { DayHours } from './DayHours.tsx';
import type { LocationItem } from './location-types.ts';
import { copyMonday, faultOfDay, type TypedSpan, toSpans } from './typed-week.ts';

/** The week of a location, typed straight into the list; saved as a whole. */
export function OpeningHoursEditor({ location }: { readonly location: LocationItem }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const save = useMutation(orpc.location.setOpeningHours.mutationOptions());
  const [typed, setTyped] = useState<readonly TypedSpan[] | null>(null);
  const [asked, setAsked] = useState(false);
  const spans = typed ?? location.openingHours;
  const faulty = weekdays.some((weekday) => faultOfDay(spans, weekday));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const week = toSpans(spans);
    setAsked(true);
    if (week === null || faulty) return;
    try {
      const { transactionId } = await save.mutateAsync({ locationId: location.id, spans: week });
      await queries.invalidateQueries({ queryKey: orpc.location.list.key() });
      setTyped(null);
      setAsked(false);
      notifyDone(t('location:hours.saved', { name: location.name }), transactionId);
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="location-hours">
      <form onSubmit={submit} noValidate>
        <Group justify="space-between" mb={4}>
          <Title order={2} size="h4" id="location-hours">
            {t('location:hours.title')}
          </Title>
          <Tooltip label={t('location:hours.copyMondayHint')}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconCopy size={16} />}
              onClick={() => setTyped(copyMonday(spans))}
            >
              {t('location:hours.copyMonday')}
            </Button>
          </Tooltip>
        </Group>
        {spans.length === 0 && (
          <Text size="sm" c="dimmed" mb="xs">
            {t('location:hours.empty')}
          </Text>
        )}
        {weekdays.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            spans={spans}
            strict={asked}
            noneText={t('location:hours.closed')}
            onChange={setTyped}
          />
        ))}
        {typed && (
          <Group justify="flex-end" mt="sm" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                setTyped(null);
                setAsked(false);
              }}
            >
              {t('location:hours.discard')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('location:hours.save')}
            </Button>
          </Group>
        )}
      </form>
    </Paper>
  );
}
