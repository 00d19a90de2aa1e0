import type { TFunction } from 'i18next';
import type { CustomField } from '#domain/custom-field/custom-field.ts';
import { valueAsTyped } from '#domain/custom-field/parse-value.ts';

/** A value as a person reads it: `1.500,5` stays as typed, with its unit; a choice that is offered no longer says so. */
export function valueText(field: CustomField, value: string, t: TFunction): string {
  switch (field.kind) {
    case 'yes_no':
      return t(value === 'yes' ? 'custom-field:yes' : 'custom-field:no');
    case 'choice':
      return field.choices.includes(value) ? value : t('custom-field:staleChoice', { choice: value });
    case 'number':
    case 'date':
    case 'text': {
      const text = valueAsTyped(field.kind, value);
      return field.unit ? `${text} ${field.unit}` : text;
    }
  }
}
