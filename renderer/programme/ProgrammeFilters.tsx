import { Button, CloseButton, Group, Select, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';
import { everyProgramme, type ProgrammeView } from '#domain/programme/filter-programmes.ts';
import { type ProgrammeStatus, programmeStatuses } from '#domain/programme/programme.ts';
import { durationText } from './programme-text.ts';
import type { ProgrammeLine } from './programme-types.ts';

interface ProgrammeFiltersProps {
  readonly programmes: readonly ProgrammeLine[];
  readonly view: ProgrammeView;
  readonly found: number;
  readonly onChange: (view: ProgrammeView) => void;
}

/** One line of search and filters above the catalogue; only choices that find something are offered. */
export function ProgrammeFilters({ programmes, view, found, onChange }: ProgrammeFiltersProps) {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => search.current?.focus()]]);
  const versions = programmes.map(({ version }) => version);
  const groups = educationGroups.filter((group) => versions.some((version) => version.groups.includes(group)));
  const durations = [...new Set(versions.map(({ durationMinutes }) => durationMinutes))].sort((a, b) => a - b);
  const tags = [...new Set(versions.flatMap((version) => version.tags.map(({ name }) => name)))].sort();
  const statuses = programmeStatuses.filter((status) => programmes.some((programme) => programme.status === status));
  const filter = (
    label: string,
    value: string | null,
    data: { value: string; label: string }[],
    set: (value: string | null) => void,
  ) => (
    <Select
      w="11rem"
      aria-label={label}
      placeholder={label}
      data={data}
      value={value}
      clearable
      searchable={data.length > 8}
      nothingFoundMessage={t('programme:nothingToChoose')}
      clearButtonProps={{ 'aria-label': t('programme:filter.clear', { label }) }}
      onChange={set}
    />
  );
  return (
    <Group gap="xs">
      <TextInput
        ref={search}
        flex="1 1 14rem"
        maw="24rem"
        type="search"
        aria-label={t('programme:search')}
        placeholder={t('programme:search')}
        leftSection={<IconSearch size={16} />}
        rightSection={
          view.text && (
            <CloseButton
              size="sm"
              aria-label={t('programme:filter.clear', { label: t('programme:search') })}
              onClick={() => onChange({ ...view, text: '' })}
            />
          )
        }
        value={view.text}
        onChange={(event) => onChange({ ...view, text: event.currentTarget.value })}
      />
      {filter(
        t('programme:filter.group'),
        view.group,
        groups.map((group) => ({ value: group, label: t(`programme:group.${group}`) })),
        (group) => onChange({ ...view, group: group as EducationGroup | null }),
      )}
      {filter(
        t('programme:filter.duration'),
        view.longest === null ? null : String(view.longest),
        durations.map((minutes) => ({
          value: String(minutes),
          label: t('programme:filter.upTo', { duration: durationText(minutes, t) }),
        })),
        (longest) => onChange({ ...view, longest: longest === null ? null : Number(longest) }),
      )}
      {filter(
        t('programme:filter.tag'),
        view.tag,
        tags.map((tag) => ({ value: tag, label: tag })),
        (tag) => onChange({ ...view, tag }),
      )}
      {filter(
        t('programme:filter.status'),
        view.status,
        statuses.map((status) => ({ value: status, label: t(`programme:status.${status}`) })),
        (status) => onChange({ ...view, status: status as ProgrammeStatus | null }),
      )}
      <Text size="sm" c="dimmed" role="status">
        {t('programme:found', { count: found })}
      </Text>
      {JSON.stringify(view) !== JSON.stringify(everyProgramme) && (
        <Button variant="subtle" px="xs" onClick={() => onChange(everyProgramme)}>
          {t('programme:filter.clearAll')}
        </Button>
      )}
    </Group>
  );
}
