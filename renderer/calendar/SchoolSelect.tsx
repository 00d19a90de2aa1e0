import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolKinds } from '#domain/organisation/organisation.ts';
import { orpc } from '../client.ts';

interface SchoolSelectProps {
  readonly value: string | null;
  readonly onChange: (organisationId: string | null) => void;
}

const MOST = 30;

/** One school, found while typing; none shows all regions. */
export function SchoolSelect({ value, onChange }: SchoolSelectProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 150);
  const chosen = useQuery(orpc.organisation.get.queryOptions({ input: value ? { id: value } : skipToken })).data;
  const input = { text, kinds: [...schoolKinds], limit: MOST };
  const found = useQuery(orpc.organisation.search.queryOptions({ input, placeholderData: keepPreviousData }));
  const options = (found.data?.organisations ?? []).map(({ id, name, city }) => ({
    value: id,
    label: [name, city].filter(Boolean).join(', '),
  }));
  if (value && chosen && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: [chosen.organisation.name, chosen.organisation.city].filter(Boolean).join(', ') });
  }
  return (
    <Select
      label={t('calendar:schoolOf')}
      placeholder={t('calendar:schoolPlaceholder')}
      miw="16rem"
      data={options}
      value={value}
      searchable
      clearable
      openOnFocus={false}
      clearButtonProps={{ 'aria-label': t('calendar:noSchool') }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('calendar:noSchoolFound')}
      onChange={onChange}
    />
  );
}
