import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CancelledBy, cancelledByOptions } from '#domain/booking/booking.ts';
import type { ExemptReason } from '#domain/planning/cancellation.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { DueNote } from '#renderer/planning/DueNote.tsx';
import { ExemptField } from '#renderer/planning/ExemptField.tsx';
import { askWhoCanCome } from '#renderer/planning/gap-request.ts';
import { periodText } from '../verdict-text.ts';
import type { BookingSummary } from './board-types.ts';

interface CancelDialogProps {
  readonly booking: BookingSummary | null;
  readonly zone: string;
  readonly onClose: () => void;
}

/** Asks who cancels and why; what the booking held becomes free, and it can be undone. */
export function CancelDialog({ booking, zone, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={booking !== null}
      onClose={onClose}
      title={<Text fw={700}>{t('planbord:cancel.title')}</Text>}
      centered
    >
      {booking && <CancelForm key={booking.id} booking={booking} zone={zone} onClose={onClose} />}
    </Modal>
  );
}

function CancelForm({ booking, zone, onClose }: CancelDialogProps & { readonly booking: BookingSummary }) {
  const { t, i18n } = useTranslation();
  const [by, setBy] = useState<CancelledBy>('school');
  const [exempt, setExempt] = useState<ExemptReason | null>(null);
  const [reason, setReason] = useState('');
  const holder = booking.holder || t(`booking:kind.${booking.kind}`);
  const cancel = useMutation(
    orpc.booking.cancel.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('planbord:cancel.done', { holder }), transactionId);
        onClose();
        const isPlace = booking.kind === 'visit' && booking.organisationId !== null && booking.start > Date.now();
        if (isPlace) askWhoCanCome({ bookingId: booking.id });
      },
      onError: showRefusal,
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancel.mutate({ id: booking.id, by, reason: reason.trim(), exempt });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">
          {holder}, {periodText(booking.start, booking.end, i18n.language, zone)}
        </Text>
        <Radio.Group label={t('planbord:cancel.by')} value={by} onChange={(value) => setBy(value as CancelledBy)}>
          <Stack gap={8} mt={6}>
            {cancelledByOptions.map((option) => (
              <Radio key={option} value={option} label={t(`planbord:cancel.${option}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {by === 'school' && booking.organisationId !== null && <ExemptField value={exempt} onChange={setExempt} />}
        {booking.organisationId !== null && (
          <DueNote
            status={booking.status}
            by={by}
            exempt={by === 'school' ? exempt : null}
            start={booking.start}
            zone={zone}
          />
        )}
        <TextInput
          label={t('planbord:cancel.reason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('planbord:cancel.keep')}
          </Button>
          <Button type="submit" color="red.9" loading={cancel.isPending}>
            {t('planbord:cancel.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
