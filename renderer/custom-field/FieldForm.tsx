import { Autocomplete, Button, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { type CustomFieldKind, customFieldKinds, MOST_CHOICES } from '#domain/custom-field/custom-field.ts';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { useCategories } from '../inventory/use-categories.ts';
import type { CustomFieldItem } from './use-custom-fields.ts';

interface FieldFormProps {
  readonly opened: boolean;
  /** null for a new one. */
  readonly field: CustomFieldItem | null;
  readonly onClose: () => void;
}

export function FieldForm({ opened, field, onClose }: FieldFormProps) {
  const { t } = useTranslation();
  const title = field ? t('custom-field:edit', { name: field.name }) : t('custom-field:add');
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Fields field={field} onClose={onClose} />
    </Dialog>
  );
}

function Fields({ field, onClose }: Omit<FieldFormProps, 'opened'>) {
  const { t } = useTranslation();
  const [id] = useState(() => field?.id ?? v7());
  const categories = useCategories();
  const save = useMutation(orpc.customField.save.mutationOptions());
  const form = useForm({
    initialValues: {
      name: field?.name ?? '',
      kind: (field?.kind ?? 'text') as CustomFieldKind,
      unit: field?.unit ?? '',
      choices: field?.choices.join('\n') ?? '',
      category: field?.category ?? '',
      required: field?.required ?? false,
    },
  });
  const { kind } = form.values;
  const isUsed = (field?.filled ?? 0) > 0;
  const submit = form.onSubmit((values) => {
    save.mutate(
      { id, ...values, choices: values.choices.split('\n') },
      {
        onSuccess: ({ transactionId }) => {
          if (transactionId) notifyDone(t('custom-field:done.saved', { name: values.name.trim() }), transactionId);
          onClose();
        },
        onError: (error) => showInForm(form, error),
      },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('custom-field:field.name')}
          placeholder={t('custom-field:namePlaceholder')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label={t('custom-field:field.kind')}
          description={isUsed && t('custom-field:kindFixed', { count: field?.filled })}
          disabled={isUsed}
          allowDeselect={false}
          data={customFieldKinds.map((value) => ({ value, label: t(`custom-field:kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        {kind === 'number' && (
          <TextInput
            label={t('custom-field:field.unit')}
            placeholder={t('custom-field:unitPlaceholder')}
            {...form.getInputProps('unit')}
          />
        )}
        {kind === 'choice' && (
          <Textarea
            label={t('custom-field:field.choices')}
            description={t('custom-field:choicesHint', { most: MOST_CHOICES })}
            withAsterisk
            autosize
            minRows={3}
            maxRows={10}
            {...form.getInputProps('choices')}
          />
        )}
        <Autocomplete
          label={t('custom-field:field.category')}
          description={t('custom-field:categoryHint')}
          placeholder={t('custom-field:forAll')}
          data={categories}
          maxLength={100}
          {...form.getInputProps('category')}
        />
        <Switch
          label={t('custom-field:field.required')}
          description={t('custom-field:requiredHint')}
          {...form.getInputProps('required', { type: 'checkbox' })}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('custom-field:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('custom-field:keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
