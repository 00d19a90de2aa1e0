import { ActionIcon, Button, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Override } from '#domain/booking/booking.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { type BookingRefusal, bookingRefusal } from '../booking/booking-refusal.ts';
import { OrganisationField } from '../booking/form/OrganisationField.tsx';
import { instantText } from '../booking/verdict-text.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { refusalOf } from '../refusal-text.ts';
import { BookingRefused } from './BookingRefused.tsx';
import { DueField } from './DueField.tsx';
import classes from './Loan.module.css';
import type { ScanThing } from './loan-types.ts';
import { instantOf, laterReasons, MomentFields, useMoment } from './MomentFields.tsx';
import { ThingPicker } from './ThingPicker.tsx';

interface HandOutNowFormProps {
  readonly things: readonly ScanThing[];
  readonly onThings: (things: readonly ScanThing[]) => void;
  readonly onDone: () => void;
}

/** Lends what nobody reserved: scanned or looked up, to whom, until when. */
export function HandOutNowForm({ things, onThings, onDone }: HandOutNowFormProps) {
  const { t, i18n } = useTranslation();
  // Made once per loan, so that a double click lends once.
  const [id, setId] = useState(() => v7());
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [takenBy, setTakenBy] = useState('');
  const [byLab, setByLab] = useState(false);
  const [typedDue, setDue] = useState<IsoDate | null>(null);
  const [refused, setRefused] = useState<BookingRefusal | null>(null);
  const { moment, setMoment, isTyped } = useMoment();
  const usual = useQuery(
    orpc.loan.proposeDue.queryOptions({
      input: { resourceIds: things.map((thing) => thing.id) },
      placeholderData: keepPreviousData,
    }),
  );
  const dueOn = typedDue ?? usual.data?.dueOn ?? null;
  const next = usual.data?.next;
  const handOut = useMutation(orpc.loan.handOutNow.mutationOptions());
  const field = refusalOf(handOut.error)?.field;
  const startAfresh = () => {
    setId(v7());
    setOrganisationId(null);
    setTakenBy('');
    setDue(null);
    setByLab(false);
    setRefused(null);
    setMoment(null);
  };
  const send = (overrides: readonly Override[]) => {
    if (!dueOn || !isTyped || handOut.isPending) return;
    handOut.mutate(
      {
        id,
        organisationId,
        takenBy: takenBy.trim(),
        contactPhone: '',
        contactEmail: '',
        locationId: null,
        outAt: instantOf(moment),
        dueOn,
        resourceIds: things.map((thing) => thing.id),
        condition: '',
        byLab: byLab && organisationId !== null,
        overrides: [...(moment ? laterReasons(t('loan:laterReason')) : []), ...overrides],
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('loan:handOut.doneNow', { count: things.length }), transactionId);
          startAfresh();
          onDone();
        },
        onError: (error) => {
          const found = bookingRefusal(error);
          setRefused(found);
          if (!found && !refusalOf(error)?.field) showRefusal(error);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send([]);
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('loan:now.title')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text component="h2" fw={650}>
            {t('loan:now.title')}
          </Text>
          <Basket things={things} onThings={onThings} />
          <ThingPicker onPick={(thing) => onThings([...things.filter((one) => one.id !== thing.id), thing])} />
          <OrganisationField size="md" value={organisationId} onChange={setOrganisationId} />
          <TextInput
            size="md"
            label={t('loan:takenBy')}
            maxLength={200}
            value={takenBy}
            error={field === 'takenBy' && t('loan:refusal.nobody')}
            onChange={(event) => setTakenBy(event.currentTarget.value)}
          />
          <DueField
            label={t('loan:now.until')}
            value={dueOn}
            onChange={(day) => {
              setDue(day);
              handOut.reset();
            }}
            error={field === 'dueOn' ? handOut.error : null}
          />
          {next && (
            <Text size="sm">
              {t('loan:now.next', {
                name: next.resourceName,
                holder: next.holder,
                start: instantText(next.start, i18n.language),
              })}
            </Text>
          )}
          {organisationId && (
            <Switch
              size="md"
              label={t('loan:byLab')}
              description={t('loan:byLabHint')}
              checked={byLab}
              onChange={(event) => setByLab(event.currentTarget.checked)}
            />
          )}
          <MomentFields value={moment} onChange={setMoment} />
          {refused && <BookingRefused refusal={refused} busy={handOut.isPending} onOverride={send} />}
          <Button type="submit" size="md" mih={44} loading={handOut.isPending} disabled={things.length === 0}>
            {t('loan:act.handOut')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function Basket({ things, onThings }: Pick<HandOutNowFormProps, 'things' | 'onThings'>) {
  const { t } = useTranslation();
  if (things.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('loan:now.empty')}
      </Text>
    );
  }
  return (
    <ul className={classes.rows} aria-label={t('loan:now.basket')}>
      {things.map((thing) => (
        <li key={thing.id} className={classes.row}>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {thing.name}
            </Text>
            <Text size="sm" c="dimmed">
              {thing.code}
            </Text>
          </Group>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('loan:now.remove', { name: thing.name })}
            onClick={() => onThings(things.filter(({ id }) => id !== thing.id))}
          >
            <IconX size={18} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
