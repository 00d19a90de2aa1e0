import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';

interface LocationSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
}

export function LocationSelect({ label, value, onChange, error }: LocationSelectProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.location.list.queryOptions());
  return (
    <Select
      label={label}
      placeholder={t('inventory:noLocation')}
      data={(data?.locations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('inventory:clearField', { field: label }) }}
      nothingFoundMessage={t('inventory:nothingToChoose')}
    />
  );
}
