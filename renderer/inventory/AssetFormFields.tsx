import { Group, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CustomFieldInputs } from '../custom-field/CustomFieldInputs.tsx';
import { DecimalInput } from '../shell/DecimalInput.tsx';
import { DateField } from '../time/DateField.tsx';
import type { AssetValues } from './asset-values.ts';
import { FundingField } from './FundingField.tsx';
import { LocationSelect } from './LocationSelect.tsx';
import { ModelSelect } from './ModelSelect.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { RoomSelect } from './RoomSelect.tsx';

interface AssetFormFieldsProps {
  readonly form: UseFormReturnType<AssetValues>;
  readonly ownerName: string | null;
  readonly isNew: boolean;
}

export function AssetFormFields({ form, ownerName, isNew }: AssetFormFieldsProps) {
  const { t } = useTranslation();
  const { values, errors, setFieldValue: set } = form;
  const chooseLocation = (id: string | null) => {
    set('locationId', id);
    set('roomId', null);
    // A new thing belongs where it stands, unless somebody says otherwise.
    if (isNew && values.homeLocationId === values.locationId) set('homeLocationId', id);
  };
  return (
    <>
      <ModelSelect required value={values.modelId} onChange={(id) => set('modelId', id)} error={errors.modelId} />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t('inventory:field.assetTag')}
          placeholder={t('inventory:tagPlaceholder')}
          data-field="assetTag"
          maxLength={60}
          {...form.getInputProps('assetTag')}
        />
        <TextInput label={t('inventory:field.serialNumber')} maxLength={120} {...form.getInputProps('serialNumber')} />
      </SimpleGrid>
      <TextInput
        label={t('inventory:field.name')}
        placeholder={t('inventory:namePlaceholder')}
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <LocationSelect
          label={t('inventory:field.locationId')}
          value={values.locationId}
          onChange={chooseLocation}
          error={errors.locationId}
        />
        <RoomSelect
          locationId={values.locationId}
          value={values.roomId}
          onChange={(id) => set('roomId', id)}
          error={errors.roomId}
        />
        <TextInput
          label={t('inventory:field.place')}
          placeholder={t('inventory:placePlaceholder')}
          maxLength={200}
          {...form.getInputProps('place')}
        />
        <LocationSelect
          label={t('inventory:field.homeLocationId')}
          value={values.homeLocationId}
          onChange={(id) => set('homeLocationId', id)}
          error={errors.homeLocationId}
        />
      </SimpleGrid>
      <OwnerSelect
        value={values.ownerId}
        ownerName={ownerName}
        onChange={(id) => set('ownerId', id)}
        error={errors.ownerId}
      />
      <SimpleGrid cols={2} spacing="sm">
        <DateField
          label={t('inventory:field.boughtOn')}
          value={values.boughtOn}
          onChange={(date) => set('boughtOn', date)}
          error={errors.boughtOn}
        />
        <DecimalInput
          label={t('inventory:field.price')}
          prefix="€ "
          decimalScale={2}
          fixedDecimalScale
          min={0}
          max={10_000_000}
          value={values.priceCents === null ? '' : values.priceCents / 100}
          onChange={(price) => set('priceCents', price === '' ? null : Math.round(Number(price) * 100))}
          error={errors.priceCents}
        />
      </SimpleGrid>
      <DateField
        label={t('inventory:field.warrantyUntil')}
        value={values.warrantyUntil}
        onChange={(date) => set('warrantyUntil', date)}
        error={errors.warrantyUntil}
      />
      <FundingField
        value={values.fundingSource}
        onChange={(sources) => set('fundingSource', sources)}
        error={errors.fundingSource}
      />
      <CustomFieldInputs form={form} />
      <Textarea
        label={t('inventory:field.note')}
        description={t('inventory:noPupilNames')}
        autosize
        minRows={2}
        maxLength={5000}
        {...form.getInputProps('note')}
      />
      <Group>
        <Switch
          label={t('inventory:field.bookable')}
          description={t('inventory:bookable.hint')}
          checked={values.bookable}
          onChange={(event) => set('bookable', event.currentTarget.checked)}
        />
      </Group>
    </>
  );
}
