import {
  Button,
  Chip,
  Group,
  Input,
  NumberInput,
  Select,
  SimpleGrid,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { roomTraits } from '#domain/location/room-trait.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { focusFirstError } from '../shell/focus-first-error.ts';
import { FormModal } from './FormModal.tsx';
import type { LocationItem, RoomItem } from './location-types.ts';
import { showFormRefusal } from './show-form-refusal.ts';
import { isKnownTrait } from './traits.ts';

interface RoomFormProps {
  /** None to add one. */
  readonly room?: RoomItem;
  readonly locationId: string;
  readonly locations: readonly LocationItem[];
  readonly onClose: () => void;
}

const MOST_SEATS = 10_000;

export function RoomForm({ room, locationId, locations, onClose }: RoomFormProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => v7());
  const save = useMutation(orpc.location.saveRoom.mutationOptions());
  const remove = useMutation(orpc.location.removeRoom.mutationOptions());
  const form = useForm({
    initialValues: {
      locationId,
      name: room?.name ?? '',
      capacity: (room?.capacity ?? '') as number | string,
      traits: room?.traits ?? [],
      bookable: room?.bookable ?? true,
      note: room?.note ?? '',
    },
    validate: {
      name: isNotEmpty(t('location:error.name')),
      capacity: (value) => (isSeats(value) ? null : t('location:error.capacity')),
    },
  });
  const others = form.values.traits.filter((trait) => !isKnownTrait(trait));

  async function submit(values: typeof form.values): Promise<void> {
    try {
      const capacity = values.capacity === '' ? null : Number(values.capacity);
      const { transactionId } = await save.mutateAsync({ id: room?.id ?? newId, ...values, capacity });
      notifyDone(t('location:saved', { name: values.name.trim() }), transactionId);
      onClose();
    } catch (error) {
      showFormRefusal(form, error);
    }
  }

  async function removeRoom(id: string, name: string): Promise<void> {
    try {
      const { transactionId } = await remove.mutateAsync({ id });
      notifyDone(t('location:removed', { name }), transactionId);
      onClose();
    } catch (error) {
      showRefusal(error);
    }
  }

  return (
    <FormModal
      title={room ? t('location:rooms.edit', { name: room.name }) : t('location:rooms.add')}
      saving={save.isPending}
      onSubmit={form.onSubmit(submit, focusFirstError)}
      onClose={onClose}
      aside={
        room && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} />}
            loading={remove.isPending}
            onClick={() => void removeRoom(room.id, room.name)}
          >
            {t('location:rooms.remove')}
          </Button>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('location:form.name')}
          withAsterisk
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <NumberInput
          label={t('location:form.capacity')}
          description={t('location:form.capacityHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          allowNegative={false}
          {...form.getInputProps('capacity')}
        />
      </SimpleGrid>
      <Input.Wrapper label={t('location:form.traits')} labelElement="div">
        <Chip.Group
          multiple
          value={form.values.traits.filter(isKnownTrait)}
          onChange={(known) => form.setFieldValue('traits', [...known, ...others])}
        >
          <Group gap="xs" mt={4}>
            {roomTraits.map((trait) => (
              <Chip key={trait} value={trait} variant="light">
                {t(`location:trait.${trait}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {room && locations.length > 1 && (
        <Select
          label={t('location:form.location')}
          allowDeselect={false}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('locationId')}
        />
      )}
      <Switch
        label={t('location:form.bookable')}
        description={t('location:rooms.bookableHint')}
        {...form.getInputProps('bookable', { type: 'checkbox' })}
      />
      <Textarea label={t('location:form.note')} autosize minRows={2} maxLength={5000} {...form.getInputProps('note')} />
    </FormModal>
  );
}

function isSeats(value: number | string): boolean {
  if (value === '') return true;
  const seats = Number(value);
  return Number.isInteger(seats) && seats >= 0 && seats <= MOST_SEATS;
}
