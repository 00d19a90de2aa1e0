import { Chip, Group, Input, Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type DayPart, dayParts, MOST_GROUPS } from '#domain/visit/visit-question.ts';
import { orpc } from '../client.ts';
import { DateField } from '../time/DateField.tsx';
import { weekdayName } from '../time/format.ts';
import type { QuestionPart } from './visit-values.ts';

const WORKDAYS = [1, 2, 3, 4, 5];

/** When and where it would suit; all of it may stay open. */
export function WishFields({ values, onChange }: QuestionPart) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(orpc.location.list.queryOptions());
  const locations = (data?.locations ?? []).filter(({ status }) => status === 'active');
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <DateField
          label={t('visit:field.firstOn')}
          value={values.firstOn}
          onChange={(firstOn) => onChange({ firstOn })}
        />
        <DateField label={t('visit:field.lastOn')} value={values.lastOn} onChange={(lastOn) => onChange({ lastOn })} />
      </SimpleGrid>
      <Input.Wrapper label={t('visit:field.weekdays')} labelElement="div">
        <Chip.Group
          multiple
          value={values.weekdays.map(String)}
          onChange={(days) => onChange({ weekdays: days.map(Number).sort() })}
        >
          <Group gap={6} mt={4} role="group" aria-label={t('visit:field.weekdays')}>
            {WORKDAYS.map((day) => (
              <Chip key={day} value={String(day)} size="sm" radius="sm" aria-label={weekdayName(day, i18n.language)}>
                {weekdayName(day, i18n.language, 'short')}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={t('visit:field.dayPart')}
          placeholder={t('visit:field.any')}
          data={dayParts.map((part) => ({ value: part, label: t(`visit:dayPart.${part}`) }))}
          value={values.dayPart}
          clearable
          openOnFocus={false}
          clearButtonProps={{ 'aria-label': t('visit:field.anyDayPart') }}
          onChange={(part) => onChange({ dayPart: part as DayPart | null })}
        />
        <Select
          label={t('visit:field.groupCount')}
          placeholder={t('visit:field.asFits')}
          data={Array.from({ length: MOST_GROUPS }, (_, index) => ({
            value: String(index + 1),
            label: t('visit:groups', { count: index + 1 }),
          }))}
          value={values.groupCount === null ? null : String(values.groupCount)}
          clearable
          openOnFocus={false}
          clearButtonProps={{ 'aria-label': t('visit:field.asFits') }}
          onChange={(count) => onChange({ groupCount: count === null ? null : Number(count) })}
        />
      </SimpleGrid>
      <Select
        label={t('visit:field.location')}
        placeholder={t('visit:field.anyLocation')}
        data={locations.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.locationId}
        clearable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': t('visit:field.anyLocation') }}
        onChange={(locationId) => onChange({ locationId })}
      />
    </>
  );
}
