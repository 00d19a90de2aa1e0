import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormModal } from '../location/FormModal.tsx';
import { showFormRefusal } from '../location/show-form-refusal.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import type { LentThing } from './sharing-types.ts';

interface RecallDialogProps {
  readonly thing: LentThing;
  readonly onClose: () => void;
  readonly onRecalled: (thing: LentThing) => void;
}

/** The owner wants a thing back: from when, and why. What it means for bookings comes after. */
export function RecallDialog({ thing, onClose, onRecalled }: RecallDialogProps) {
  const { t } = useTranslation();
  const recall = useMutation(orpc.sharing.recall.mutationOptions());
  const form = useForm({
    initialValues: { from: dateOf(Date.now()) as string | null, reason: '' },
    validate: { from: (value) => (value === null ? t('sharing:error.from') : null) },
  });
  async function submit({ from, reason }: { from: string | null; reason: string }): Promise<void> {
    if (from === null) return;
    try {
      const { transactionId } = await recall.mutateAsync({ id: thing.id, from, reason });
      notifyDone(t('sharing:recallDone'), transactionId);
      onRecalled({ ...thing, recalledFrom: from, recallReason: reason });
    } catch (error) {
      showFormRefusal(form, error);
    }
  }
  return (
    <FormModal
      title={t('sharing:recallTitle', { name: thing.resourceName, owner: thing.ownerName })}
      saving={recall.isPending}
      onSubmit={form.onSubmit((values) => void submit(values), focusFirstError)}
      onClose={onClose}
    >
      <DateField
        label={t('sharing:form.recalledFrom')}
        withAsterisk
        data-autofocus
        {...form.getInputProps('from')}
        value={form.values.from}
        onChange={(date) => form.setFieldValue('from', date)}
      />
      <TextInput label={t('sharing:form.recallReason')} maxLength={200} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
