import { SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DateField } from './DateField.tsx';

export interface DayRange {
  readonly firstOn: string | null;
  /** None for one day only. */
  readonly lastOn: string | null;
}

/** The rules of a form with a range of days. */
export function dayRangeRules(t: TFunction) {
  return {
    firstOn: (value: string | null) => (value === null ? t('location:error.date') : null),
    lastOn: (value: string | null, { firstOn }: DayRange) =>
      value !== null && firstOn !== null && value < firstOn ? t('location:error.lastBeforeFirst') : null,
  };
}

/** First and last day, both included; the last may be left open for one day. */
export function DayRangeFields<Values extends DayRange>({ form }: { readonly form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  // A form of other values besides: these two are there in each.
  const range = form as unknown as UseFormReturnType<DayRange>;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DateField
        label={t('location:closures.firstOn')}
        withAsterisk
        data-autofocus
        {...range.getInputProps('firstOn')}
        value={range.values.firstOn}
        onChange={(date) => range.setFieldValue('firstOn', date)}
      />
      <DateField
        label={t('location:closures.lastOn')}
        description={t('location:closures.lastOnHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...range.getInputProps('lastOn')}
        value={range.values.lastOn}
        onChange={(date) => range.setFieldValue('lastOn', date)}
      />
    </SimpleGrid>
  );
}
