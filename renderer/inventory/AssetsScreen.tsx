import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBox, IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { showRefusal } from '../feedback.tsx';
import { LabelButton } from '../label/LabelButton.tsx';
import { EmptyState } from '../shell/EmptyState.tsx';
import { Screen } from '../shell/Screen.tsx';
import { AssetFilters } from './AssetFilters.tsx';
import { AssetForm } from './AssetForm.tsx';
import { AssetTable } from './AssetTable.tsx';
import { BulkBar } from './BulkBar.tsx';
import { DoublesButton } from './DoublesButton.tsx';
import { exportAssets } from './export-assets.ts';
import { InventoryTabs } from './InventoryTabs.tsx';
import { LoadError } from './LoadError.tsx';
import { useAssetList } from './use-asset-list.ts';
import { useRowSelection } from './use-row-selection.ts';

/** The inventory as a list of thousands that is searched, chosen from and changed by mouse or keyboard. */
export function AssetsScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [adding, form] = useDisclosure(false);
  const list = useAssetList();
  const selection = useRowSelection(list.rows);
  const chosen = selection.chosenRows;
  const isEmpty = !list.isPending && !list.error && list.assets.length === 0;
  const download = () => void exportAssets(chosen.length > 0 ? chosen : list.rows, t).catch(showRefusal);
  return (
    <Screen
      fill
      title={t('inventory:title')}
      actions={
        <>
          <DoublesButton isListRead={!list.isPending} />
          <LabelButton />
          <Button
            component={Link}
            href="/inventory/import"
            variant="default"
            leftSection={<IconFileImport size={16} />}
          >
            {t('inventory:action.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} />}
            disabled={list.rows.length === 0}
            onClick={download}
          >
            {t('inventory:action.export')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
            {t('inventory:action.add')}
          </Button>
        </>
      }
    >
      <InventoryTabs current="assets" />
      {list.error && <LoadError error={list.error} />}
      {isEmpty && (
        <EmptyState
          icon={IconBox}
          text={t('inventory:empty.text')}
          action={
            <Group justify="center">
              <Button leftSection={<IconPlus size={16} />} onClick={form.open}>
                {t('inventory:empty.add')}
              </Button>
              <Button component={Link} href="/inventory/import" variant="default">
                {t('inventory:action.import')}
              </Button>
            </Group>
          }
        />
      )}
      {!isEmpty && !list.error && (
        <Stack gap="xs" flex={1} mih={0}>
          <AssetFilters list={list} />
          <AssetTable list={list} selection={selection} onOpen={(id) => navigate(`/inventory/${id}`)} />
          {!list.isPending && list.rows.length === 0 && (
            <Text c="dimmed" ta="center" py="xl" role="status">
              {t('inventory:nothingFound')}
            </Text>
          )}
          <BulkBar assets={chosen} onClear={selection.clear} />
        </Stack>
      )}
      <AssetForm opened={adding} onClose={form.close} />
    </Screen>
  );
}
