import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { AssetMergeDialog } from './AssetMergeDialog.tsx';
import type { AssetDetail } from './asset-detail.ts';

/** That a record is the double of another, or looks like it. */
export function DoubleNote({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [comparing, compare] = useDisclosure(false);
  if (asset.keptAs) {
    return (
      <Alert color="gray" icon={<IconArrowMerge />}>
        {t('inventory:double.keptAs')}{' '}
        <Anchor component={Link} href={`/inventory/${asset.keptAs.id}`}>
          {asset.keptAs.name}
        </Anchor>
        .
      </Alert>
    );
  }
  const { double } = asset;
  if (!double) return null;
  return (
    <Alert color="yellow" icon={<IconCopy />}>
      <Group justify="space-between">
        <Text size="sm">
          {t(`inventory:double.here.${double.reason}`)}{' '}
          <Anchor component={Link} href={`/inventory/${double.id}`} size="sm">
            {double.name}
          </Anchor>
          .
        </Text>
        <Button variant="default" size="xs" onClick={compare.open}>
          {t('app:merge.compare')}
        </Button>
      </Group>
      {comparing && (
        <AssetMergeDialog
          pair={[asset.id, double.id]}
          onClose={compare.close}
          onDone={(keptId) => navigate(`/inventory/${keptId}`)}
        />
      )}
    </Alert>
  );
}
