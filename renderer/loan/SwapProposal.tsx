import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingRefused } from './BookingRefused.tsx';
import { type Swap, useSwap } from './use-swap.ts';

interface SwapProposalProps {
  readonly bookingId: string;
  readonly swap: Swap;
  /** The piece that was scanned goes along. */
  readonly onDone: (swap: Swap) => void;
  readonly onCancel: () => void;
}

/** An equal piece was scanned that is not on the list: does it go along instead? */
export function SwapProposal({ bookingId, swap, onDone, onCancel }: SwapProposalProps) {
  const { t } = useTranslation();
  const { isPending, refused, run, again } = useSwap(bookingId, onDone);
  return (
    <Alert color="petrol" role="alert">
      <Stack gap="sm">
        <Text size="sm">{t('loan:swap.proposal', { from: swap.from.name, to: swap.to.name })}</Text>
        <Group gap="xs">
          <Button size="md" mih={44} loading={isPending} onClick={() => run(swap)}>
            {t('loan:swap.take', { name: swap.to.name })}
          </Button>
          <Button size="md" mih={44} variant="default" onClick={onCancel}>
            {t('loan:swap.keep', { name: swap.from.name })}
          </Button>
        </Group>
        {refused && <BookingRefused refusal={refused} busy={isPending} onOverride={again} />}
      </Stack>
    </Alert>
  );
}
