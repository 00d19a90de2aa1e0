import { Autocomplete, Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { Dialog } from './Dialog.tsx';
import { showInForm } from './show-in-form.ts';
import { useCategories } from './use-categories.ts';

export interface EditedModel {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly category: string;
  readonly description: string;
  readonly authorisationNeeded: boolean;
}

interface ModelFormProps {
  readonly opened: boolean;
  /** Absent for a new one. */
  readonly model: EditedModel | null;
  readonly suggestedName?: string;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function ModelForm({ opened, onClose, ...form }: ModelFormProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={form.model ? t('inventory:model.edit', { name: form.model.name }) : t('inventory:model.new')}
    >
      <ModelFields onClose={onClose} {...form} />
    </Dialog>
  );
}

function ModelFields({ model, suggestedName = '', onClose, onSaved }: Omit<ModelFormProps, 'opened'>) {
  const { t } = useTranslation();
  const categories = useCategories();
  // Made once per form, so that a double click makes one model.
  const [id] = useState(() => model?.id ?? v7());
  const save = useMutation(orpc.inventory.model.save.mutationOptions());
  const form = useForm({
    initialValues: {
      name: model?.name ?? suggestedName,
      maker: model?.maker ?? '',
      category: model?.category ?? '',
      description: model?.description ?? '',
      authorisationNeeded: model?.authorisationNeeded ?? false,
    },
    validate: { name: (name) => (name.trim() === '' ? t('inventory:error.nameEmpty') : null) },
  });
  const submit = form.onSubmit(
    (values) =>
      save.mutate(
        { id, ...values },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('inventory:done.modelSaved', { name: values.name.trim() }), transactionId);
            onSaved?.(id);
            onClose();
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  return (
    <form
      onSubmit={(event) => {
        // A portal is still a child: without this the form around it would be sent as well.
        event.stopPropagation();
        submit(event);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('inventory:field.name')}
          placeholder={t('inventory:model.namePlaceholder')}
          withAsterisk
          data-autofocus
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <Autocomplete
          label={t('inventory:field.category')}
          placeholder={t('inventory:model.categoryPlaceholder')}
          data={categories}
          maxLength={100}
          {...form.getInputProps('category')}
        />
        <TextInput label={t('inventory:field.maker')} maxLength={200} {...form.getInputProps('maker')} />
        <Textarea
          label={t('inventory:field.description')}
          autosize
          minRows={2}
          maxLength={5000}
          {...form.getInputProps('description')}
        />
        <Checkbox
          label={t('inventory:model.authorisation')}
          description={t('inventory:model.authorisationHint')}
          {...form.getInputProps('authorisationNeeded', { type: 'checkbox' })}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('inventory:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
