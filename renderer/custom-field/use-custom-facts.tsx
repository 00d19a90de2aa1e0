import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { appliesTo, type CustomValues } from '#domain/custom-field/custom-field.ts';
import type { Fact } from '../shell/Facts.tsx';
import { useCustomFields } from './use-custom-fields.ts';
import { valueText } from './value-text.ts';

/** What is known of an asset in the fields of this region, and what it would like to know. */
export function useCustomFacts(asset: {
  readonly category: string;
  readonly customValues: CustomValues;
}): readonly Fact[] {
  const { t } = useTranslation();
  return useCustomFields().flatMap((field): Fact[] => {
    const value = asset.customValues[field.id];
    if (value) return [[field.name, valueText(field, value, t)]];
    if (!field.required || !appliesTo(field, asset.category)) return [];
    return [
      [
        field.name,
        <Text key={field.id} span size="sm" c="dimmed" fs="italic">
          {t('custom-field:missing')}
        </Text>,
      ],
    ];
  });
}
