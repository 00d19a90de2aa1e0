import { Button, Group, Kbd, Pill, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type AssetFilterKey, assetFilterKeys } from '#domain/inventory/asset-list.ts';
import { FacetMenu } from './FacetMenu.tsx';
import { facetOptions } from './facet-options.ts';
import { OwnFieldsMenu } from './OwnFieldsMenu.tsx';
import { ownFilterPills } from './own-filter-pills.ts';
import type { useAssetList } from './use-asset-list.ts';

type AssetList = ReturnType<typeof useAssetList>;

/** One thing that is asked for, to take away. */
interface Pilled {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly take: () => void;
}

/** Search at once, choose values per facet; each choice stands below as something to take away. */
export function AssetFilters({ list }: { readonly list: AssetList }) {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => search.current?.focus()]]);
  const { packed, view, change } = list;
  const options = useMemo(() => facetOptions(packed, t), [packed, t]);
  const set = (key: AssetFilterKey, values: readonly string[]) => change({ filter: { ...view.filter, [key]: values } });
  const pills: readonly Pilled[] = [
    ...assetFilterKeys.flatMap((key) =>
      (view.filter[key] ?? []).map((value) => ({
        key: `${key}:${value}`,
        name: t(`inventory:facet.${key}`),
        label: options[key].find((option) => option.value === value)?.label ?? value,
        take: () =>
          set(
            key,
            (view.filter[key] ?? []).filter((other) => other !== value),
          ),
      })),
    ),
    ...list.fields.flatMap((field) =>
      ownFilterPills(field, view.own[field.id], t).map(({ without, ...pill }) => ({
        ...pill,
        take: () => change({ own: { ...view.own, [field.id]: without } }),
      })),
    ),
  ];
  return (
    <>
      <Group gap="xs">
        <TextInput
          ref={search}
          type="search"
          aria-label={t('inventory:search')}
          placeholder={t('inventory:searchPlaceholder')}
          leftSection={<IconSearch size={16} />}
          rightSection={view.search === '' ? <Kbd size="xs">/</Kbd> : null}
          value={view.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') change({ search: '' });
          }}
          flex="1 1 14rem"
          maw="26rem"
        />
        {assetFilterKeys.map((key) => (
          <FacetMenu
            key={key}
            label={t(`inventory:facet.${key}`)}
            options={options[key]}
            values={view.filter[key] ?? []}
            onChange={(values) => set(key, values)}
          />
        ))}
        <OwnFieldsMenu list={list} />
        <SegmentedControl
          ml="auto"
          size="xs"
          aria-label={t('inventory:view.label')}
          value={view.grouped ? 'model' : 'list'}
          onChange={(value) => change({ grouped: value === 'model' })}
          data={[
            { value: 'list', label: t('inventory:view.list') },
            { value: 'model', label: t('inventory:view.model') },
          ]}
        />
      </Group>
      <Group gap="xs" mih={24}>
        <Text size="sm" c="dimmed" role="status" aria-live="polite">
          {t('inventory:found', { count: list.rows.length })}
        </Text>
        {pills.map(({ key, name, label, take }) => (
          <Pill
            key={key}
            size="md"
            bg="light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-5))"
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('inventory:removeFilter', { label }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={take}
          >
            {name}: {label}
          </Pill>
        ))}
        {(pills.length > 0 || view.search !== '') && (
          <Button variant="subtle" size="compact-sm" onClick={list.reset}>
            {t('inventory:action.clearFilters')}
          </Button>
        )}
      </Group>
    </>
  );
}
