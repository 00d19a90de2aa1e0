import { Badge, Button, Checkbox, Group, MultiSelect, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ImportError } from './ImportError.tsx';
import classes from './PreviewStep.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { type PreviewTab, previewTabs, usePreview } from './use-preview.ts';
import type { SchoolImport } from './use-school-import.ts';

/** What would happen, row by row; the person narrows it to a region and leaves out what should not be. */
export function PreviewStep({ wizard }: { readonly wizard: SchoolImport }) {
  const { t, i18n } = useTranslation();
  const preview = usePreview(wizard);
  const { counts, plan, tab } = preview;
  const isNothing = plan.added + plan.changed + plan.closed === 0;
  return (
    <Stack gap="sm" className={classes.step}>
      <ImportError error={wizard.error ?? preview.error} />
      <PlacePicker wizard={wizard} preview={preview} />
      <Tabs value={tab} onChange={(value) => preview.setTab(value as PreviewTab)} keepMounted={false}>
        <Tabs.List aria-label={t('import:preview.rows')}>
          {previewTabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={
                <Badge variant="light" color={name === 'invalid' && counts?.invalid ? 'red' : 'gray'} tt="none">
                  {counts ? new Intl.NumberFormat(i18n.language).format(counts[name]) : '…'}
                </Badge>
              }
            >
              {t(`import:preview.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Group gap="sm">
        <TextInput
          flex="1 1 14rem"
          maw="26rem"
          size="xs"
          type="search"
          aria-label={t('import:preview.search')}
          placeholder={t('import:preview.search')}
          leftSection={<IconSearch size={14} />}
          value={preview.text}
          onChange={(event) => preview.setText(event.currentTarget.value)}
        />
        {tab === 'changed' && (
          <Checkbox
            label={t('import:preview.overwrite')}
            checked={preview.overwriteByHand}
            onChange={(event) => preview.setOverwriteByHand(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {tab === 'new' ? '' : t(`import:preview.${tab}Hint`)}
        </Text>
      </Group>
      <PreviewTable preview={preview} header={wizard.file?.header ?? []} columns={wizard.columns} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {isNothing && counts?.new === 0 && counts.changed === 0
            ? t('import:preview.nothing')
            : t('import:preview.plan', plan)}{' '}
          {counts && counts.unchanged > 0 && (
            <Text span size="sm" c="dimmed">
              {t('import:preview.unchanged', { count: counts.unchanged })}
            </Text>
          )}
        </Text>
        <Group>
          <Button variant="default" disabled={wizard.busy} onClick={() => wizard.goTo('columns')}>
            {t('import:previous')}
          </Button>
          <Button disabled={isNothing} loading={wizard.busy} onClick={() => void wizard.write(preview.choice)}>
            {t('import:preview.import')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

interface PlacePickerProps {
  readonly wizard: SchoolImport;
  readonly preview: ReturnType<typeof usePreview>;
}

/** A register of the whole country: a region takes its own municipalities. */
function PlacePicker({ wizard, preview }: PlacePickerProps) {
  const { t } = useTranslation();
  const { provinces, municipalities } = preview.scope;
  const inProvinces = wizard.places.filter(({ province }) => provinces.length === 0 || provinces.includes(province));
  const provinceNames = [...new Set(wizard.places.map(({ province }) => province))].filter(Boolean).sort();
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
