import { Autocomplete, Button, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { FormActions } from '../inventory/FormActions.tsx';
import { LocationSelect } from '../inventory/LocationSelect.tsx';
import { SideForm } from '../inventory/SideForm.tsx';
import { showInForm } from '../inventory/show-in-form.ts';
import { useOnlyLocation } from '../location/use-only-location.ts';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { DateField } from '../time/DateField.tsx';
import { type ConsumableValues, toConsumableInput, toConsumableValues } from './consumable-values.ts';
import type { ConsumableLine } from './stock-types.ts';

interface ConsumableFormProps {
  readonly opened: boolean;
  /** Absent for a new one. */
  readonly consumable: ConsumableLine | null;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

export function ConsumableForm({ opened, onClose, ...form }: ConsumableFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="36rem"
      title={form.consumable ? t('stock:edit', { name: form.consumable.name }) : t('stock:new')}
    >
      <ConsumableFields onClose={onClose} {...form} />
    </SideForm>
  );
}

function ConsumableFields({ consumable, onClose, onSaved }: Omit<ConsumableFormProps, 'opened'>) {
  const { t } = useTranslation();
  const [id] = useState(() => consumable?.id ?? v7());
  const others = useQuery(orpc.stock.list.queryOptions()).data?.consumables ?? [];
  const save = useMutation(orpc.stock.save.mutationOptions());
  const form = useForm<ConsumableValues>({
    initialValues: toConsumableValues(consumable),
    validate: {
      name: (name) => (name.trim() === '' ? t('stock:refusal.name-empty') : null),
      unit: (unit) => (unit.trim() === '' ? t('stock:refusal.unit-empty') : null),
    },
  });
  useOnlyLocation(form, consumable === null);
  const { values, errors } = form;
  const submit = form.onSubmit(
    (typed) =>
      save.mutate(
        { id, ...toConsumableInput(typed) },
        {
          onSuccess: ({ transactionId }) => {
            notifyDone(t('inventory:done.saved', { name: typed.name.trim() }), transactionId);
            onClose();
            onSaved?.(id);
          },
          onError: (error) => showInForm(form, error),
        },
      ),
    focusFirstError,
  );
  const known = (of: (line: ConsumableLine) => string) => [...new Set(others.map(of).filter(Boolean))].sort();
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('stock:field.name')}
          placeholder={t('stock:placeholder.name')}
          description={t('stock:nameHint')}
          withAsterisk
          data-autofocus
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <Autocomplete
            label={t('stock:field.category')}
            data={known((line) => line.category)}
            maxLength={100}
            {...form.getInputProps('category')}
          />
          <TextInput label={t('stock:field.code')} maxLength={60} {...form.getInputProps('code')} />
        </SimpleGrid>
        <SimpleGrid cols={3} spacing="sm">
          <Autocomplete
            label={t('stock:field.unit')}
            placeholder={t('stock:placeholder.unit')}
            data={known((line) => line.unit)}
            withAsterisk
            maxLength={40}
            {...form.getInputProps('unit')}
          />
          <Autocomplete
            label={t('stock:field.packUnit')}
            placeholder={t('stock:placeholder.packUnit')}
            data={known((line) => line.packUnit)}
            maxLength={40}
            {...form.getInputProps('packUnit')}
          />
          <DecimalInput
            label={t('stock:field.packSize')}
            suffix={values.unit ? ` ${values.unit}` : ''}
            min={0}
            {...form.getInputProps('packSize')}
          />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="sm">
          <DecimalInput
            label={t('stock:field.minimum')}
            description={t('stock:minimumHint')}
            suffix={values.unit ? ` ${values.unit}` : ''}
            min={0}
            {...form.getInputProps('minimum')}
          />
          <DateField
            label={t('stock:field.expiresOn')}
            description={t('stock:expiresHint')}
            value={values.expiresOn}
            onChange={(date) => form.setFieldValue('expiresOn', date)}
            error={errors.expiresOn}
          />
          <LocationSelect
            label={t('stock:field.locationId')}
            value={values.locationId}
            onChange={(locationId) => form.setFieldValue('locationId', locationId)}
            error={errors.locationId}
          />
          <TextInput
            label={t('stock:field.place')}
            placeholder={t('inventory:placePlaceholder')}
            maxLength={200}
            {...form.getInputProps('place')}
          />
        </SimpleGrid>
        <DecimalInput
          label={t(values.packUnit.trim() === '' ? 'stock:field.price' : 'stock:field.packPrice', {
            unit: values.packUnit.trim() || values.unit.trim() || t('stock:aUnit'),
          })}
          prefix="€ "
          fixedDecimalScale
          min={0}
          max={10_000_000}
          decimalScale={2}
          {...form.getInputProps('price')}
        />
        <Textarea label={t('stock:field.note')} autosize minRows={2} maxLength={5000} {...form.getInputProps('note')} />
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
