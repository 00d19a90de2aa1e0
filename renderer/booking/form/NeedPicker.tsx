import { Combobox, Group, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeMark } from './FreeMark.tsx';
import { type Choice, choiceGroups, searchable } from './resource-choice.ts';

interface NeedPickerProps {
  readonly choices: readonly Choice[];
  /** What is free is not known yet: options that would move under the pointer are not shown. */
  readonly isChecking: boolean;
  readonly locationId: string | null;
  readonly onAdd: (choice: Choice) => void;
}

const PER_GROUP = 8;
const PER_GROUP_FOUND = 40;

/**
 * One field to add rooms, pieces, kits and "n of a model". It keeps the focus after each, so that typing goes on to the
 * next; its list closes, for it would lie over the button that books.
 */
export function NeedPicker({ choices, isChecking, locationId, onAdd }: NeedPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const groups = useMemo(
    () => (isChecking ? [] : grouped(choices, typed, locationId)),
    [choices, isChecking, typed, locationId],
  );
  const found = groups.flatMap((group) => group.shown);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const choice = found.find((one) => one.key === key);
        if (choice) onAdd(choice);
        setTyped('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={t('booking:needs.add')}
          placeholder={t('booking:needs.addPlaceholder')}
          leftSection={<IconPlus size={16} />}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          autoComplete="off"
          data-field="needs"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped('');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }}>
          {found.length === 0 && (
            <Combobox.Empty role="status">
              {isChecking && <Loader size={14} mr={8} aria-hidden />}
              {t(isChecking ? 'booking:needs.checking' : 'booking:needs.nothing')}
            </Combobox.Empty>
          )}
          {groups.map(({ group, shown, more }) => (
            <Combobox.Group key={group} label={t(`booking:needs.group.${group}`)}>
              {shown.map((choice) => (
                <Combobox.Option key={choice.key} value={choice.key}>
                  <ChoiceLine choice={choice} />
                </Combobox.Option>
              ))}
              {more > 0 && (
                <Text size="xs" c="dimmed" px="sm" py={4}>
                  {t('booking:needs.more', { count: more })}
                </Text>
              )}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation();
  const seats = choice.capacity === null ? [] : [t('booking:needs.seats', { count: choice.capacity })];
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm" truncate>
        {choice.name}{' '}
        <Text span size="xs" c="dimmed" ml={4}>
          {[...seats, ...choice.details].join(' · ')}
        </Text>
      </Text>
      <FreeMark mark={choice.mark} count={choice.count} />
    </Group>
  );
}

/** What matches all typed words, at the chosen location and free first. */
function grouped(choices: readonly Choice[], typed: string, locationId: string | null) {
  const words = searchable([typed]).split(' ').filter(Boolean);
  const matching = choices.filter((choice) => words.every((word) => choice.searchText.includes(word)));
  const rank = ({ locationId: at, mark }: Choice) =>
    (locationId && at && at !== locationId ? 2 : 0) + (mark === 'free' || mark === 'unknown' ? 0 : 1);
  const most = words.length > 0 ? PER_GROUP_FOUND : PER_GROUP;
  return choiceGroups
    .map((group) => {
      const members = matching
        .filter((choice) => choice.group === group)
        .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl', { numeric: true }));
      return { group, shown: members.slice(0, most), more: Math.max(0, members.length - most) };
    })
    .filter(({ shown }) => shown.length > 0);
}
