import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconArrowMerge, IconPencil, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AssetListRow } from '#domain/inventory/asset-row.ts';
import { MOST_AT_ONCE } from '#domain/inventory/most-at-once.ts';
import { chooseLabels } from '../label/chosen-labels.ts';
import { AssetMergeDialog } from './AssetMergeDialog.tsx';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import { RetireDialog } from './RetireDialog.tsx';

interface BulkBarProps {
  readonly assets: readonly AssetListRow[];
  readonly onClear: () => void;
}

/** What can be done with all that is chosen, at once. */
export function BulkBar({ assets, onClear }: BulkBarProps) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const [editing, edit] = useDisclosure(false);
  const [retiring, retire] = useDisclosure(false);
  const [merging, merge] = useDisclosure(false);
  if (assets.length === 0) return null;
  const ids = assets.map((asset) => asset.id);
  const isTooMany = ids.length > MOST_AT_ONCE;
  const [first, second] = ids;
  const label = () => {
    chooseLabels(ids);
    navigate('/inventory/labels');
  };
  return (
    <Paper withBorder shadow="sm" px="md" py="xs" role="region" aria-label={t('inventory:bulk.region')}>
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <CloseButton aria-label={t('inventory:bulk.clear')} onClick={onClear} />
          <Text fw={600} size="sm">
            {t('inventory:bulk.selected', { count: assets.length })}
          </Text>
          {isTooMany && (
            <Text size="sm" role="status">
              {t('inventory:bulk.tooMany', { most: MOST_AT_ONCE.toLocaleString(i18n.language) })}
            </Text>
          )}
        </Group>
        <Group gap="xs">
          <Button
            size="sm"
            variant="light"
            leftSection={<IconPencil size={16} />}
            disabled={isTooMany}
            onClick={edit.open}
          >
            {t('inventory:bulk.edit')}
          </Button>
          <Button size="sm" variant="default" leftSection={<IconQrcode size={16} />} onClick={label}>
            {t('label:act')}
          </Button>
          {first && second && assets.length === 2 && (
            <Button size="sm" variant="default" leftSection={<IconArrowMerge size={16} />} onClick={merge.open}>
              {t('app:merge.act')}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            leftSection={<IconArchive size={16} />}
            disabled={isTooMany}
            onClick={retire.open}
          >
            {t('inventory:act.retire')}
          </Button>
        </Group>
      </Group>
      <BulkEditDialog opened={editing} assets={assets} onClose={edit.close} />
      {merging && first && second && <AssetMergeDialog pair={[first, second]} onClose={merge.close} onDone={onClear} />}
      <RetireDialog opened={retiring} ids={ids} onClose={retire.close} onDone={onClear} />
    </Paper>
  );
}
