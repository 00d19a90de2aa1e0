import { Anchor, Badge, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';
import { instantText } from '../booking/verdict-text.ts';
import { amountText, changeText } from './amount-text.ts';
import type { MovementLine } from './stock-types.ts';

const SHOWN_FIRST = 12;

interface MovementTableProps {
  readonly movements: readonly MovementLine[];
  readonly unit: string;
}

/** What came and went, the newest first, with the stock after it. */
export function MovementTable({ movements, unit }: MovementTableProps) {
  const { t, i18n } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const [showsAll, setShowsAll] = useState(false);
  if (movements.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('stock:noMovements')}
      </Text>
    );
  }
  const shown = showsAll ? movements : movements.slice(0, SHOWN_FIRST);
  return (
    <>
      <Table.ScrollContainer minWidth={400} type="native" tabIndex={0} role="region" aria-label={t('stock:movements')}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('stock:movement.when')}</Table.Th>
              <Table.Th>{t('stock:movement.what')}</Table.Th>
              <Table.Th ta="right">{t('stock:movement.change')}</Table.Th>
              <Table.Th ta="right">{t('stock:movement.after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((movement) => (
              <Table.Tr key={movement.id}>
                <Table.Td>{instantText(movement.happenedAt, i18n.language)}</Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    <Text size="sm">{t(`stock:kind.${movement.kind}`)}</Text>
                    {movement.bookingId && (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        onClick={() => openExisting(movement.bookingId ?? '')}
                      >
                        {movement.holder || t('inventory:bookingWithoutName')}
                      </Anchor>
                    )}
                    {movement.short && (
                      <Badge variant="light" color="red" tt="none">
                        {t('stock:short')}
                      </Badge>
                    )}
                  </Group>
                  {movement.reason && (
                    <Text size="xs" c="dimmed">
                      {movement.reason}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {changeText(movement.amount, unit, i18n.language)}
                </Table.Td>
                <Table.Td ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {amountText(movement.stockAfter, unit, i18n.language)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {movements.length > shown.length && (
        <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setShowsAll(true)}>
          {t('inventory:showAll', { count: movements.length })}
        </Button>
      )}
    </>
  );
}
