import { Button, Switch, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { FormModal } from './FormModal.tsx';
import type { StationItem } from './location-types.ts';
import { showFormRefusal } from './show-form-refusal.ts';

interface StationFormProps {
  readonly station: StationItem;
  readonly roomId: string;
  readonly onClose: () => void;
}

export function StationForm({ station, roomId, onClose }: StationFormProps) {
  const { t } = useTranslation();
  const save = useMutation(orpc.location.saveStation.mutationOptions());
  const remove = useMutation(orpc.location.removeStation.mutationOptions());
  const form = useForm({
    initialValues: { name: station.name, bookable: station.bookable },
    validate: { name: isNotEmpty(t('location:error.name')) },
  });

  async function submit(values: typeof form.values): Promise<void> {
    try {
      const { transactionId } = await save.mutateAsync({ id: station.id, roomId, ...values });
      notifyDone(t('location:saved', { name: values.name.trim() }), transactionId);
      onClose();
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  async function removeStation(): Promise<void> {
    try {
      const { transactionId } = await remove.mutateAsync({ id: station.id });
      notifyDone(t('location:removed', { name: station.name }), transactionId);
      onClose();
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <FormModal
      title={t('location:stations.edit', { name: station.name })}
      saving={save.isPending}
      onSubmit={form.onSubmit(submit, focusFirstError)}
      onClose={onClose}
      aside={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} />}
          loading={remove.isPending}
          onClick={() => void removeStation()}
        >
          {t('location:stations.remove')}
        </Button>
      }
    >
      <TextInput
        label={t('location:form.name')}
        withAsterisk
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Switch
        label={t('location:form.bookable')}
        description={t('location:stations.bookableHint')}
        {...form.getInputProps('bookable', { type: 'checkbox' })}
      />
    </FormModal>
  );
}
