import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { useOnlyLocation } from '../location/use-only-location.ts';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { AssetFormFields } from './AssetFormFields.tsx';
import { type AssetValues, changedValues, emptyValues, nextValues } from './asset-values.ts';
import { FormActions } from './FormActions.tsx';
import { SideForm } from './SideForm.tsx';
import { showInForm } from './show-in-form.ts';
import { useAssets } from './use-asset-list.ts';

interface AssetFormProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The asset that is changed; absent for a new one. */
  readonly edited?: { readonly id: string; readonly name: string; readonly values: AssetValues };
  /** What a new one starts with. */
  readonly start?: AssetValues;
  readonly ownerName?: string | null;
}

export function AssetForm({ opened, onClose, ...form }: AssetFormProps) {
  const { t } = useTranslation();
  return (
    <SideForm
      opened={opened}
      onClose={onClose}
      size="34rem"
      title={form.edited ? t('inventory:asset.edit', { name: form.edited.name }) : t('inventory:asset.new')}
    >
      <AssetFields onClose={onClose} {...form} />
    </SideForm>
  );
}

function AssetFields({ onClose, edited, start, ownerName = null }: Omit<AssetFormProps, 'opened'>) {
  const { t } = useTranslation();
  const tags = useTakenTags();
  // Made once per piece, so that a double click adds one.
  const [newId, setNewId] = useState(() => v7());
  const create = useMutation(orpc.inventory.asset.create.mutationOptions());
  const change = useMutation(orpc.inventory.asset.change.mutationOptions());
  const before = edited?.values ?? start ?? emptyValues;
  const form = useForm<AssetValues>({
    initialValues: before,
    validate: { modelId: (modelId) => (modelId === null ? t('inventory:error.modelEmpty') : null) },
  });
  useOnlyLocation(form, !edited);
  const save = (values: AssetValues, andAnother: boolean) => {
    const { modelId } = values;
    if (modelId === null) return;
    const onError = (error: unknown) => showInForm(form, error);
    if (edited) {
      const { modelId: _, ...patch } = changedValues(before, values);
      const newModel = modelId === before.modelId ? {} : { modelId };
      change.mutate(
        { ids: [edited.id], patch: { ...patch, ...newModel } },
        {
          onSuccess: ({ transactionId }) => {
            if (transactionId) notifyDone(t('inventory:done.saved', { name: edited.name }), transactionId);
            onClose();
          },
          onError,
        },
      );
      return;
    }
    create.mutate(
      { id: newId, ...values, modelId },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('inventory:done.added', { name: values.assetTag || values.name }), transactionId);
          if (!andAnother) return onClose();
          setNewId(v7());
          form.setValues(nextValues(values, new Set([...tags, values.assetTag.toLowerCase()])));
          form.clearErrors();
          document.querySelector<HTMLInputElement>('[data-field="assetTag"]')?.select();
        },
        onError,
      },
    );
  };
  const saving = create.isPending || change.isPending;
  return (
    <form onSubmit={form.onSubmit((values) => save(values, false), focusFirstError)} noValidate>
      <Stack gap="sm">
        <AssetFormFields form={form} ownerName={ownerName} isNew={!edited} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            {t('inventory:action.cancel')}
          </Button>
          {!edited && (
            <Button
              variant="light"
              loading={saving}
              onClick={() => form.onSubmit((values) => save(values, true), focusFirstError)()}
            >
              {t('inventory:action.saveAndNext')}
            </Button>
          )}
          <Button type="submit" loading={saving}>
            {t('inventory:action.save')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

/** Labels in use, in lower case. */
export function useTakenTags(): ReadonlySet<string> {
  const { data } = useAssets();
  return new Set(data?.assets.map((asset) => asset.assetTag.toLowerCase()));
}
