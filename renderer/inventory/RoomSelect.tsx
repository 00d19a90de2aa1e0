import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';

interface RoomSelectProps {
  /** Only rooms of this location; without one the rooms of all, grouped. */
  readonly locationId: string | null;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
}

export function RoomSelect({ locationId, value, onChange, error }: RoomSelectProps) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.location.list.queryOptions());
  const locations = (data?.locations ?? []).filter(({ id, rooms }) =>
    locationId === null ? rooms.length > 0 : id === locationId,
  );
  const label = t('inventory:field.roomId');
  const options = ({ rooms }: (typeof locations)[number]) => rooms.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      placeholder={t('inventory:noRoom')}
      data={
        locationId === null
          ? locations.map((location) => ({ group: location.name, items: options(location) }))
          : locations.flatMap(options)
      }
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
