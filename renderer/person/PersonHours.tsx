import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '#domain/location/opening-week.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { DayHours } from '../location/DayHours.tsx';
import { faultOfDay, type TypedSpan, toSpans } from '../location/typed-week.ts';
import type { PersonDetail } from './person-types.ts';

/** The week of a person, typed straight into the list; saved as a whole. */
export function PersonHours({ person }: { readonly person: PersonDetail }) {
  const { t } = useTranslation();
  const { id, name } = person.summary;
  const [typed, setTyped] = useState<readonly TypedSpan[] | null>(null);
  const [asked, setAsked] = useState(false);
  const close = () => {
    setTyped(null);
    setAsked(false);
  };
  const save = useMutation(
    orpc.person.setHours.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('person:hours.saved', { name }), transactionId);
        close();
      },
      onError: showRefusal,
    }),
  );
  const saved = person.hours.map((span) => ({ ...span, id: `${span.weekday} ${span.opens}` }));
  const spans = typed ?? saved;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const week = toSpans(spans);
    setAsked(true);
    if (week === null || weekdays.some((weekday) => faultOfDay(spans, weekday))) return;
    save.mutate({ id, hours: week });
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('person:hours.title')}>
      <form onSubmit={submit} noValidate>
        <Title order={2} size="h4" mb={4}>
          {t('person:hours.title')}
        </Title>
        {spans.length === 0 && (
          <Text size="sm" c="dimmed" mb="xs">
            {t('person:hours.always')}
          </Text>
        )}
        {weekdays.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            spans={spans}
            strict={asked}
            noneText={spans.length === 0 ? t('person:hours.open') : t('person:hours.none')}
            onChange={setTyped}
          />
        ))}
        {typed && (
          <Group justify="flex-end" mt="sm" gap="xs">
            <Button variant="default" onClick={close}>
              {t('person:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('person:save')}
            </Button>
          </Group>
        )}
      </form>
    </Paper>
  );
}
