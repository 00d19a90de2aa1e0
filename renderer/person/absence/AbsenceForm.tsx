import { Button, Grid, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type AbsenceKind, absenceKinds } from '#domain/person/person.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { LoadError } from '#renderer/inventory/LoadError.tsx';
import { DateField } from '#renderer/time/DateField.tsx';
import { AffectedCard } from './AffectedCard.tsx';
import type { AbsenceRequest } from './absence-request.ts';
import { type Choice, chosenFor, type Settled, useSettle } from './use-settle.ts';

interface AbsenceFormProps {
  readonly request: AbsenceRequest;
  readonly onCancel: () => void;
  readonly onSettled: (settled: Settled) => void;
}

export function AbsenceForm({ request, onCancel, onSettled }: AbsenceFormProps) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  // Made once, so that a double click notes one absence.
  const [id] = useState(() => v7());
  const [personId, setPersonId] = useState<string | null>(request.personId ?? null);
  const [kind, setKind] = useState<AbsenceKind>('ill');
  const [firstOn, setFirstOn] = useState<string | null>(request.firstOn ?? today);
  const [lastOn, setLastOn] = useState<string | null>(request.lastOn ?? request.firstOn ?? today);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const people = useQuery(orpc.person.list.queryOptions());
  const isBackward = firstOn !== null && lastOn !== null && lastOn < firstOn;
  const isAsked = personId !== null && firstOn !== null && lastOn !== null && !isBackward;
  const { data, error, isFetching } = useQuery({
    ...orpc.person.affected.queryOptions({
      input: { personId: personId ?? '', firstOn: firstOn ?? '', lastOn: lastOn ?? '' },
    }),
    enabled: isAsked,
  });
  const affected = isAsked ? (data?.affected ?? []) : [];
  const name = people.data?.people.find((person) => person.id === personId)?.name ?? '';
  const settle = useSettle({ absentName: name, onSettled });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isAsked || !data || settle.isPending) return;
    settle.run({ id, personId, kind, firstOn, lastOn }, affected, choices);
  };
  const choose = (bookingId: string, choice: Choice) => {
    setChoices(new Map(choices).set(bookingId, choice));
    settle.forget(bookingId);
  };
  const chooseFirst = (day: string | null) => {
    setFirstOn(day);
    if (day && lastOn && lastOn < day) setLastOn(day);
  };
  const changes = affected.filter((booking) => chosenFor(booking, choices).to !== 'later').length;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Grid gap="md">
          <Grid.Col span={{ base: 12, sm: 6 }}>
            <Select
              label={t('person:absence.who')}
              placeholder={t('person:absence.whoPlaceholder')}
              data={(people.data?.people ?? [])
                .filter(({ active }) => active)
                .map((person) => ({ value: person.id, label: person.name }))}
              value={personId}
              onChange={setPersonId}
              searchable
              withAsterisk
              data-autofocus={request.personId ? undefined : true}
              nothingFoundMessage={t('person:absence.nobody')}
            />
          </Grid.Col>
          <Grid.Col span={{ base: 6, sm: 3 }}>
            <DateField label={t('person:absence.firstOn')} value={firstOn} onChange={chooseFirst} />
          </Grid.Col>
          <Grid.Col span={{ base: 6, sm: 3 }}>
            <DateField
              label={t('person:absence.lastOn')}
              value={lastOn}
              onChange={setLastOn}
              data-autofocus={request.personId ? true : undefined}
              error={isBackward && t('person:refusal.last-before-first')}
            />
          </Grid.Col>
        </Grid>
        <SegmentedControl
          aria-label={t('person:absence.kindLabel')}
          value={kind}
          onChange={(value) => setKind(value as AbsenceKind)}
          data={absenceKinds.map((value) => ({ value, label: t(`person:absence.kind.${value}`) }))}
        />
        <Text size="xs" c="dimmed">
          {t('person:absence.privacy')}
        </Text>
        {error && <LoadError error={error} />}
        {isAsked && isFetching && !data && <Skeleton height={120} />}
        {isAsked && data && (
          <Text fw={600} role="status">
            {t('person:absence.affected', { count: affected.length, name })}
          </Text>
        )}
        {affected.map((booking) => (
          <AffectedCard
            key={booking.bookingId}
            booking={booking}
            choice={chosenFor(booking, choices)}
            stopped={settle.stopped?.bookingId === booking.bookingId ? settle.stopped : null}
            onChoose={(choice) => choose(booking.bookingId, choice)}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('person:cancel')}
          </Button>
          <Button type="submit" disabled={!isAsked || !data} loading={settle.isPending}>
            {t(changes > 0 ? 'person:absence.settle' : 'person:absence.only')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
