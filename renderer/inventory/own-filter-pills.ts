import type { TFunction } from 'i18next';
import { noOwnFilter, type OwnFilter } from '#domain/inventory/own-filter.ts';
import type { CustomFieldItem } from '../custom-field/use-custom-fields.ts';
import { valueText } from '../custom-field/value-text.ts';

interface OwnPill {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  /** What is asked without it. */
  readonly without: OwnFilter;
}

/** Everything that is asked of a field, each to be taken away. */
export function ownFilterPills(
  field: CustomFieldItem,
  filter: OwnFilter | undefined,
  t: TFunction,
): readonly OwnPill[] {
  const { values, some, none, from, until } = filter ?? noOwnFilter;
  const asked = { values, some, none, from, until };
  const text = (value: string) => valueText(field, value, t);
  const pill = (key: string, label: string, without: Partial<OwnFilter>): OwnPill => ({
    key: `${field.id}:${key}`,
    name: field.name,
    label,
    without: { ...asked, ...without },
  });
  const range = () => {
    if (from && until) return t('inventory:own.between', { from: text(from), until: text(until) });
    return from ? t('inventory:own.since', { from: text(from) }) : t('inventory:own.upTo', { until: text(until) });
  };
  return [
    ...values.map((value) => pill(`is:${value}`, text(value), { values: values.filter((other) => other !== value) })),
    ...(from || until ? [pill('range', range(), { from: '', until: '' })] : []),
    ...(some ? [pill('some', t('inventory:own.some'), { some: false })] : []),
    ...(none ? [pill('none', t('inventory:own.none'), { none: false })] : []),
  ];
}
