import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ExemptReason, exemptReasons } from '#domain/planning/cancellation.ts';

interface ExemptFieldProps {
  readonly value: ExemptReason | null;
  readonly onChange: (exempt: ExemptReason | null) => void;
}

/** Reasons for which a school never pays. */
export function ExemptField({ value, onChange }: ExemptFieldProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('planning:exempt.label')}
      description={t('planning:exempt.hint')}
      value={value ?? ''}
      data={[
        { value: '', label: t('planning:exempt.none') },
        ...exemptReasons.map((reason) => ({ value: reason, label: t(`planning:exempt.${reason}`) })),
      ]}
      onChange={(event) => onChange(exemptReasons.find((reason) => reason === event.currentTarget.value) ?? null)}
    />
  );
}
