import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { Dialog } from '../inventory/Dialog.tsx';
import { LoadError } from '../start/LoadError.tsx';
import { BookingRefused } from './BookingRefused.tsx';
import type { PackingItem } from './loan-types.ts';
import { useSwap } from './use-swap.ts';

interface SwapDialogProps {
  readonly bookingId: string;
  /** Null: closed. */
  readonly item: PackingItem | null;
  readonly onClose: () => void;
}

/** Which equal piece goes along instead: those that are free for all of the booking. */
export function SwapDialog({ bookingId, item, onClose }: SwapDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={item !== null} onClose={onClose} title={item && t('loan:swap.title', { name: item.name })}>
      {item && <SwapChoice bookingId={bookingId} item={item} onClose={onClose} />}
    </Dialog>
  );
}

function SwapChoice({ bookingId, item, onClose }: SwapDialogProps & { readonly item: PackingItem }) {
  const { t } = useTranslation();
  const from = { id: item.resourceId ?? item.key, name: item.name };
  const { data, error } = useQuery(
    orpc.loan.swapPieces.queryOptions({ input: { id: bookingId, resourceId: from.id } }),
  );
  const swap = useSwap(bookingId, onClose);
  if (error) return <LoadError error={error} />;
  if (!data) return <Skeleton height={120} />;
  if (data.pieces.length === 0) return <Text>{t(`loan:swap.none.${item.kind}`, { name: from.name })}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(`loan:swap.hint.${item.kind}`, { name: from.name })}
      </Text>
      {data.pieces.map((piece, index) => (
        <Button
          key={piece.id}
          variant="default"
          size="md"
          mih={44}
          h="auto"
          py={6}
          justify="flex-start"
          disabled={swap.isPending}
          {...(index === 0 && { 'data-autofocus': true })}
          onClick={() => swap.run({ from, to: piece })}
        >
          <Text span size="sm" ta="left" style={{ whiteSpace: 'normal' }}>
            <b>{piece.name}</b>{' '}
            <Text span inherit c="dimmed">
              {[piece.tag, piece.place, piece.locationName].filter(Boolean).join(' · ')}
            </Text>
          </Text>
        </Button>
      ))}
      {swap.refused && <BookingRefused refusal={swap.refused} busy={swap.isPending} onOverride={swap.again} />}
    </Stack>
  );
}
