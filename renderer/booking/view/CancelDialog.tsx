import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CancelledBy, cancelledByOptions } from '#domain/booking/booking.ts';
import type { ExemptReason } from '#domain/planning/cancellation.ts';
import type { SeriesScope } from '#domain/recurrence/edit-series.ts';
import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { DueNote } from '#renderer/planning/DueNote.tsx';
import { ExemptField } from '#renderer/planning/ExemptField.tsx';
import { askWhoCanCome } from '#renderer/planning/gap-request.ts';
import { ScopeChoice } from '../series/ScopeChoice.tsx';
import { useSeries } from '../series/use-series.ts';
import type { BookingDetail } from './booking-detail.ts';

interface CancelDialogProps {
  readonly booking: BookingDetail;
  readonly zone?: string;
  /** Afterwards asks who can come in the place that is free. */
  readonly findOthers?: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Cancelling asks who cancels, since that decides about cost and quota later; the place is free at once. */
export function CancelDialog({ booking, zone = DEFAULT_ZONE, findOthers = false, opened, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const [by, setBy] = useState<CancelledBy | null>(null);
  const [reason, setReason] = useState('');
  const [exempt, setExempt] = useState<ExemptReason | null>(null);
  const [isTried, setTried] = useState(false);
  const [scope, setScope] = useState<SeriesScope>('one');
  const series = useSeries(booking.summary.id);
  const cancelMany = useMutation(
    orpc.series.cancel.mutationOptions({
      onSuccess: ({ transactionId, count }) => {
        notifyDone(t('series:scope.cancelled', { count }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const cancel = useMutation(
    orpc.booking.cancel.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('booking:done.cancelled'), transactionId);
        onClose();
        if (findOthers && leavesPlace(booking)) askWhoCanCome({ bookingId: booking.summary.id });
      },
      onError: showRefusal,
    }),
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      title={<Text fw={650}>{t('booking:cancel.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('booking:action.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const { id } = booking.summary;
          if (by && scope === 'one') cancel.mutate({ id, by, reason: reason.trim(), exempt });
          else if (by) cancelMany.mutate({ bookingId: id, scope, by, reason: reason.trim(), exempt });
        }}
      >
        <Stack gap="md">
          <Text size="sm">{t('booking:cancel.text')}</Text>
          {series && series.othersToCome > 0 && (
            <ScopeChoice label={t('series:scope.cancelLabel')} series={series} value={scope} onChange={setScope} />
          )}
          <Radio.Group
            label={t('booking:cancel.by')}
            withAsterisk
            value={by ?? ''}
            onChange={(value) => setBy(cancelledByOptions.find((option) => option === value) ?? null)}
            error={isTried && !by && t('booking:cancel.byMissing')}
          >
            <Stack gap="xs" mt={6} mb={4}>
              {cancelledByOptions.map((option, index) => (
                <Radio
                  key={option}
                  value={option}
                  label={t(`booking:cancelledBy.${option}`)}
                  description={t(`booking:cancel.hint.${option}`)}
                  {...(index === 0 && { 'data-autofocus': true })}
                />
              ))}
            </Stack>
          </Radio.Group>
          {by === 'school' && <ExemptField value={exempt} onChange={setExempt} />}
          {by && (
            <DueNote
              status={booking.summary.status}
              by={by}
              exempt={by === 'school' ? exempt : null}
              start={booking.summary.start}
              zone={zone}
            />
          )}
          <TextInput
            label={t('booking:cancel.reason')}
            placeholder={t('booking:cancel.reasonPlaceholder')}
            description={t('booking:group.hint')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('booking:cancel.leave')}
            </Button>
            <Button type="submit" color="red.9" loading={cancel.isPending || cancelMany.isPending}>
              {t('booking:cancel.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A school's place that is still to come may go to another. */
function leavesPlace({ summary }: BookingDetail): boolean {
  return summary.kind === 'visit' && summary.organisationId !== null && summary.start > Date.now();
}
