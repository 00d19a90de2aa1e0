import { Button, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { useOnlyLocation } from '../location/use-only-location.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import type { KitDetail } from './asset-detail.ts';
import { FormActions } from './FormActions.tsx';
import { KitLines } from './KitLines.tsx';
import { type KitValues, newKit, toKitValues, toLineInput } from './kit-values.ts';
import { LocationSelect } from './LocationSelect.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { SideForm } from './SideForm.tsx';
import { showInForm } from './show-in-form.ts';

interface KitFormProps {
  readonly opened: boolean;
  /** Absent for a new one. */
  readonly kit: KitDetail | null;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function KitForm({ opened, onClose, ...form }: KitFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="44rem"
      title={form.kit ? t('inventory:kit.edit', { name: form.kit.name }) : t('inventory:kit.new')}
    >
      <KitFields onClose={onClose} {...form} />
    </SideForm>
  );
}

function KitFields({ kit, onClose, onSaved }: Omit<KitFormProps, 'opened'>) {
  const { t } = useTranslation();
  const [id] = useState(() => kit?.id ?? v7());
  const save = useMutation(orpc.inventory.kit.save.mutationOptions());
  const form = useForm<KitValues>({
    initialValues: kit ? toKitValues(kit) : newKit,
    validate: {
      name: (name) => (name.trim() === '' ? t('inventory:error.nameEmpty') : null),
      lines: {
        description: (text, { lines }, path) => {
          const line = lines[Number(path.split('.')[1])];
          return line?.assetId === null && line.modelId === null && text.trim() === ''
            ? t('inventory:error.lineEmpty')
            : null;
        },
      },
    },
  });
  useOnlyLocation(form, kit === null);
  const submit = form.onSubmit(
    ({ lines, ...fields }) =>
      save.mutate(
        { id, ...fields, lines: lines.map(toLineInput) },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('inventory:done.saved', { name: fields.name.trim() }), transactionId);
            onClose();
            onSaved?.(id);
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('inventory:column.name')}
            placeholder={t('inventory:kit.namePlaceholder')}
            withAsterisk
            data-autofocus
            maxLength={200}
            {...form.getInputProps('name')}
          />
          <TextInput label={t('inventory:kit.code')} maxLength={60} {...form.getInputProps('code')} />
          <LocationSelect
            label={t('inventory:field.locationId')}
            value={form.values.locationId}
            onChange={(value) => form.setFieldValue('locationId', value)}
            error={form.errors.locationId}
          />
          <TextInput
            label={t('inventory:field.place')}
            placeholder={t('inventory:placePlaceholder')}
            maxLength={200}
            {...form.getInputProps('place')}
          />
        </SimpleGrid>
        <OwnerSelect
          value={form.values.ownerId}
          ownerName={kit?.ownerName ?? null}
          onChange={(value) => form.setFieldValue('ownerId', value)}
          error={form.errors.ownerId}
        />
        <Textarea
          label={t('inventory:field.description')}
          autosize
          minRows={2}
          maxLength={5000}
          {...form.getInputProps('description')}
        />
        <KitLines form={form} />
        <Switch
          label={t('inventory:field.bookable')}
          description={t('inventory:bookable.hint')}
          {...form.getInputProps('bookable', { type: 'checkbox' })}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('inventory:action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
