import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';

interface OwnerSelectProps {
  readonly label?: string;
  readonly placeholder?: string;
  readonly value: string | null;
  /** What the chosen owner is called, when it was chosen before. */
  readonly ownerName: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
}

const SHOWN = 30;
const PAUSE_MS = 150;

/** Whose it is: found by name among thousands of schools and companies. */
export function OwnerSelect({ label: givenLabel, placeholder, value, ownerName, onChange, error }: OwnerSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosenName, setChosenName] = useState(ownerName);
  const [search] = useDebouncedValue(text === chosenName ? '' : text, PAUSE_MS);
  const { data } = useQuery({
    ...orpc.organisation.search.queryOptions({ input: { text: search.slice(0, 200), limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const options = (data?.organisations ?? []).map(({ id, name, city }) => ({
    value: id,
    label: city ? `${name}, ${city}` : name,
  }));
  if (value && chosenName && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: chosenName });
  }
  const label = givenLabel ?? t('inventory:field.ownerId');
  return (
    <Select
      label={label}
      placeholder={placeholder ?? t('inventory:ownerPlaceholder')}
      data={options}
      // The store has searched already, in more than the name.
      filter={({ options: found }) => found}
      value={value}
      onChange={(id, option) => {
        setChosenName(option?.label ?? null);
        onChange(id);
      }}
      onSearchChange={setText}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('inventory:clearField', { field: label }) }}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}
