import { ActionIcon, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '#domain/location/opening-week.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { weekdayName } from '../time/format.ts';
import { TimeField } from '../time/TimeField.tsx';
import type { LocationItem } from './location-types.ts';
import classes from './OpeningHoursEditor.module.css';
import { copyMonday, faultOfDay, nextSpan, type TypedSpan, toSpans } from './typed-week.ts';

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
          <DayRow key={weekday} weekday={weekday} spans={spans} strict={asked} onChange={setTyped} />
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

interface DayRowProps {
  readonly weekday: number;
  readonly spans: readonly TypedSpan[];
  /** Says so too when a time is still missing. */
  readonly strict: boolean;
  readonly onChange: (spans: readonly TypedSpan[]) => void;
}

function DayRow({ weekday, spans, strict, onChange }: DayRowProps) {
  const { t, i18n } = useTranslation();
  const day = weekdayName(weekday, i18n.language);
  const mine = spans.filter((span) => span.weekday === weekday);
  const fault = faultOfDay(spans, weekday);
  const shown = fault && (strict || fault.what !== 'time-missing') ? fault : null;
  const set = (changed: TypedSpan, patch: Partial<TypedSpan>) =>
    onChange(spans.map((span) => (span === changed ? { ...span, ...patch } : span)));
  return (
    <fieldset className={classes.day}>
      <legend className={classes.legend}>{day}</legend>
      <Stack gap={4}>
        {mine.length === 0 && (
          <Text size="sm" c="dimmed" className={classes.closed}>
            {t('location:hours.closed')}
          </Text>
        )}
        {mine.map((span, index) => (
          <Group key={span.id} gap={6} wrap="nowrap">
            <TimeField
              size="xs"
              terse
              className={classes.time}
              aria-label={t('location:hours.opens', { day, number: index + 1 })}
              value={span.opens}
              onChange={(opens) => set(span, { opens })}
              error={shown !== null}
            />
            <span aria-hidden>–</span>
            <TimeField
              size="xs"
              terse
              className={classes.time}
              aria-label={t('location:hours.closes', { day, number: index + 1 })}
              value={span.closes}
              onChange={(closes) => set(span, { closes })}
              error={shown !== null}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('location:hours.remove', { day, number: index + 1 })}
              onClick={() => onChange(spans.filter((other) => other !== span))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {shown && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {t(`location:refusal.${shown.what}`, { ...shown.facts })}
          </Text>
        )}
      </Stack>
      <Tooltip label={t('location:hours.add', { day })}>
        <ActionIcon
          variant="subtle"
          aria-label={t('location:hours.add', { day })}
          onClick={() => onChange([...spans, nextSpan(mine, weekday)])}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  );
}
