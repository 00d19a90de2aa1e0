import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Spot } from '#domain/stock/stocktake.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { Dialog } from '../inventory/Dialog.tsx';
import type { StocktakeState } from './use-stocktake.ts';

interface ApplyDialogProps {
  readonly opened: boolean;
  readonly spot: Spot;
  readonly state: StocktakeState;
  readonly onClose: () => void;
  readonly onApplied: (id: string) => void;
}

/** What writing the round down will do, before it is done. */
export function ApplyDialog({ opened, onClose, ...form }: ApplyDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('stock:take.applyTitle')}>
      <ApplyForm onClose={onClose} {...form} />
    </Dialog>
  );
}

function ApplyForm({ spot, state, onClose, onApplied }: Omit<ApplyDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [id] = useState(() => v7());
  const apply = useMutation(orpc.stock.stocktake.apply.mutationOptions());
  const { found, missing, elsewhere, out } = state.report;
  const run = () =>
    apply.mutate(
      { id, ...spot, seenIds: [...state.seen] },
      {
        onSuccess: ({ transactionId }) => {
          state.forget();
          notifyDone(t('stock:done.stocktake'), transactionId);
          onClose();
          onApplied(id);
        },
        onError: showRefusal,
      },
    );
  return (
    <Stack gap="sm">
      <List size="sm" spacing={4}>
        <List.Item>{t('stock:take.willFind', { count: found.length })}</List.Item>
        <List.Item>{t('stock:take.willMove', { count: elsewhere.length })}</List.Item>
        <List.Item>{t('stock:take.willMiss', { count: missing.length })}</List.Item>
        {out.length > 0 && <List.Item>{t('stock:take.areOut', { count: out.length })}</List.Item>}
      </List>
      {state.seen.size === 0 && (
        <Text size="sm" fw={600}>
          {t('stock:take.nothingSeen')}
        </Text>
      )}
      <Group justify="flex-end" mt="xs">
        <Button variant="default" onClick={onClose}>
          {t('inventory:action.cancel')}
        </Button>
        <Button data-autofocus loading={apply.isPending} onClick={run}>
          {t('stock:take.apply')}
        </Button>
      </Group>
    </Stack>
  );
}
