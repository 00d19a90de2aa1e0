import { Button, Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { DEFAULT_ZONE } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { SiteNeedsFields } from '../transport/SiteNeedsFields.tsx';
import { FormModal } from './FormModal.tsx';
import type { LocationItem } from './location-types.ts';
import { showFormRefusal } from './show-form-refusal.ts';

interface LocationFormProps {
  /** None to add one. */
  readonly location?: LocationItem;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

const statuses = ['active', 'in_construction', 'closed'] as const;
/** The Kingdom of the Netherlands first; labs abroad find theirs below. */
const zones = [...new Set([DEFAULT_ZONE, 'America/Curacao', ...Intl.supportedValuesOf('timeZone')])];

export function LocationForm({ location, onClose, onSaved }: LocationFormProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => v7());
  const save = useMutation(orpc.location.save.mutationOptions());
  const remove = useMutation(orpc.location.remove.mutationOptions());
  const form = useForm({
    initialValues: {
      name: location?.name ?? '',
      street: location?.street ?? '',
      postcode: location?.postcode ?? '',
      city: location?.city ?? '',
      status: location?.status ?? ('active' as LocationItem['status']),
      timeZone: location?.timeZone ?? DEFAULT_ZONE,
      mobile: location?.mobile ?? false,
      siteNeeds: location?.siteNeeds ?? [],
      note: location?.note ?? '',
    },
    validate: { name: isNotEmpty(t('location:error.name')) },
  });

  async function submit(values: typeof form.values): Promise<void> {
    try {
      const { id, transactionId } = await save.mutateAsync({ id: location?.id ?? newId, ...values });
      notifyDone(t('location:saved', { name: values.name.trim() }), transactionId);
      onSaved?.(id);
      onClose();
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  async function removeLocation(id: string, name: string): Promise<void> {
    try {
      const { transactionId } = await remove.mutateAsync({ id });
      notifyDone(t('location:removed', { name }), transactionId);
      onClose();
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <FormModal
      title={t(location ? 'location:form.edit' : 'location:add')}
      saving={save.isPending}
      onSubmit={form.onSubmit(submit, focusFirstError)}
      onClose={onClose}
      aside={
        location && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} />}
            loading={remove.isPending}
            onClick={() => void removeLocation(location.id, location.name)}
          >
            {t('location:form.remove')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('location:form.name')}
        withAsterisk
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput label={t('location:form.street')} maxLength={200} {...form.getInputProps('street')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('location:form.postcode')} maxLength={200} {...form.getInputProps('postcode')} />
        <TextInput label={t('location:form.city')} maxLength={200} {...form.getInputProps('city')} />
        <Select
          label={t('location:form.status')}
          description={t(`location:statusHint.${form.values.status}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={statuses.map((value) => ({ value, label: t(`location:status.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <Select
          label={t('location:form.timeZone')}
          searchable
          allowDeselect={false}
          data={zones}
          {...form.getInputProps('timeZone')}
        />
      </SimpleGrid>
      <Switch
        label={t('location:form.mobile')}
        description={t('location:form.mobileHint')}
        {...form.getInputProps('mobile', { type: 'checkbox' })}
      />
      {form.values.mobile && (
        <SiteNeedsFields
          value={form.values.siteNeeds}
          onChange={(siteNeeds) => form.setFieldValue('siteNeeds', siteNeeds)}
        />
      )}
      <Textarea
        label={t('location:form.note')}
        description={t('location:form.noteHint')}
        autosize
        minRows={2}
        maxLength={5000}
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
