import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { BookingDraft } from '#domain/booking/booking.ts';
import { client, orpc } from '#renderer/client.ts';
import { showRefusal } from '#renderer/feedback.tsx';
import { refusalOf } from '#renderer/refusal-text.ts';
import { type BookingRefusal, bookingRefusal } from '../booking-refusal.ts';

interface SaveOptions {
  readonly id: string;
  readonly sequence: number | null;
  readonly onDone: (transactionId: string) => void;
  readonly onRefused: (refusal: BookingRefusal) => void;
}

/** Books or changes; a refusal leaves everything as it was typed. `isOutdated`: somebody else saved a newer revision. */
export function useSaveBooking({ id, sequence, onDone, onRefused }: SaveOptions) {
  const queries = useQueryClient();
  const [isOutdated, setOutdated] = useState(false);
  const isUnderway = useRef(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: BookingDraft) => {
      const plain = { ...draft, needs: [...draft.needs], overrides: [...draft.overrides] };
      return sequence === null
        ? client.booking.book({ id, draft: plain })
        : client.booking.change({ id, sequence, draft: plain });
    },
    onSuccess: ({ transactionId }) => onDone(transactionId),
    onError: (error) => {
      const refused = bookingRefusal(error);
      if (refused) {
        void queries.invalidateQueries({ queryKey: orpc.booking.judge.key() });
        onRefused(refused);
      } else if (refusalOf(error)?.code === 'booking/changed-meanwhile') setOutdated(true);
      else showRefusal(error);
    },
    onSettled: () => {
      isUnderway.current = false;
    },
  });
  return {
    // The second of two quick clicks comes before React has shown that the first is underway.
    save: (draft: BookingDraft) => {
      if (isUnderway.current) return;
      isUnderway.current = true;
      mutate(draft);
    },
    isSaving: isPending,
    isOutdated,
    isUpToDate: () => setOutdated(false),
  };
}
