import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headingOf } from '#domain/custom-field/custom-field.ts';
import { parseValue, valueAsTyped } from '#domain/custom-field/parse-value.ts';
import { dateOf, isIsoDate } from '#domain/time/wall-time.ts';
import { DateField } from '../time/DateField.tsx';
import type { CustomFieldItem } from './use-custom-fields.ts';

interface CustomInputProps {
  readonly field: CustomFieldItem;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: ReactNode;
}

/** One field of the region, asked as its kind wants to be answered. */
export function CustomInput({ field, value, onChange, error }: CustomInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    label: headingOf(field),
    error,
    'data-path': `customValues.${field.id}`,
    ...(field.required && { description: t('custom-field:wanted') }),
  };
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'number':
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          // What somebody types stays on the screen as it is; what it means is handed on with a point.
          value={typed ?? valueAsTyped('number', value)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const read = parseValue(field, text, dateOf(Date.now()));
            setTyped(text);
            onChange(read.ok ? read.value : text);
          }}
        />
      );
    case 'date':
      return (
        <DateField
          {...shared}
          value={isIsoDate(value) ? value : null}
          onChange={(date) => onChange(date ?? '')}
          // What is no date yet is kept as well, so that it is refused here and not lost.
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          clearable
          searchable
          nothingFoundMessage={t('custom-field:noChoice')}
          data={[
            ...field.choices,
            ...(value && !field.choices.includes(value)
              ? [{ value, label: t('custom-field:staleChoice', { choice: value }) }]
              : []),
          ]}
          value={value || null}
          onChange={(choice) => onChange(choice ?? '')}
        />
      );
    case 'yes_no':
      return (
        <Select
          {...shared}
          clearable
          data={[
            { value: 'yes', label: t('custom-field:yes') },
            { value: 'no', label: t('custom-field:no') },
          ]}
          value={value || null}
          onChange={(choice) => onChange(choice ?? '')}
        />
      );
  }
}
