import type { CsvValue } from '../import/write-csv.ts';
import type { CustomField } from './custom-field.ts';
import { valueAsTyped } from './parse-value.ts';

/** A value as a spreadsheet takes it and the import reads it back; `yes` and `no` in the words of the reader. */
export function csvValue(
  field: Pick<CustomField, 'kind'>,
  value: string,
  words: { readonly yes: string; readonly no: string },
): CsvValue {
  if (value === '') return null;
  switch (field.kind) {
    case 'number':
      return Number(value);
    case 'yes_no':
      return value === 'yes' ? words.yes : words.no;
    case 'date':
    case 'choice':
    case 'text':
      return valueAsTyped(field.kind, value);
  }
}
