import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDoor, IconMapPin, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosureList } from './ClosureList.tsx';
import { LocationForm } from './LocationForm.tsx';
import classes from './LocationPage.module.css';
import type { LocationItem, RoomItem } from './location-types.ts';
import { OpeningHoursEditor } from './OpeningHoursEditor.tsx';
import { RoomCard } from './RoomCard.tsx';
import { RoomForm } from './RoomForm.tsx';

interface LocationPageProps {
  readonly location: LocationItem;
  readonly locations: readonly LocationItem[];
}

export function LocationPage({ location, locations }: LocationPageProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [room, setRoom] = useState<RoomItem | 'new' | null>(null);
  const address = [location.street, `${location.postcode} ${location.city}`.trim()].filter(Boolean).join(', ');
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4} miw={0}>
          <Group gap={6} wrap="nowrap">
            <IconMapPin size={18} aria-hidden />
            <Text c={address ? undefined : 'dimmed'}>{address || t('location:noAddress')}</Text>
          </Group>
          {location.note && (
            <Text size="sm" c="dimmed" className={classes.note}>
              {location.note}
            </Text>
          )}
        </Stack>
        <Button
          variant="default"
          size="xs"
          flex="none"
          leftSection={<IconPencil size={16} />}
          onClick={() => setEditing(true)}
        >
          {t('location:form.edit')}
        </Button>
      </Group>
      <div className={classes.columns}>
        <section aria-labelledby="location-rooms">
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h4" id="location-rooms">
              {t('location:rooms.title')}{' '}
              <Text span c="dimmed" fw={400}>
                {location.rooms.length || ''}
              </Text>
            </Title>
            <Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setRoom('new')}>
              {t('location:rooms.add')}
            </Button>
          </Group>
          {location.rooms.length === 0 && (
            <Paper withBorder p="lg">
              <Group gap="sm" wrap="nowrap">
                <IconDoor size={24} stroke={1.5} aria-hidden />
                <Text c="dimmed">{t('location:rooms.empty')}</Text>
              </Group>
            </Paper>
          )}
          <Stack gap="sm">
            {location.rooms.map((item) => (
              <RoomCard key={item.id} room={item} onEdit={() => setRoom(item)} />
            ))}
          </Stack>
        </section>
        <Stack gap="lg">
          <OpeningHoursEditor location={location} />
          <ClosureList location={location} locations={locations} />
        </Stack>
      </div>
      {editing && <LocationForm location={location} onClose={() => setEditing(false)} />}
      {room && (
        <RoomForm
          {...(room !== 'new' && { room })}
          locationId={location.id}
          locations={locations}
          onClose={() => setRoom(null)}
        />
      )}
    </Stack>
  );
}
