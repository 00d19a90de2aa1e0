import { Alert, Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isDefinedError } from '@orpc/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import { type BookingLine, BookingLines } from './BookingLines.tsx';
import { Dialog } from './Dialog.tsx';
import { showInForm } from './show-in-form.ts';

interface RetireDialogProps {
  readonly opened: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

const reasons = ['worn', 'broken', 'lost', 'sold', 'returned', 'other'] as const;

/** Takes things out of the inventory for good. Bookings that still come are shown first and stay as they are. */
export function RetireDialog({ opened, ids, onClose, onDone }: RetireDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('inventory:retire.title', { count: ids.length })}>
      <RetireForm ids={ids} onClose={onClose} {...(onDone && { onDone })} />
    </Dialog>
  );
}

function RetireForm({ ids, onClose, onDone }: Omit<RetireDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [bookings, setBookings] = useState<readonly BookingLine[]>([]);
  const retire = useMutation(orpc.inventory.asset.retire.mutationOptions());
  const form = useForm({
    initialValues: { on: dateOf(Date.now()) as string | null, reason: 'worn' as string | null, remark: '' },
    validate: {
      on: (on) => (on === null ? t('inventory:error.dateEmpty') : null),
      reason: (reason) => (reason === null ? t('inventory:error.reasonEmpty') : null),
      remark: (remark, { reason }) =>
        reason === 'other' && remark.trim() === '' ? t('inventory:error.reasonEmpty') : null,
    },
  });
  const submit = form.onSubmit(({ on, reason, remark }) => {
    const told = reason === 'other' ? [remark.trim()] : [t(`inventory:retire.reasons.${reason}`), remark.trim()];
    retire.mutate(
      {
        ids: [...ids],
        on: on ?? '',
        reason: told.filter(Boolean).join('; '),
        acceptBookings: bookings.length > 0,
      },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('inventory:done.retired', { count: ids.length }), transactionId);
          onClose();
          onDone?.();
        },
        onError: (error) => {
          if (isDefinedError(error) && error.code === 'STILL_BOOKED') setBookings(error.data.bookings);
          else showInForm(form, error);
        },
      },
    );
  }, focusFirstError);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Select
          label={t('inventory:retire.reason')}
          data={reasons.map((reason) => ({ value: reason, label: t(`inventory:retire.reasons.${reason}`) }))}
          allowDeselect={false}
          withAsterisk
          {...form.getInputProps('reason')}
        />
        <DateField
          label={t('inventory:retire.on')}
          withAsterisk
          value={form.values.on}
          onChange={(date) => form.setFieldValue('on', date)}
          error={form.errors.on}
        />
        <Textarea
          label={t('inventory:retire.remark')}
          autosize
          minRows={2}
          maxLength={400}
          {...form.getInputProps('remark')}
        />
        {bookings.length > 0 && (
          <>
            <Alert
              color="red"
              icon={<IconAlertTriangle />}
              title={t('inventory:retire.stillBooked', { count: bookings.length })}
            >
              {t('inventory:retire.stillBookedText')}
            </Alert>
            <BookingLines bookings={bookings} />
          </>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={retire.isPending}>
            {bookings.length > 0 ? t('inventory:retire.anyway') : t('inventory:act.retire')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
