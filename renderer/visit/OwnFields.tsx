import { Autocomplete, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roomTraits } from '#domain/location/room-trait.ts';
import { orpc } from '../client.ts';
import { traitName } from '../programme/programme-text.ts';
import { type QuestionPart, wholeNumber } from './visit-values.ts';

/** What a school needs that comes for no programme. */
export function OwnFields({ values, onChange }: QuestionPart) {
  const { t } = useTranslation();
  const models = useQuery(orpc.inventory.model.list.queryOptions()).data?.models ?? [];
  const skills = useQuery(orpc.programme.choices.queryOptions()).data?.skills ?? [];
  const minutes = wholeNumber(values.lengthMinutes);
  return (
    <>
      <TextInput
        label={t('visit:field.length')}
        value={values.lengthMinutes}
        inputMode="numeric"
        maxLength={6}
        withAsterisk
        error={minutes === undefined && t('visit:field.noNumber')}
        onChange={(event) => onChange({ lengthMinutes: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('visit:field.traits')}
        placeholder={values.traits.length === 0 ? t('visit:field.anyRoom') : ''}
        data={roomTraits.map((trait) => ({ value: trait, label: traitName(trait, t) }))}
        value={[...values.traits]}
        openOnFocus={false}
        onChange={(traits) => onChange({ traits })}
      />
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          flex={1}
          label={t('visit:field.model')}
          placeholder={t('visit:field.none')}
          data={models.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.modelId}
          searchable
          clearable
          openOnFocus={false}
          clearButtonProps={{ 'aria-label': t('visit:field.noModel') }}
          nothingFoundMessage={t('visit:field.nothingFound')}
          onChange={(modelId) => onChange({ modelId })}
        />
        <TextInput
          w="5rem"
          label={t('visit:field.quantity')}
          value={values.quantity}
          inputMode="numeric"
          maxLength={3}
          disabled={values.modelId === null}
          error={wholeNumber(values.quantity) === undefined}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
      </Group>
      <Autocomplete
        label={t('visit:field.skill')}
        placeholder={t('visit:field.none')}
        data={skills}
        value={values.skill}
        maxLength={100}
        openOnFocus={false}
        onChange={(skill) => onChange({ skill })}
      />
    </>
  );
}
