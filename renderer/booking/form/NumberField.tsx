import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingFormState } from './use-booking-form.ts';

interface NumberFieldProps {
  readonly form: BookingFormState;
  readonly field: 'pupils' | 'supervisors' | 'setupMinutes' | 'cleanupMinutes';
  readonly label: string;
  readonly unit?: string;
  readonly isWrong?: boolean;
}

/** A whole number as text: what cannot be read stays in sight with the error beside it. */
export function NumberField({ form, field, label, unit, isWrong = false }: NumberFieldProps) {
  const { t } = useTranslation();
  const error = form.errorOf(field);
  return (
    <TextInput
      label={label}
      value={form.values[field]}
      inputMode="numeric"
      maxLength={12}
      data-field={field}
      placeholder={unit && '0'}
      error={error ? t(error) : isWrong}
      {...(unit && {
        rightSection: (
          <Text size="sm" c="dimmed" aria-hidden>
            {unit}
          </Text>
        ),
        rightSectionWidth: 44,
      })}
      onChange={(event) => form.change({ [field]: event.currentTarget.value })}
      onBlur={() => form.leave(field)}
    />
  );
}
