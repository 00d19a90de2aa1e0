import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { type BookingRefusal, bookingRefusal } from '../booking/booking-refusal.ts';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Swap {
  readonly from: Named;
  readonly to: Named;
}

/** Puts one piece in the place of another on a packing list; what a rule asks a reason for is asked here. */
export function useSwap(bookingId: string, onDone: (swap: Swap) => void) {
  const { t } = useTranslation();
  const [tried, setTried] = useState<Swap | null>(null);
  const [refused, setRefused] = useState<BookingRefusal | null>(null);
  const mutation = useMutation(orpc.loan.swap.mutationOptions());
  const run = (swap: Swap, overrides: readonly Override[] = []) => {
    setTried(swap);
    mutation.mutate(
      { id: bookingId, fromId: swap.from.id, toId: swap.to.id, overrides: [...overrides] },
      {
        onSuccess: ({ transactionId }) => {
          setRefused(null);
          const text = t('loan:swap.done', { from: swap.from.name, to: swap.to.name });
          notifyDone(text, transactionId || undefined);
          onDone(swap);
        },
        onError: (error) => {
          const found = bookingRefusal(error);
          setRefused(found);
          if (!found) showRefusal(error);
        },
      },
    );
  };
  return {
    isPending: mutation.isPending,
    refused,
    run,
    again: (overrides: readonly Override[]) => tried && run(tried, overrides),
  };
}
