import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BookingKind, bookingKinds } from '#domain/booking/booking.ts';
import { orpc } from '#renderer/client.ts';
import type { LocationLine } from '../form/resource-choice.ts';

export interface AgendaFilter {
  /** Undefined until somebody has chosen; null is all. */
  readonly locationId: string | null | undefined;
  readonly kind: BookingKind | null;
  readonly organisationId: string | null;
  readonly organisationName: string;
}

export const noFilter: AgendaFilter = { locationId: undefined, kind: null, organisationId: null, organisationName: '' };

interface AgendaFiltersProps {
  readonly filter: AgendaFilter;
  readonly locations: readonly LocationLine[];
  readonly onChange: (filter: AgendaFilter) => void;
}

const MOST = 30;
const PAUSE_MS = 150;

/** What is shown: one location, one kind, one school or company, or all. */
export function AgendaFilters({ filter, locations, onChange }: AgendaFiltersProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.organisationName);
  const [text] = useDebouncedValue(typed === filter.organisationName ? '' : typed, PAUSE_MS);
  const found = useQuery(
    orpc.organisation.search.queryOptions({ input: { text, limit: MOST }, placeholderData: keepPreviousData }),
  );
  const organisations = (found.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const { organisationId, organisationName } = filter;
  if (organisationId && !organisations.some(({ value }) => value === organisationId)) {
    organisations.unshift({ value: organisationId, label: organisationName });
  }
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('booking:agenda.clear') } };
  return (
    <Group gap="sm">
      <Select
        w={220}
        aria-label={t('booking:agenda.location')}
        placeholder={t('booking:agenda.allLocations')}
        data={locations.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.locationId ?? null}
        onChange={(locationId) => onChange({ ...filter, locationId })}
        {...clear}
      />
      <Select
        w={190}
        aria-label={t('booking:agenda.kinds')}
        placeholder={t('booking:agenda.allKinds')}
        data={bookingKinds.map((value) => ({ value, label: t(`booking:kind.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        {...clear}
      />
      <Select
        w={260}
        aria-label={t('booking:agenda.organisation')}
        placeholder={t('booking:agenda.allOrganisations')}
        data={organisations}
        searchable
        openOnFocus={false}
        filter={({ options }) => options}
        nothingFoundMessage={t('booking:needs.nothing')}
        value={organisationId}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id, option) => onChange({ ...filter, organisationId: id, organisationName: option?.label ?? '' })}
        {...clear}
      />
    </Group>
  );
}
