import { Alert, Button, Group } from '@mantine/core';
import { IconEyeQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#domain/time/period.ts';
import { dateOf } from '#domain/time/wall-time.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { dateInDigits } from '../time/format.ts';

interface MissingNoteProps {
  readonly assetId: string;
  readonly name: string;
  readonly since: Instant;
}

/** Says that nobody has seen the thing, until somebody has. */
export function MissingNote({ assetId, name, since }: MissingNoteProps) {
  const { t, i18n } = useTranslation();
  const found = useMutation(orpc.stock.stocktake.foundAgain.mutationOptions());
  const note = () =>
    found.mutate(
      { assetId },
      {
        onSuccess: ({ transactionId }) => notifyDone(t('stock:done.foundAgain', { name }), transactionId),
        onError: showRefusal,
      },
    );
  return (
    <Alert color="orange" icon={<IconEyeQuestion />}>
      <Group justify="space-between" gap="sm">
        {t('stock:take.note', { date: dateInDigits(dateOf(since), i18n.language) })}
        <Button size="compact-sm" variant="default" loading={found.isPending} onClick={note}>
          {t('stock:take.foundAgain')}
        </Button>
      </Group>
    </Alert>
  );
}
