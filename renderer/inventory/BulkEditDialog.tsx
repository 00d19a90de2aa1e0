import {
  Alert,
  Autocomplete,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appliesTo, type CustomValues, headingOf } from '#domain/custom-field/custom-field.ts';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import { orpc } from '../client.ts';
import { CustomInput } from '../custom-field/CustomInput.tsx';
import { type CustomFieldItem, useCustomFields } from '../custom-field/use-custom-fields.ts';
import { notifyDone } from '../feedback.tsx';
import { errorText, refusalOf } from '../refusal-text.ts';
import { Dialog } from './Dialog.tsx';
import { LocationSelect } from './LocationSelect.tsx';
import { ModelSelect } from './ModelSelect.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { RoomSelect } from './RoomSelect.tsx';
import { useCategories } from './use-categories.ts';

interface BulkEditDialogProps {
  readonly opened: boolean;
  readonly assets: readonly AssetListRow[];
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
export function BulkEditDialog({ opened, assets, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={t('inventory:bulk.title', { count: assets.length })}>
      <BulkEditForm assets={assets} onClose={onClose} />
    </Dialog>
  );
}

function BulkEditForm({ assets, onClose }: Omit<BulkEditDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const categories = useCategories();
  const own = useOwnFieldsOf(assets);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [values, setValues] = useState(startValues);
  const [customValues, setCustomValues] = useState<CustomValues>({});
  const change = useMutation(orpc.inventory.asset.change.mutationOptions());
  const set = <Field extends BulkField>(field: Field, value: (typeof startValues)[Field]) => {
    setValues((now) => ({ ...now, [field]: value }));
    setTicked((now) => new Set(now).add(field));
  };
  const tickable = (name: string, label: string, input: ReactNode) => (
    <Group key={name} wrap="nowrap" align="flex-end" gap="sm">
      <Checkbox
        mb={8}
        checked={ticked.has(name)}
        aria-label={t('inventory:bulk.changeField', { field: label })}
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
  const field = (name: BulkField, input: ReactNode) => tickable(name, t(`inventory:field.${name}`), input);
  const refused = change.error ? refusalOf(change.error)?.field : undefined;
  const save = () => {
    const fields = (Object.keys(startValues) as BulkField[]).filter((name) => ticked.has(name));
    const filled = own.filter(({ id }) => ticked.has(id)).map(({ id }) => [id, customValues[id] ?? '']);
    const patch = {
      ...Object.fromEntries(fields.map((name) => [name, values[name]])),
      ...(filled.length > 0 && { customValues: Object.fromEntries(filled) }),
    };
    change.mutate(
      { ids: assets.map(({ id }) => id), patch },
      {
        onSuccess: ({ transactionId }) => {
          notifyDone(t('inventory:done.changed', { count: assets.length }), transactionId);
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
      {change.error && !refused?.startsWith('customValues.') && <Alert color="red">{errorText(change.error)}</Alert>}
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
      {own.length > 0 && (
        <Title order={3} size="h5" mt="xs">
          {t('custom-field:title')}
        </Title>
      )}
      {own.map((item) =>
        tickable(
          item.id,
          headingOf(item),
          <CustomInput
            // Whoever changes many at once knows what is wanted.
            field={{ ...item, required: false }}
            value={customValues[item.id] ?? ''}
            error={refused === `customValues.${item.id}` && errorText(change.error)}
            onChange={(value) => {
              change.reset();
              setCustomValues((now) => ({ ...now, [item.id]: value }));
              setTicked((now) => new Set(now).add(item.id));
            }}
          />,
        ),
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
          {t('inventory:bulk.save', { count: assets.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Fields of the region that are asked of every one of the chosen things. */
function useOwnFieldsOf(assets: readonly AssetListRow[]): readonly CustomFieldItem[] {
  const categories = [...new Set(assets.map(({ category }) => category))];
  return useCustomFields().filter((field) => categories.every((category) => appliesTo(field, category)));
}
