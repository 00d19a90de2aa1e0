import { Badge, Button, Checkbox, Group, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreviewTab } from '#domain/import/preview.ts';
import { ImportError } from './ImportError.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import classes from './PreviewStep.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import type { Import } from './use-import.ts';
import { usePreview } from './use-preview.ts';

const tabColors: Readonly<Partial<Record<PreviewTab, string>>> = { invalid: 'red', odd: 'yellow' };

/** What would happen, row by row; the person narrows it to a region and leaves out what should not be. */
export function PreviewStep({ wizard }: { readonly wizard: Import }) {
  const { t, i18n } = useTranslation();
  const preview = usePreview(wizard);
  const { counts, plan, tab } = preview;
  const { kind, progress } = wizard;
  const isNothing = plan.added + plan.changed + plan.closed === 0;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Stack gap="sm" className={classes.step}>
      <ImportError error={wizard.error ?? preview.error} wasStopped={wizard.wasStopped} />
      {kind.name === 'schools' && <PlacePicker wizard={wizard} preview={preview} />}
      <Tabs value={tab} onChange={(value) => preview.setTab(value as PreviewTab)} keepMounted={false}>
        <Tabs.List aria-label={t('import:preview.rows')}>
          {preview.tabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              rightSection={
                <Badge variant="light" color={(counts?.[name] && tabColors[name]) || 'gray'} tt="none">
                  {counts ? number.format(counts[name] ?? 0) : '…'}
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
          aria-label={t(`import:kind.${kind.name}.search`)}
          placeholder={t(`import:kind.${kind.name}.search`)}
          leftSection={<IconSearch size={14} />}
          value={preview.text}
          onChange={(event) => preview.setText(event.currentTarget.value)}
        />
        {tab === 'changed' && kind.name === 'schools' && (
          <Checkbox
            label={t('import:preview.overwrite')}
            checked={preview.overwriteByHand}
            onChange={(event) => preview.setOverwriteByHand(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {tab === 'new' || (tab === 'changed' && kind.name !== 'schools') ? '' : t(`import:preview.${tab}Hint`)}
        </Text>
      </Group>
      <PreviewTable preview={preview} wizard={wizard} />
      {progress ? (
        <ProgressLine wizard={wizard} progress={progress} label={t('import:preview.importing')} />
      ) : (
        <Group justify="space-between">
          <Text size="sm" role="status">
            {isNothing && counts?.new === 0 && counts.changed === 0
              ? t('import:preview.nothing')
              : t(kind.tabs.includes('gone') ? 'import:preview.planWithClosed' : 'import:preview.plan', plan)}
          </Text>
          <Group>
            <Button variant="default" disabled={wizard.busy} onClick={() => wizard.goTo('columns')}>
              {t('import:previous')}
            </Button>
            <Button disabled={isNothing} loading={wizard.busy} onClick={() => void wizard.commit(preview.choice)}>
              {t('import:preview.import')}
            </Button>
          </Group>
        </Group>
      )}
    </Stack>
  );
}
