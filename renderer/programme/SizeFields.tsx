import { NumberInput, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ProgrammeValues } from './programme-values.ts';

/** How many pupils, and how many of them one supervisor minds. */
export function SizeFields({ form }: { readonly form: UseFormReturnType<ProgrammeValues> }) {
  const { t } = useTranslation();
  const field = (name: 'leastPupils' | 'mostPupils' | 'pupilsPerSupervisor', placeholder: string, most: number) => (
    <NumberInput
      label={t(`programme:field.${name}`)}
      placeholder={placeholder}
      min={0}
      max={most}
      allowDecimal={false}
      clampBehavior="none"
      data-programme-field={name}
      {...form.getInputProps(name)}
    />
  );
  return (
    <SimpleGrid cols={3} spacing="sm">
      {field('leastPupils', t('programme:placeholder.noLimit'), 1000)}
      {field('mostPupils', t('programme:placeholder.noLimit'), 1000)}
      {field('pupilsPerSupervisor', t('programme:placeholder.ratio'), 100)}
    </SimpleGrid>
  );
}
