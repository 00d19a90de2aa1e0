import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import type { AffectedBooking } from './calendar-types.ts';

interface LeaveFormProps {
  readonly booking: AffectedBooking;
  readonly onDone: () => void;
}

/** A booking may stay on such a day, with the reason kept beside it. */
export function LeaveForm({ booking, onDone }: LeaveFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(booking.leftBecause ?? '');
  const [isTried, setTried] = useState(false);
  const leave = useMutation(
    orpc.calendar.leaveBooking.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('calendar:affected.leftDone', { name: booking.holder }), transactionId);
        onDone();
      },
      onError: showRefusal,
    }),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) leave.mutate({ bookingId: booking.id, rule: booking.rule, reason });
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          flex={1}
          miw="16rem"
          label={t('calendar:affected.reason')}
          placeholder={t('calendar:affected.reasonExample')}
          maxLength={200}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && !reason.trim() && t('calendar:affected.reasonMissing')}
        />
        <Button type="submit" loading={leave.isPending}>
          {t('calendar:affected.leaveDo')}
        </Button>
      </Group>
    </form>
  );
}
