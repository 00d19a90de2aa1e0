import { ActionIcon, Group, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '#domain/label/label-content.ts';

interface LabelPickerProps {
  readonly all: readonly Label[];
  readonly chosen: readonly Label[];
  readonly onChange: (ids: readonly string[]) => void;
}

const MOST_SHOWN = 50;

/** Which things get a label; typing or scanning finds one. */
export function LabelPicker({ all, chosen, onChange }: LabelPickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const ids = chosen.map(({ id }) => id);
  return (
    <Stack gap="xs">
      <Select
        label={t('label:add')}
        placeholder={t('label:addPlaceholder')}
        data={all
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, tag, name }) => ({ value: id, label: [tag, name].filter(Boolean).join(' · ') }))}
        searchable
        limit={MOST_SHOWN}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t('label:nothingFound')}
        onChange={(id) => {
          if (id) onChange([...ids, id]);
          setSearch('');
        }}
      />
      <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('label:chosen') }}>
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {chosen.map((label) => (
            <li key={label.id}>
              <Group justify="space-between" wrap="nowrap" gap="xs" pe="xs">
                <Text size="sm" truncate>
                  {label.tag ? (
                    <Text span size="sm" fw={600}>
                      {label.tag}
                    </Text>
                  ) : (
                    <Text span size="sm" fw={600} c="light-dark(#9b1c1c, #ffb3b3)">
                      {t('label:noTag')}
                    </Text>
                  )}{' '}
                  {label.name}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('label:leaveOut', { name: label.name })}
                  onClick={() => onChange(ids.filter((id) => id !== label.id))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
    </Stack>
  );
}
