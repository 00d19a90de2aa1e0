import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type BookingRefusal, bookingRefusal } from '../booking/booking-refusal.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { BookingRefused } from './BookingRefused.tsx';
import { DueField } from './DueField.tsx';
import { dueText } from './loan-text.ts';
import type { Loan } from './loan-types.ts';
import { laterReasons } from './MomentFields.tsx';

interface RenewDialogProps {
  readonly opened: boolean;
  readonly id: string;
  readonly onClose: () => void;
}

/** A later end; when somebody waits, it says who and how long it may still stay. */
export function RenewDialog({ opened, id, onClose }: RenewDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('loan:renew.title')}>
      <Loaded id={id} onClose={onClose} />
    </Dialog>
  );
}

function Loaded({ id, onClose }: Omit<RenewDialogProps, 'opened'>) {
  const { data, error } = useQuery({ ...orpc.loan.get.queryOptions({ input: { id } }), gcTime: 0, retry: false });
  if (error) return <LoadError error={error} />;
  return data ? <RenewForm loan={data} onClose={onClose} /> : <Skeleton height={120} />;
}

const WEEK = 7;

function RenewForm({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [dueOn, setDueOn] = useState<IsoDate | null>(() => addDays(dateOf(Math.max(loan.dueAt - 1, Date.now())), WEEK));
  const [refused, setRefused] = useState<BookingRefusal | null>(null);
  const renew = useMutation(orpc.loan.renew.mutationOptions());
  const send = (overrides: readonly Override[]) => {
    if (!dueOn || renew.isPending) return;
    const input = { id: loan.id, dueOn, overrides: [...laterReasons(t('loan:renew.reason')), ...overrides] };
    renew.mutate(input, {
      onSuccess: ({ transactionId }) => {
        notifyDone(t('loan:renew.done', { holder: loan.holder }), transactionId);
        onClose();
      },
      onError: (error) => setRefused(bookingRefusal(error)),
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send([]);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">
          {loan.holder} · {t('loan:out.due', { due: dueText(loan, i18n.language) })}
        </Text>
        <DueField
          label={t('loan:renew.until')}
          value={dueOn}
          onChange={(date) => {
            setDueOn(date);
            renew.reset();
          }}
          error={renew.error}
        />
        {refused && <BookingRefused refusal={refused} busy={renew.isPending} onOverride={send} />}
        <Group justify="flex-end">
          <Button variant="default" size="md" mih={44} onClick={onClose}>
            {t('loan:close')}
          </Button>
          <Button type="submit" size="md" mih={44} loading={renew.isPending} disabled={!dueOn}>
            {t('loan:act.renew')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
