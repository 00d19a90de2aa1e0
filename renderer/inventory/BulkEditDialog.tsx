import { Alert, Autocomplete, Button, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText } from '../refusal-text.ts';
import { Dialog } from './Dialog.tsx';
import { LocationSelect } from './LocationSelect.tsx';
import { ModelSelect } from './ModelSelect.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { RoomSelect } from './RoomSelect.tsx';
import { useCategories } from './use-categories.ts';

interface BulkEditDialogProps {
  readonly opened: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

const startValues = {
  locationId: null as string | null,
  roomId: null as string | null,
  homeLocationId: null as string | null,
  place: '',
  ownerId: null as string | null,
  modelId: null as string | null,
  category: '',
  bookable: true,
};
type BulkField = keyof typeof startValues;

/** Changes only the fields that are ticked, so that empty can be meant. All at once, with one undo. */
export function BulkEditDialog({ opened, ids, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('inventory:bulk.title', { count: ids.length })}>
      <BulkEditForm ids={ids} onClose={onClose} />
    </Dialog>
  );
}

function BulkEditForm({ ids, onClose }: Omit<BulkEditDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const categories = useCategories();
  const [ticked, setTicked] = useState<ReadonlySet<BulkField>>(new Set());
  const [values, setValues] = useState(startValues);
  const change = useMutation(orpc.inventory.asset.change.mutationOptions());
  const set = <Field extends BulkField>(field: Field, value: (typeof startValues)[Field]) => {
    setValues((now) => ({ ...now, [field]: value }));
    setTicked((now) => new Set(now).add(field));
  };
  const field = (name: BulkField, input: ReactNode) => (
    <Group key={name} wrap="nowrap" align="flex-end" gap="sm">
      <Checkbox
        mb={8}
        checked={ticked.has(name)}
        aria-label={t('inventory:bulk.changeField', { field: t(`inventory:field.${name}`) })}
        onChange={() =>
          setTicked((now) => {
            const next = new Set(now);
            if (!next.delete(name)) next.add(name);
            return next;
          })
        }
      />
      <div style={{ flex: 1 }}>{input}</div>
    </Group>
  );
  const save = () => {
    const patch = Object.fromEntries([...ticked].map((name) => [name, values[name]]));
    change.mutate(
      { ids: [...ids], patch },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('inventory:done.changed', { count: ids.length }), transactionId);
          onClose();
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('inventory:bulk.intro')}
      </Text>
      {change.error && <Alert color="red">{errorText(change.error)}</Alert>}
      {field(
        'locationId',
        <LocationSelect
          label={t('inventory:field.locationId')}
          value={values.locationId}
          onChange={(id) => set('locationId', id)}
        />,
      )}
      {field(
        'roomId',
        <RoomSelect
          locationId={ticked.has('locationId') ? values.locationId : null}
          value={values.roomId}
          onChange={(id) => set('roomId', id)}
        />,
      )}
      {field(
        'place',
        <TextInput
          label={t('inventory:field.place')}
          value={values.place}
          maxLength={200}
          onChange={(event) => set('place', event.currentTarget.value)}
        />,
      )}
      {field(
        'homeLocationId',
        <LocationSelect
          label={t('inventory:field.homeLocationId')}
          value={values.homeLocationId}
          onChange={(id) => set('homeLocationId', id)}
        />,
      )}
      {field('ownerId', <OwnerSelect value={values.ownerId} ownerName={null} onChange={(id) => set('ownerId', id)} />)}
      {field('modelId', <ModelSelect value={values.modelId} onChange={(id) => set('modelId', id)} />)}
      {field(
        'category',
        <Autocomplete
          label={t('inventory:field.category')}
          description={t('inventory:bulk.categoryHint')}
          data={categories}
          value={values.category}
          maxLength={100}
          onChange={(text) => set('category', text)}
        />,
      )}
      {field(
        'bookable',
        <SegmentedControl
          aria-label={t('inventory:field.bookable')}
          value={values.bookable ? 'yes' : 'no'}
          onChange={(value) => set('bookable', value === 'yes')}
          data={[
            { value: 'yes', label: t('inventory:bookable.yes') },
            { value: 'no', label: t('inventory:bookable.no') },
          ]}
        />,
      )}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          {t('inventory:action.cancel')}
        </Button>
        <Button
          onClick={save}
          loading={change.isPending}
          disabled={ticked.size === 0 || (ticked.has('modelId') && values.modelId === null)}
        >
          {t('inventory:bulk.save', { count: ids.length })}
        </Button>
      </Group>
    </Stack>
  );
}
