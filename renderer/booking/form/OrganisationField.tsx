import { type MantineSize, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/organisation/fold-text.ts';
import { orpc } from '#renderer/client.ts';
import { TwoLines } from '#renderer/shell/TwoLines.tsx';
import { NewOrganisation } from './NewOrganisation.tsx';

interface OrganisationFieldProps {
  readonly value: string | null;
  readonly onChange: (organisationId: string | null) => void;
  readonly size?: MantineSize;
}

const CREATE = 'create';
const MOST = 30;
const PAUSE_MS = 150;

/** Finds a school or company while typing; a name that is not known yet can be added on the spot. */
export function OrganisationField({ value, onChange, size = 'sm' }: OrganisationFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [newName, setNewName] = useState<string | null>(null);
  const [text] = useDebouncedValue(typed, PAUSE_MS);
  const chosen = useQuery(orpc.organisation.get.queryOptions({ input: value ? { id: value } : skipToken }));
  const found = useQuery(
    orpc.organisation.search.queryOptions({ input: { text, limit: MOST }, placeholderData: keepPreviousData }),
  );
  const chosenName = (value && chosen.data?.organisation.name) || '';
  const name = typed.trim();
  // Enter may come before the answer: then only what already fits stands here, and nobody is added twice.
  const isAnswered = text === typed && !found.isPlaceholderData && !found.isPending;
  const organisations = (found.data?.organisations ?? []).filter(
    (one) => one.status === 'active' && (isAnswered || foldText(one.name).includes(foldText(name))),
  );
  const places = new Map(organisations.map(({ id, city, branchCode }) => [id, [city, branchCode].filter(Boolean)]));
  const options = organisations.map(({ id, name }) => ({ value: id, label: name }));
  if (value && chosenName && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: chosenName });
  }
  const isNew =
    isAnswered && name !== '' && name !== chosenName && !organisations.some((one) => sameName(one.name, name));
  if (isNew) options.push({ value: CREATE, label: t('booking:who.add', { name }) });
  return (
    <div>
      <Select
        size={size}
        label={t('booking:who.organisation')}
        placeholder={t('booking:who.organisationPlaceholder')}
        data={options}
        value={value}
        searchable
        clearable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': t('booking:who.clear') }}
        searchValue={typed}
        onSearchChange={setTyped}
        // The store has searched already, also on place and code.
        filter={({ options: all }) => all}
        nothingFoundMessage={t(isAnswered ? 'booking:who.nothing' : 'booking:who.searching')}
        maxDropdownHeight={320}
        data-field="organisationId"
        data-autofocus
        onChange={(picked) => {
          if (picked === CREATE) setNewName(name);
          else onChange(picked);
        }}
        renderOption={({ option }) => (
          <TwoLines name={option.label} details={places.get(option.value) ?? []} isStrong={option.value === CREATE} />
        )}
      />
      {newName !== null && (
        <NewOrganisation
          name={newName}
          onDone={(id) => {
            setNewName(null);
            onChange(id);
          }}
          onCancel={() => setNewName(null)}
        />
      )}
    </div>
  );
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'nl', { sensitivity: 'base' }) === 0;
}
