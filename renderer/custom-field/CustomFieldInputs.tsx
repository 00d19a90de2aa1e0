import { Fieldset, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appliesTo } from '#domain/custom-field/custom-field.ts';
import { orpc } from '../client.ts';
import type { AssetValues } from '../inventory/asset-values.ts';
import { CustomInput } from './CustomInput.tsx';
import { useCustomFields } from './use-custom-fields.ts';

interface CustomFieldInputsProps {
  readonly form: UseFormReturnType<AssetValues>;
}

/** What this region asks of an asset of this kind; also what was filled in when it was of another kind. */
export function CustomFieldInputs({ form }: CustomFieldInputsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.inventory.model.list.queryOptions());
  const { modelId, customValues: values } = form.values;
  const category = data?.models.find(({ id }) => id === modelId)?.category ?? '';
  const fields = useCustomFields().filter((field) => appliesTo(field, category) || values[field.id]);
  if (fields.length === 0) return null;
  const set = (id: string, value: string) => {
    form.setFieldValue('customValues', (current) => ({ ...current, [id]: value }));
    form.clearFieldError(`customValues.${id}`);
  };
  return (
    <Fieldset legend={t('custom-field:title')}>
      <SimpleGrid cols={2} spacing="sm">
        {fields.map((field) => (
          <CustomInput
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            onChange={(value) => set(field.id, value)}
            error={form.errors[`customValues.${field.id}`]}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
