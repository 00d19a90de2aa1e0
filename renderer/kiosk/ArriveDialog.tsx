import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import type { LocationItem } from '../location/location-types.ts';
import type { PersonAtDoor } from './kiosk-types.ts';

interface ArriveDialogProps {
  readonly person: Pick<PersonAtDoor, 'id' | 'name' | 'planned'>;
  readonly location: LocationItem;
  readonly onClose: () => void;
}

/** "Ik ben er": one press; where somebody works is known from the agenda, and can be said otherwise. */
export function ArriveDialog({ person, location, onClose }: ArriveDialogProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => v7());
  const [place, setPlace] = useState(person.planned.find(({ roomId }) => roomId)?.roomId ?? '');
  const arrive = useMutation(
    orpc.attendance.arrive.mutationOptions({
      onSuccess: ({ transactionId }) => {
        notifyDone(t('attendance:welcome', { name: person.name }), transactionId);
        onClose();
      },
      onError: showRefusal,
    }),
  );
  const places = location.rooms.flatMap((room) => [
    { value: room.id, label: room.name },
    ...room.stations.map(({ id, name }) => ({ value: id, label: `${room.name}: ${name}` })),
  ]);
  return (
    <Dialog opened onClose={onClose} size="lg" title={person.name}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          arrive.mutate({ id: newId, personId: person.id, locationId: location.id, resourceId: place || null });
        }}
      >
        <Stack gap="lg">
          <Text size="lg">{t('attendance:arriveAt', { location: location.name })}</Text>
          {places.length > 0 && (
            <NativeSelect
              size="lg"
              label={t('attendance:place')}
              value={place}
              data={[{ value: '', label: t('attendance:anywhere') }, ...places]}
              onChange={(event) => setPlace(event.currentTarget.value)}
            />
          )}
          <Button type="submit" size="xl" data-autofocus loading={arrive.isPending}>
            {t('attendance:here')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
