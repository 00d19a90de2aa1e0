import { ActionIcon, Group, MultiSelect, Select, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconList, IconMapPin, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceKind } from '#domain/booking/booking.ts';
import type { BoardView } from './board-address.ts';
import type { LabLocation, Resource } from './board-types.ts';
import { KeyHelp } from './KeyHelp.tsx';

interface FilterBarProps {
  readonly view: BoardView;
  readonly locations: readonly LabLocation[];
  readonly resources: readonly Resource[];
  readonly onChange: (change: Partial<BoardView>) => void;
  readonly help: boolean;
  readonly onHelp: (opened: boolean) => void;
}

const HEIGHT = { input: { height: 30, minHeight: 30 } };

/** Which lanes are shown; the list instead of the lanes; the keys. */
export function FilterBar({ view, locations, resources, onChange, help, onHelp }: FilterBarProps) {
  const { t } = useTranslation();
  const kinds = (['room', 'station', 'asset', 'kit', 'person', 'vehicle'] as const).filter((kind) =>
    resources.some((resource) => resource.kind === kind),
  );
  return (
    <Group gap="xs" justify="space-between" wrap="wrap">
      <Group gap="xs" wrap="wrap">
        <TextFilter text={view.text} onChange={(text) => onChange({ text })} />
        <Select
          size="xs"
          w={180}
          styles={HEIGHT}
          aria-label={t('planbord:filter.location')}
          placeholder={t('planbord:filter.allLocations')}
          leftSection={<IconMapPin size={15} aria-hidden />}
          clearable
          searchable={locations.length > 8}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={view.locationId}
          onChange={(locationId) => onChange({ locationId })}
        />
        <MultiSelect
          size="xs"
          miw={150}
          maw={330}
          aria-label={t('planbord:filter.kinds')}
          placeholder={view.kinds.length === 0 ? t('planbord:filter.allKinds') : ''}
          leftSection={<IconFilter size={15} aria-hidden />}
          clearable
          data={kinds.map((kind) => ({ value: kind, label: t(`planbord:resourceKind.${kind}`) }))}
          value={[...view.kinds]}
          onChange={(chosen) => onChange({ kinds: chosen as ResourceKind[] })}
        />
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Tooltip label={t(view.asList ? 'planbord:toBoard' : 'planbord:toList')}>
          <ActionIcon
            variant={view.asList ? 'filled' : 'default'}
            size={30}
            aria-label={t('planbord:toList')}
            aria-pressed={view.asList}
            onClick={() => onChange({ asList: !view.asList })}
          >
            <IconList size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <KeyHelp opened={help} onChange={onHelp} />
      </Group>
    </Group>
  );
}

/** Filters while one types, without an address per letter. */
function TextFilter({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const tell = useDebouncedCallback(onChange, 180);
  useEffect(() => setTyped(text), [text]);
  const change = (value: string) => {
    setTyped(value);
    tell(value);
  };
  return (
    <TextInput
      size="xs"
      w={190}
      styles={HEIGHT}
      aria-label={t('planbord:filter.text')}
      placeholder={t('planbord:filter.text')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('planbord:filter.clearText')}
            onClick={() => change('')}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
