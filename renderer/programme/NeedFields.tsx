import { Autocomplete, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roomTraits } from '#domain/location/room-trait.ts';
import { orpc } from '../client.ts';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { traitName } from './programme-text.ts';
import type { NeedLine, NumberText } from './programme-values.ts';

interface NeedFieldsProps {
  readonly need: NeedLine;
  /** Its number in the list, for the names of the fields. */
  readonly no: number;
  readonly error: ReactNode;
  readonly onChange: (need: NeedLine) => void;
}

/** The fields of one need, on one line. */
export function NeedFields({ need, no, error, onChange }: NeedFieldsProps) {
  const { t } = useTranslation();
  const models = useQuery(orpc.inventory.model.list.queryOptions()).data?.models ?? [];
  const kits = useQuery(orpc.inventory.kit.list.queryOptions()).data?.kits ?? [];
  const skills = useQuery(orpc.programme.choices.queryOptions()).data?.skills ?? [];
  const stocks = useQuery(orpc.stock.list.queryOptions()).data?.consumables ?? [];
  const materials = [...new Set(stocks.map(({ name }) => name))];
  const named = (what: string) => ({ 'aria-label': t(`programme:need.${what}Of`, { no }) });
  const number = (
    value: NumberText,
    set: (value: NumberText) => void,
    what: string,
    width: string,
    placeholder = '',
  ) => (
    <DecimalInput
      w={width}
      min={1}
      max={10_000}
      allowDecimal={what === 'amount'}
      hideControls={false}
      clampBehavior="none"
      placeholder={placeholder}
      value={value}
      error={Boolean(error)}
      onChange={set}
      {...named(what)}
    />
  );
  switch (need.kind) {
    case 'room': {
      const traits = [...new Set([...roomTraits, ...need.traits])];
      return (
        <Group gap="xs" flex={1} align="flex-start" wrap="nowrap">
          <MultiSelect
            flex={1}
            placeholder={need.traits.length === 0 ? t('programme:need.anyRoom') : ''}
            data={traits.map((trait) => ({ value: trait, label: traitName(trait, t) }))}
            value={need.traits}
            error={error}
            searchable
            nothingFoundMessage={t('programme:nothingToChoose')}
            onChange={(chosen) => onChange({ ...need, traits: chosen })}
            {...named('traits')}
          />
          {number(
            need.seats,
            (seats) => onChange({ ...need, seats }),
            'seats',
            '8.5rem',
            t('programme:placeholder.seats'),
          )}
        </Group>
      );
    }
    case 'model':
      return (
        <Group gap="xs" flex={1} align="flex-start" wrap="nowrap">
          {number(need.quantity, (quantity) => onChange({ ...need, quantity }), 'quantity', '5rem')}
          <Select
            flex={1}
            placeholder={t('programme:placeholder.model')}
            data={models.map(({ id, name }) => ({ value: id, label: name }))}
            value={need.modelId}
            error={error}
            searchable
            nothingFoundMessage={t('programme:nothingToChoose')}
            onChange={(modelId) => onChange({ ...need, modelId })}
            {...named('model')}
          />
        </Group>
      );
    case 'skill':
      return (
        <Group gap="xs" flex={1} align="flex-start" wrap="nowrap">
          {number(need.quantity, (quantity) => onChange({ ...need, quantity }), 'quantity', '5rem')}
          <Autocomplete
            flex={1}
            placeholder={t('programme:placeholder.skill')}
            data={skills}
            value={need.skill}
            error={error}
            maxLength={100}
            onChange={(skill) => onChange({ ...need, skill })}
            {...named('skill')}
          />
        </Group>
      );
    case 'kit':
      return (
        <Select
          flex={1}
          placeholder={t('programme:placeholder.kit')}
          data={kits.map(({ id, name }) => ({ value: id, label: name }))}
          value={need.resourceId}
          error={error}
          searchable
          nothingFoundMessage={t('programme:nothingToChoose')}
          onChange={(resourceId) => onChange({ ...need, resourceId })}
          {...named('kit')}
        />
      );
    case 'consumable':
      return (
        <Group gap="xs" flex={1} align="flex-start" wrap="nowrap">
          {number(need.amount, (amount) => onChange({ ...need, amount }), 'amount', '5rem')}
          <TextInput
            w="7rem"
            placeholder={t('programme:placeholder.unit')}
            maxLength={40}
            value={need.unit}
            onChange={(event) => onChange({ ...need, unit: event.currentTarget.value })}
            {...named('unit')}
          />
          <Autocomplete
            flex={1}
            placeholder={t('programme:placeholder.material')}
            data={materials}
            maxLength={200}
            value={need.description}
            error={error}
            onChange={(description) => onChange({ ...need, description })}
            {...named('material')}
          />
        </Group>
      );
  }
}
