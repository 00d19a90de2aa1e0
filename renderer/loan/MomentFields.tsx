import { Group, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { type IsoDate, toInstant, toLocal, type WallTime } from '#domain/time/wall-time.ts';
import { DateField } from '../time/DateField.tsx';
import { TimeField } from '../time/TimeField.tsx';

export interface TypedMoment {
  readonly date: IsoDate | null;
  readonly time: WallTime | null;
}

interface MomentFieldsProps {
  /** null is now. */
  readonly value: TypedMoment | null;
  readonly onChange: (value: TypedMoment | null) => void;
}

/** For what happened before it is typed: handed out yesterday, entered today. */
export function MomentFields({ value, onChange }: MomentFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Switch
        size="md"
        label={t('loan:later')}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? toLocal(Date.now()) : null)}
      />
      {value && (
        <Group gap="sm" align="flex-start">
          <DateField
            w={160}
            label={t('loan:day')}
            value={value.date}
            onChange={(date) => onChange({ ...value, date })}
          />
          <TimeField
            w={110}
            label={t('loan:time')}
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
        </Group>
      )}
    </Stack>
  );
}

export function useMoment() {
  const [moment, setMoment] = useState<TypedMoment | null>(null);
  return { moment, setMoment, isTyped: moment === null || (moment.date !== null && moment.time !== null) };
}

export function instantOf(moment: TypedMoment | null): number {
  return moment?.date && moment.time ? toInstant(moment.date, moment.time) : Date.now();
}

/** What was typed afterwards lies in the past by its nature: that reason needs no person. */
export function laterReasons(reason: string): Override[] {
  return [{ rule: 'in-the-past', reason }];
}
