import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconDownload, IconDroplets, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { foldText } from '#domain/organisation/fold-text.ts';
import { orpc } from '../client.ts';
import { showRefusal } from '../feedback.tsx';
import { InventoryTabs } from '../inventory/InventoryTabs.tsx';
import { LoadError } from '../inventory/LoadError.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { ConsumableForm } from './ConsumableForm.tsx';
import { ConsumableTable } from './ConsumableTable.tsx';
import { exportConsumables } from './export-consumables.ts';
import { statesOf } from './StockBadges.tsx';
import type { ConsumableLine } from './stock-types.ts';

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
const views = ['all', 'order', 'correct'] as const;
type View = (typeof views)[number];

/** What is used up: how much there is, whether it lasts for what is booked, and what has to be counted. */
export function ConsumablesScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error, isPending } = useQuery(orpc.stock.list.queryOptions());
  const [search, setSearch] = useState('');
  const [view, setView] = useState<View>('all');
  const [adding, form] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const all = data?.consumables ?? [];
  const words = foldText(search).split(' ');
  const found = all
    .filter((consumable) => isIn(view, consumable) && matches(consumable, words))
    .sort((a, b) => collator.compare(a.name, b.name));
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
      {t('stock:new')}
    </Button>
  );
  return (
    <Screen
      fill
      title={t('inventory:title')}
      actions={
        <>
          <Button
            component={Link}
            href="/inventory/consumables/import"
            variant="default"
            leftSection={<IconFileImport size={16} />}
          >
            {t('inventory:action.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            disabled={found.length === 0}
            onClick={() => void exportConsumables(found, t).catch(showRefusal)}
          >
            {t('inventory:action.export')}
          </Button>
          {add}
        </>
      }
    >
      <InventoryTabs current="consumables" />
      {error && <LoadError error={error} />}
      {data && all.length === 0 && <EmptyState icon={IconDroplets} text={t('stock:emptyText')} action={add} />}
      {!error && (isPending || all.length > 0) && (
        <Stack gap="xs" flex={1} mih={0}>
          <Group gap="sm">
            <TextInput
              ref={field}
              type="search"
              aria-label={t('stock:search')}
              placeholder={t('stock:search')}
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w="20rem"
            />
            <SegmentedControl
              size="sm"
              aria-label={t('stock:view.label')}
              value={view}
              onChange={(value) => setView(value as View)}
              data={views.map((one) => ({
                value: one,
                label: t(`stock:view.${one}`, { count: all.filter((line) => isIn(one, line)).length }),
              }))}
            />
            <Text size="sm" c="dimmed" role="status">
              {t('stock:found', { count: found.length })}
            </Text>
          </Group>
          <ConsumableTable
            consumables={found}
            isPending={isPending}
            onOpen={(id) => navigate(`/inventory/consumables/${id}`)}
          />
          {!isPending && found.length === 0 && (
            <Text c="dimmed" ta="center" py="xl" role="status">
              {t(view === 'correct' ? 'stock:nothingToCorrect' : 'inventory:nothingFound')}
            </Text>
          )}
        </Stack>
      )}
      <ConsumableForm
        opened={adding}
        consumable={null}
        onClose={form.close}
        onSaved={(id) => navigate(`/inventory/consumables/${id}`)}
      />
    </Screen>
  );
}

/** To order: it is short now, or will be for what is booked. To correct: more went out than there was. */
function isIn(view: View, consumable: ConsumableLine): boolean {
  const states = statesOf(consumable);
  switch (view) {
    case 'all':
      return true;
    case 'order':
      return consumable.runsOut !== null || states.some((state) => state !== 'negative' && state !== 'expiring');
    case 'correct':
      return states.includes('negative');
  }
}

function matches(consumable: ConsumableLine, words: readonly string[]): boolean {
  const { code, name, category, locationName, place } = consumable;
  const text = foldText([code, name, category, locationName, place].join(' '));
  return words.every((word) => text.includes(word));
}
