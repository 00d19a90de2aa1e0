import { useTranslation } from 'react-i18next';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { formatMoment } from '../setting/format.ts';

type Value = string | number | null;

const INSTANT = /^(at|.*_at|.*_since)$/;
const yesNo: ReadonlySet<string> = new Set([
  'bookable',
  'mobile',
  'no_show',
  'withdrawn',
  'usable',
  'short',
  'critical',
  'alone',
  'by_lab',
  'required',
]);

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

interface ActText {
  readonly actionText: (action: string) => string;
  readonly touchedText: (touched: readonly { table: string; rows: number; name: string }[]) => string;
  readonly nameText: (table: string, name: string) => string;
  readonly fieldText: (column: string) => string;
  readonly valueText: (column: string, value: Value) => string;
}

/** Turns the words of the log into sentences. What has no text of its own is shown as it stands. */
export function useActText(): ActText {
  const { t, i18n } = useTranslation();
  const nameText = (table: string, name: string) =>
    table === 'setting' ? t(`history:setting.${name}`, { defaultValue: name }) : name;
  const contentText = (text: string) =>
    text === 'yes' || text === 'no' ? t(text === 'yes' ? 'history:yes' : 'history:no') : text;
  return {
    nameText,
    actionText: (action) => t(`history:action.${action}`, { defaultValue: action }),
    touchedText: (touched) =>
      touched
        .slice(0, 4)
        .map(({ table, rows, name }) =>
          rows === 1 && name
            ? nameText(table, name)
            : t('history:rows', { count: rows, table: t(`history:table.${table}`) }),
        )
        .join(', '),
    fieldText: (column) => t(`history:field.${column}`, { defaultValue: column }),
    valueText(column, value) {
      if (value === null || value === '') return t('history:empty');
      if (INSTANT.test(column)) return formatMoment(Number(value), i18n.language);
      if (yesNo.has(column)) return t(value === 1 ? 'history:yes' : 'history:no');
      if (column === 'price_cents') {
        const euros = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'EUR' });
        return euros.format(Number(value) / 100);
      }
      if (column.endsWith('milli')) return (Number(value) / 1000).toLocaleString(i18n.language);
      if (typeof value === 'string' && ISO_DATE.test(value)) return dateAsTyped(value);
      if (column === 'value' && typeof value === 'string') return plainJson(value);
      if (column === 'choices') return (JSON.parse(String(value)) as string[]).join(', ');
      // Of a field of this region; of which kind it is does not stand here.
      if (column === 'content') return contentText(String(value));
      return t(`history:value.${column}.${value}`, { defaultValue: String(value) });
    },
  };
}

/** A setting is kept as JSON; a person reads the text inside. */
function plainJson(text: string): string {
  const value: unknown = JSON.parse(text);
  return typeof value === 'string' ? value : text;
}
