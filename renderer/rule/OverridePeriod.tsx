import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const choices = ['coming', 'past', 'all'] as const;
export type PeriodChoice = (typeof choices)[number];

interface OverridePeriodProps {
  readonly value: PeriodChoice;
  readonly onChange: (value: PeriodChoice) => void;
}

export function OverridePeriod({ value, onChange }: OverridePeriodProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('rule:overrides.period')}
      value={value}
      data={choices.map((choice) => ({ value: choice, label: t(`rule:overrides.${choice}`) }))}
      onChange={(event) => onChange(choices.find((choice) => choice === event.currentTarget.value) ?? 'coming')}
    />
  );
}

/** The bookings that a choice is about: half-open, open on one side. */
export function periodOf(choice: PeriodChoice, now: number): { from?: number; until?: number } {
  if (choice === 'all') return {};
  return choice === 'coming' ? { from: now } : { until: now };
}
