import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type AssetAct, fittingActs } from '#domain/inventory/asset-status.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { DefectDialog } from '../safety/DefectDialog.tsx';
import { SolveDialog } from '../safety/SolveDialog.tsx';
import { shortDate, timeRange } from '../time/format.ts';
import type { AssetDetail } from './asset-detail.ts';
import { RetireDialog } from './RetireDialog.tsx';

/** How it is with the thing, and the acts that fit. */
export function AssetActs({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  const [reporting, report] = useDisclosure(false);
  const [solving, solve] = useDisclosure(false);
  const [retiring, retire] = useDisclosure(false);
  const run = useQuickActs(asset);
  const acts = fittingActs({ ...asset, occupied: asset.heldBy !== null });
  const perform = (act: AssetAct) => {
    switch (act) {
      case 'report-defect':
        return report.open();
      case 'retire':
        return retire.open();
      case 'solve-defect':
        return solve.open();
      case 'start-maintenance':
      case 'end-maintenance':
      case 'reinstate':
        return run(act);
    }
  };
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('inventory:statusTitle')}
        </Title>
        <StatusSentences asset={asset} />
        <Group gap="xs">
          {acts.map((act, at) => (
            <Button
              key={act}
              variant={at === 0 && act !== 'report-defect' ? 'filled' : 'default'}
              size="sm"
              onClick={() => perform(act)}
            >
              {t(`inventory:act.${act}`)}
            </Button>
          ))}
          <RemoveButton asset={asset} />
        </Group>
      </Stack>
      <DefectDialog opened={reporting} subject={asset} onClose={report.close} />
      <SolveDialog opened={solving} subject={asset} onClose={solve.close} />
      <RetireDialog opened={retiring} ids={[asset.id]} onClose={retire.close} />
    </Card>
  );
}

function StatusSentences({ asset }: { readonly asset: AssetDetail }) {
  const { t, i18n } = useTranslation();
  const day = (instant: number) => shortDate(dateOf(instant), i18n.language);
  const sentences: string[] = [];
  if (asset.retiredOn !== null) {
    const date = shortDate(asset.retiredOn, i18n.language);
    sentences.push(t('inventory:sentence.retired', { date, reason: asset.retiredReason }));
  }
  if (asset.defectSince !== null) {
    sentences.push(t('inventory:sentence.defect', { date: day(asset.defectSince), note: asset.defectNote }));
  }
  if (['rejected', 'expired', 'missing', 'lent'].includes(asset.status)) {
    sentences.push(t(`inventory:sentence.${asset.status}`));
  }
  if (asset.maintenanceSince !== null) {
    sentences.push(t('inventory:sentence.maintenance', { date: day(asset.maintenanceSince) }));
  }
  if (asset.heldBy) {
    const { holder, start, end } = asset.heldBy;
    const time = timeRange(start, end, i18n.language);
    sentences.push(t('inventory:sentence.inUse', { holder: holder || t('inventory:bookingWithoutName'), time }));
  }
  if (sentences.length === 0) sentences.push(t('inventory:sentence.available'));
  return sentences.map((sentence) => (
    <Text key={sentence} size="sm">
      {sentence}
    </Text>
  ));
}

type QuickAct = 'start-maintenance' | 'end-maintenance' | 'reinstate';

/** Acts that need no more words: done at once, with a way back. */
function useQuickActs({ id, name }: AssetDetail) {
  const { t } = useTranslation();
  const start = useMutation(orpc.inventory.asset.startMaintenance.mutationOptions());
  const end = useMutation(orpc.inventory.asset.endMaintenance.mutationOptions());
  const reinstate = useMutation(orpc.inventory.asset.reinstate.mutationOptions());
  const mutations = {
    'start-maintenance': start,
    'end-maintenance': end,
    reinstate,
  };
  return (act: QuickAct) =>
    mutations[act].mutate(
      { id },
      {
        onSuccess: ({ transactionId }) => notifyDone(t(`inventory:done.${act}`, { name }), transactionId),
        onError: showRefusal,
      },
    );
}

function RemoveButton({ asset }: { readonly asset: AssetDetail }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const remove = useMutation(orpc.inventory.asset.remove.mutationOptions());
  return (
    <Button
      variant="subtle"
      color="red"
      size="sm"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { id: asset.id },
          {
            onSuccess: ({ transactionId }) => {
              notifyDone(t('inventory:done.removed', { name: asset.name }), transactionId);
              navigate('/inventory');
            },
            onError: showRefusal,
          },
        )
      }
    >
      {t('inventory:action.remove')}
    </Button>
  );
}
