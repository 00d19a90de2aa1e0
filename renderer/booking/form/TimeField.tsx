import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseTypedTime } from '#domain/time/parse-typed.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
  readonly error?: string | undefined;
  readonly isWrong?: boolean;
  readonly placeholder: string;
}

/** A time that can be typed in any usual way; told as 09:30 once the person has left the field. */
export function TimeField({ label, field, value, onChange, onLeave, error, isWrong, placeholder }: TimeFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={label}
      value={value}
      data-field={field}
      placeholder={placeholder}
      autoComplete="off"
      withAsterisk
      error={error ? t(error) : isWrong}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const time = parseTypedTime(value);
        if (time) onChange(time);
        onLeave();
      }}
    />
  );
}
