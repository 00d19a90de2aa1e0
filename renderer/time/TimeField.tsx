import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseTypedTime } from '#domain/time/parse-typed.ts';
import type { WallTime } from '#domain/time/wall-time.ts';
import { useTypedValue } from './use-typed-value.ts';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: WallTime | null;
  readonly onChange: (value: WallTime | null) => void;
  /** How far the arrow keys go. */
  readonly stepMinutes?: number;
  /** Only a red border for what is no time: the place around it says the rest. */
  readonly terse?: boolean;
}

const MINUTES_OF_DAY = 1440;

/** A 24-hour time that a person types (`9`, `930`, `9.30`), or changes with the arrow keys. */
export function TimeField({ value, onChange, stepMinutes = 15, terse = false, error, ...input }: TimeFieldProps) {
  const { t } = useTranslation();
  const field = useTypedValue({ value, onChange, parse: parseTypedTime, format: (time) => time });

  function step(by: number): void {
    const [hours = 0, minutes = 0] = (field.commit() ?? '09:00').split(':').map(Number);
    const total = Math.min(MINUTES_OF_DAY, Math.max(0, hours * 60 + minutes + by));
    field.choose(`${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`);
  }

  return (
    <TextInput
      placeholder={t('time:timePlaceholder')}
      autoComplete="off"
      inputMode="numeric"
      {...input}
      value={field.text}
      error={field.unreadable ? terse || t('time:noTime') : error}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={(event) => {
        field.commit();
        input.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') field.commit();
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? stepMinutes : -stepMinutes);
      }}
    />
  );
}
