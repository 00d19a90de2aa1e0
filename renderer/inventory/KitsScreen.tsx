import { Anchor, Badge, Button, Group, ScrollArea, Table, Text, TextInput } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconBriefcase, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { foldText } from '#domain/organisation/fold-text.ts';
import { orpc } from '../client.ts';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import type { KitSummary } from './asset-detail.ts';
import { InventoryTabs } from './InventoryTabs.tsx';
import { KitForm } from './KitForm.tsx';
import { LoadError } from './LoadError.tsx';
import { StatusBadge } from './StatusBadge.tsx';

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** The cases that are lent or booked as one. */
export function KitsScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error } = useQuery({ ...orpc.inventory.kit.list.queryOptions(), refetchInterval: 60_000 });
  const [search, setSearch] = useState('');
  const [adding, form] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const words = foldText(search).split(' ');
  const kits = (data?.kits ?? [])
    .filter((kit) => {
      const text = foldText([kit.code, kit.name, kit.locationName, kit.ownerName, kit.place].join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.code, b.code));
  return (
    <Screen
      fill
      title={t('inventory:title')}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
          {t('inventory:kit.new')}
        </Button>
      }
    >
      <InventoryTabs current="kits" />
      {error && <LoadError error={error} />}
      {data?.kits.length === 0 && (
        <EmptyState
          icon={IconBriefcase}
          text={t('inventory:kit.emptyText')}
          action={
            <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
              {t('inventory:kit.new')}
            </Button>
          }
        />
      )}
      {data && data.kits.length > 0 && (
        <>
          <Group gap="sm">
            <TextInput
              ref={field}
              type="search"
              aria-label={t('inventory:kit.search')}
              placeholder={t('inventory:kit.search')}
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w="22rem"
            />
            <Text size="sm" c="dimmed" role="status">
              {t('inventory:kit.found', { count: kits.length })}
            </Text>
          </Group>
          <KitTable kits={kits} />
        </>
      )}
      <KitForm opened={adding} kit={null} onClose={form.close} onSaved={(id) => navigate(`/inventory/kits/${id}`)} />
    </Screen>
  );
}

function KitTable({ kits }: { readonly kits: readonly KitSummary[] }) {
  const { t } = useTranslation();
  return (
    <ScrollArea flex={1} mih={0} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('inventory:tab.kits') }}>
      <Table highlightOnHover stickyHeader verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('inventory:kit.code')}</Table.Th>
            <Table.Th>{t('inventory:column.name')}</Table.Th>
            <Table.Th>{t('inventory:column.location')}</Table.Th>
            <Table.Th>{t('inventory:column.owner')}</Table.Th>
            <Table.Th ta="right">{t('inventory:kit.pieces')}</Table.Th>
            <Table.Th>{t('inventory:column.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kits.map((kit) => (
            <Table.Tr key={kit.id}>
              <Table.Td>{kit.code}</Table.Td>
              <Table.Td>
                <Anchor component={Link} href={`/inventory/kits/${kit.id}`} size="sm" fw={600}>
                  {kit.name}
                </Anchor>
              </Table.Td>
              <Table.Td>{[kit.locationName, kit.place].filter(Boolean).join(', ')}</Table.Td>
              <Table.Td>{kit.ownerName}</Table.Td>
              <Table.Td ta="right">{kit.pieces}</Table.Td>
              <Table.Td>
                <KitStatus kit={kit} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

export function KitStatus({ kit }: { readonly kit: Pick<KitSummary, 'status' | 'unfit' | 'bookable'> }) {
  const { t } = useTranslation();
  return (
    <Group gap={6}>
      <StatusBadge status={kit.status} />
      {kit.unfit > 0 && (
        <Badge variant="light" color="red" tt="none">
          {t('inventory:kit.unfit', { count: kit.unfit })}
        </Badge>
      )}
      {!kit.bookable && (
        <Badge variant="outline" color="gray" tt="none">
          {t('inventory:bookable.no')}
        </Badge>
      )}
    </Group>
  );
}
