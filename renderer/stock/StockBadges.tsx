import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toMilli } from '#domain/stock/amount.ts';
import { type StockState, statesOfStock } from '#domain/stock/stock-state.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { dateInDigits } from '../time/format.ts';
import type { ConsumableLine } from './stock-types.ts';

const colours: Readonly<Record<StockState, string>> = {
  negative: 'red',
  expired: 'red',
  empty: 'red',
  low: 'orange',
  expiring: 'orange',
};

export function statesOf({ stock, minimum, expiresOn }: Pick<ConsumableLine, 'stock' | 'minimum' | 'expiresOn'>) {
  const facts = { stock: toMilli(stock) ?? 0, minimum: toMilli(minimum) ?? 0, expiresOn };
  return statesOfStock(facts, dateOf(Date.now()));
}

/** What asks for attention, in words; nothing when all is well. */
export function StockBadges({ consumable }: { readonly consumable: ConsumableLine }) {
  const { t, i18n } = useTranslation();
  const { expiresOn, runsOut } = consumable;
  const states = statesOf(consumable);
  const date = expiresOn ? dateInDigits(expiresOn, i18n.language) : '';
  const showsRunsOut = runsOut !== null && !states.includes('negative') && !states.includes('empty');
  return (
    <Group gap={4} wrap="nowrap">
      {states.map((state) => (
        <Badge key={state} variant="light" color={colours[state]} tt="none" fw={600}>
          {t(`stock:state.${state}`, { date })}
        </Badge>
      ))}
      {showsRunsOut && (
        <Badge variant="light" color="orange" tt="none" fw={600}>
          {t('stock:state.runsOut', { date: dateInDigits(dateOf(runsOut.start), i18n.language) })}
        </Badge>
      )}
    </Group>
  );
}
