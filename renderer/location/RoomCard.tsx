import { ActionIcon, Badge, Button, Group, Paper, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconUsers } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import classes from './LocationPage.module.css';
import type { RoomItem, StationItem } from './location-types.ts';
import { StationForm } from './StationForm.tsx';
import { isKnownTrait, traitIcon } from './traits.ts';

interface RoomCardProps {
  readonly room: RoomItem;
  readonly onEdit: () => void;
}

export function RoomCard({ room, onEdit }: RoomCardProps) {
  const { t } = useTranslation();
  const [station, setStation] = useState<StationItem | null>(null);
  return (
    <Paper withBorder p="sm" component="article" aria-label={room.name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Text fw={600}>{room.name}</Text>
          <Badge
            variant="light"
            color="gray"
            tt="none"
            leftSection={<IconUsers size={12} aria-hidden />}
            className={classes.quiet}
          >
            {room.capacity === null
              ? t('location:rooms.noCapacity')
              : t('location:rooms.capacity', { count: room.capacity })}
          </Badge>
          {!room.bookable && (
            <Badge variant="light" color="yellow" tt="none">
              {t('location:rooms.notBookable')}
            </Badge>
          )}
        </Group>
        <Tooltip label={t('location:rooms.edit', { name: room.name })}>
          <ActionIcon variant="subtle" aria-label={t('location:rooms.edit', { name: room.name })} onClick={onEdit}>
            <IconPencil size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Traits traits={room.traits} />
      {room.note && (
        <Text size="sm" c="dimmed" mt={6} className={classes.note}>
          {room.note}
        </Text>
      )}
      <Group gap={6} mt="sm">
        {room.stations.map((item) => (
          <Button
            key={item.id}
            variant="default"
            size="compact-sm"
            fw={400}
            aria-label={t('location:stations.edit', { name: item.name })}
            onClick={() => setStation(item)}
            rightSection={item.bookable ? undefined : <Text size="xs">({t('location:rooms.notBookable')})</Text>}
          >
            {item.name}
          </Button>
        ))}
        <AddStation room={room} />
      </Group>
      {station && <StationForm station={station} roomId={room.id} onClose={() => setStation(null)} />}
    </Paper>
  );
}

function Traits({ traits }: { readonly traits: readonly string[] }) {
  const { t } = useTranslation();
  if (traits.length === 0) return null;
  return (
    <Group gap="sm" mt={6} component="ul" className={classes.traits}>
      {traits.map((trait) => {
        const Icon = traitIcon(trait);
        return (
          <Group key={trait} gap={4} component="li" wrap="nowrap">
            <Icon size={16} stroke={1.6} aria-hidden />
            <Text size="sm">{isKnownTrait(trait) ? t(`location:trait.${trait}`) : trait}</Text>
          </Group>
        );
      })}
    </Group>
  );
}

/** Type a name, Enter, type the next. */
function AddStation({ room }: { readonly room: RoomItem }) {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const save = useMutation(orpc.location.saveStation.mutationOptions());

  async function add(): Promise<void> {
    const wanted = name?.trim();
    if (!wanted || save.isPending) return;
    try {
      const { transactionId } = await save.mutateAsync({ id: v7(), roomId: room.id, name: wanted, bookable: true });
      notifyDone(t('location:stations.added', { name: wanted, room: room.name }), transactionId);
      setName('');
      input.current?.focus();
    } catch (error) {
      showRefusal(error);
    }
  }

  if (name === null) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        aria-label={t('location:stations.addTo', { room: room.name })}
        onClick={() => setName('')}
      >
        {t('location:stations.add')}
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group gap={6} wrap="nowrap">
        <TextInput
          ref={input}
          size="xs"
          autoFocus
          maxLength={200}
          aria-label={t('location:stations.name', { room: room.name })}
          placeholder={t('location:stations.placeholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          onBlur={() => name.trim() === '' && setName(null)}
        />
        <Button type="submit" size="xs" variant="light" loading={save.isPending} disabled={name.trim() === ''}>
          {t('location:stations.confirm')}
        </Button>
      </Group>
    </form>
  );
}
