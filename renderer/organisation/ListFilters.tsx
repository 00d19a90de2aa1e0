import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holidayRegions, organisationKinds, organisationStatuses } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';
import type { ListView, useOrganisationList } from './use-organisation-list.ts';

/** One line of search and filters above the list. */
export function ListFilters({ list }: { readonly list: ReturnType<typeof useOrganisationList> }) {
  const { t } = useTranslation();
  const { data: regions } = useQuery(orpc.organisation.regions.queryOptions());
  const { view, change } = list;
  const choices = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`organisation:${group}.${value}`) }));
  const filter = <Key extends 'kind' | 'status' | 'holidayRegion' | 'municipality'>(
    key: Key,
    label: string,
    data: readonly { readonly value: string; readonly label: string }[],
    width: string,
  ) => (
    <Select
      w={width}
      aria-label={label}
      placeholder={label}
      data={[...data]}
      value={view[key]}
      clearable
      searchable={data.length > 8}
      nothingFoundMessage={t('organisation:notFound')}
      clearButtonProps={{ 'aria-label': `${label}: ${t('organisation:filter.any')}` }}
      onChange={(value) => change({ [key]: value } as Partial<ListView>)}
    />
  );
  return (
    <Group gap="xs">
      <TextInput
        flex="1 1 16rem"
        type="search"
        aria-label={t('organisation:search')}
        placeholder={t('organisation:search')}
        leftSection={<IconSearch size={16} />}
        rightSection={
          view.text && (
            <CloseButton size="sm" aria-label={t('organisation:clearSearch')} onClick={() => change({ text: '' })} />
          )
        }
        value={view.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {filter('kind', t('organisation:filter.kind'), choices(organisationKinds, 'kind'), '12rem')}
      {filter('status', t('organisation:filter.status'), choices(organisationStatuses, 'status'), '9.5rem')}
      {filter(
        'holidayRegion',
        t('organisation:filter.region'),
        choices([...holidayRegions, 'none'], 'region'),
        '9.5rem',
      )}
      {filter(
        'municipality',
        t('organisation:filter.municipality'),
        (regions?.municipalities ?? []).map((name) => ({ value: name, label: name })),
        '12rem',
      )}
      {list.isFiltered && (
        <Button variant="subtle" px="xs" onClick={list.clear}>
          {t('organisation:clearFilters')}
        </Button>
      )}
    </Group>
  );
}
