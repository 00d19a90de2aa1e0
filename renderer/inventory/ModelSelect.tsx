import { Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { ModelForm } from './ModelForm.tsx';

interface ModelSelectProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
}

const NEW = 'new';

/** The kind of thing; one that is not there yet is made on the spot. */
export function ModelSelect({ value, onChange, error, required = false }: ModelSelectProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.inventory.model.list.queryOptions());
  const [search, setSearch] = useState('');
  const [making, form] = useDisclosure(false);
  const models = data?.models ?? [];
  const text = search.trim();
  const isKnown = models.some((model) => model.name.toLowerCase() === text.toLowerCase());
  const options = models.map(({ id, name }) => ({ value: id, label: name }));
  const newLabel = text && !isKnown ? t('inventory:newModelNamed', { name: text }) : t('inventory:newModel');
  return (
    <>
      <Select
        label={t('inventory:field.modelId')}
        placeholder={t('inventory:modelPlaceholder')}
        data={[...options, { value: NEW, label: newLabel }]}
        // The offer to make a new one stays, whatever is typed.
        filter={({ options: all, search: typed }) =>
          all.filter(
            (option) =>
              'value' in option &&
              (option.value === NEW || option.label.toLowerCase().includes(typed.trim().toLowerCase())),
          )
        }
        value={value}
        onChange={(id) => {
          if (id === NEW) form.open();
          else onChange(id);
        }}
        onSearchChange={setSearch}
        error={error}
        withAsterisk={required}
        searchable
        // The form of a new model gives the keyboard back here: that asks for no list.
        openOnFocus={false}
        maxDropdownHeight={280}
      />
      <ModelForm
        opened={making}
        model={null}
        suggestedName={isKnown ? '' : text}
        onClose={form.close}
        onSaved={(id) => onChange(id)}
      />
    </>
  );
}
