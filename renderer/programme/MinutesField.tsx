import { NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { durationText } from './programme-text.ts';
import type { ProgrammeValues } from './programme-values.ts';

interface MinutesFieldProps {
  readonly form: UseFormReturnType<ProgrammeValues>;
  readonly field: 'durationMinutes' | 'setupMinutes' | 'cleanupMinutes';
  readonly withAsterisk?: boolean;
}

/** Minutes, with what they come to under it when that is an hour or more. */
export function MinutesField({ form, field, withAsterisk = false }: MinutesFieldProps) {
  const { t } = useTranslation();
  const minutes = Number(form.values[field]);
  return (
    <NumberInput
      label={t(`programme:field.${field}`)}
      suffix={t('programme:duration.suffix')}
      step={5}
      min={0}
      max={10_080}
      allowDecimal={false}
      clampBehavior="none"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={minutes >= 60 && minutes <= 10_080 ? durationText(minutes, t) : undefined}
      withAsterisk={withAsterisk}
      data-programme-field={field}
      {...form.getInputProps(field)}
    />
  );
}
