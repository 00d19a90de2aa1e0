import { Group, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PreviewStep.module.css';
import type { Import } from './use-import.ts';
import type { Preview } from './use-preview.ts';

interface PlacePickerProps {
  readonly wizard: Import;
  readonly preview: Preview;
}

/** A register of the whole country: a region takes its own municipalities. */
export function PlacePicker({ wizard, preview }: PlacePickerProps) {
  const { t } = useTranslation();
  const { provinces, municipalities } = preview.scope;
  const places = wizard.previewed?.places ?? [];
  const inProvinces = places.filter(({ province }) => provinces.length === 0 || provinces.includes(province));
  const provinceNames = [...new Set(places.map(({ province }) => province))].filter(Boolean).sort();
  const named = inProvinces.filter(({ municipality }) => municipality !== '');
  const byName = new Map<string, number>();
  for (const { municipality, schools } of named) byName.set(municipality, (byName.get(municipality) ?? 0) + schools);
  if (named.length === 0) return null;
  const field = {
    searchable: true,
    clearable: true,
    hidePickedOptions: true,
    nothingFoundMessage: t('import:preview.nothingFound'),
  };
  return (
    <Group gap="sm" align="flex-end" className={classes.places}>
      {provinceNames.length > 1 && (
        <MultiSelect
          {...field}
          flex="1 1 12rem"
          label={t('import:preview.provinces')}
          placeholder={provinces.length === 0 ? t('import:preview.all') : ''}
          data={provinceNames}
          value={[...provinces]}
          clearButtonProps={{ 'aria-label': `${t('import:preview.provinces')}: ${t('import:preview.all')}` }}
          onChange={(chosen) => preview.setScope({ provinces: chosen, municipalities: [] })}
        />
      )}
      <MultiSelect
        {...field}
        flex="3 1 20rem"
        label={t('import:preview.municipalities')}
        placeholder={municipalities.length === 0 ? t('import:preview.all') : ''}
        data={[...byName].map(([name, schools]) => ({
          value: name,
          label: t('import:preview.place', { name, schools }),
        }))}
        value={[...municipalities]}
        clearButtonProps={{ 'aria-label': `${t('import:preview.municipalities')}: ${t('import:preview.all')}` }}
        onChange={(chosen) => preview.setScope({ provinces, municipalities: chosen })}
      />
    </Group>
  );
}
