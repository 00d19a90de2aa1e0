import { Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appliesTo } from '#domain/custom-field/custom-field.ts';
import { parseValue, valueAsTyped } from '#domain/custom-field/parse-value.ts';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import type { OwnFilter } from '#domain/inventory/own-filter.ts';
import { dateOf, isIsoDate } from '#domain/time/wall-time.ts';
import type { CustomFieldItem } from '../custom-field/use-custom-fields.ts';
import { valueText } from '../custom-field/value-text.ts';
import { refusalSentence } from '../refusal-text.ts';
import { DateField } from '../time/DateField.tsx';

interface OwnFilterInputsProps {
  readonly field: CustomFieldItem;
  readonly assets: readonly AssetListRow[];
  readonly filter: OwnFilter;
  readonly onChange: (filter: OwnFilter) => void;
}

/** What to look for in one field: values to tick, a range of days or numbers, filled in or not. */
export function OwnFilterInputs({ field, assets, filter, onChange }: OwnFilterInputsProps) {
  const { t } = useTranslation();
  const live = assets.filter((asset) => asset.status !== 'retired');
  const filled = live.filter((asset) => asset.customValues[field.id]).length;
  const lacking = live.filter((asset) => !asset.customValues[field.id] && appliesTo(field, asset.category)).length;
  const tick = (value: string) =>
    onChange({
      ...filter,
      values: filter.values.includes(value)
        ? filter.values.filter((other) => other !== value)
        : [...filter.values, value],
    });
  return (
    <Stack gap={4} px={4}>
      {valuesOf(field, live).map(([value, count]) => (
        <Tick key={value} count={count} checked={filter.values.includes(value)} onChange={() => tick(value)}>
          {valueText(field, value, t)}
        </Tick>
      ))}
      {(field.kind === 'date' || field.kind === 'number') && (
        <SimpleGrid cols={2} spacing="xs" pb={4}>
          <Edge
            field={field}
            label={t('inventory:own.from')}
            value={filter.from}
            onChange={(from) => onChange({ ...filter, from })}
          />
          <Edge
            field={field}
            label={t('inventory:own.until')}
            value={filter.until}
            onChange={(until) => onChange({ ...filter, until })}
          />
        </SimpleGrid>
      )}
      {(field.kind === 'date' || field.kind === 'number' || field.kind === 'text') && (
        <Tick count={filled} checked={filter.some} onChange={() => onChange({ ...filter, some: !filter.some })}>
          {t('inventory:own.some')}
        </Tick>
      )}
      <Tick count={lacking} checked={filter.none} onChange={() => onChange({ ...filter, none: !filter.none })}>
        {t('inventory:own.none')}
      </Tick>
    </Stack>
  );
}

/** The values to tick with how often they occur: those offered, and those that stand somewhere still. */
function valuesOf(field: CustomFieldItem, assets: readonly AssetListRow[]): readonly (readonly [string, number])[] {
  if (field.kind !== 'choice' && field.kind !== 'yes_no') return [];
  const offered = field.kind === 'choice' ? field.choices : ['yes', 'no'];
  const counts = new Map<string, number>(offered.map((value) => [value, 0]));
  for (const asset of assets) {
    const value = asset.customValues[field.id];
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts];
}

interface TickProps {
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Tick({ count, checked, onChange, children }: TickProps) {
  return (
    <Checkbox
      size="sm"
      py={4}
      checked={checked}
      onChange={onChange}
      styles={{ labelWrapper: { flex: 1 }, body: { alignItems: 'center' } }}
      label={
        <Group justify="space-between" gap="md" wrap="nowrap">
          <span>{children}</span>
          <Text span size="xs" c="dimmed">
            {count}
          </Text>
        </Group>
      }
    />
  );
}

interface EdgeProps {
  readonly field: CustomFieldItem;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One end of a range; the list follows as soon as what is typed can be read. */
function Edge({ field, label, value, onChange }: EdgeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const today = dateOf(Date.now());
  if (field.kind === 'date') {
    return (
      <DateField
        size="xs"
        label={label}
        value={isIsoDate(value) ? value : null}
        onChange={(date) => onChange(date ?? '')}
      />
    );
  }
  const text = typed ?? valueAsTyped('number', value);
  const read = parseValue(field, text, today);
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      label={label}
      value={text}
      error={read.ok ? null : refusalSentence(read.refusal)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const number = parseValue(field, next, today);
        if (number.ok) onChange(number.value);
      }}
    />
  );
}
