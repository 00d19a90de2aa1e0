import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { type BookingRefusal, bookingRefusal } from '../booking-refusal.ts';
import { offerRest } from '../series/offer-rest.tsx';
import { periodText } from '../verdict-text.ts';
import type { BookingSummary } from './board-types.ts';
import { boardAfter, type ChangeAttempt, exchangedNeeds } from './change-attempt.ts';
import type { BoardInput } from './use-board-data.ts';

export interface Refused {
  readonly attempt: ChangeAttempt;
  readonly refusal: BookingRefusal;
}

/** Carries a drop out: shows it at once, and puts it back with the reason when the store refuses. */
export function useChangeBooking(boardInput: BoardInput | undefined, zone: string) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const boardKey = orpc.booking.board.queryKey({ input: boardInput ?? { from: 0, until: 0 } });
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    networkMode: 'always',
    onMutate: async (attempt: ChangeAttempt) => {
      await queries.cancelQueries({ queryKey: boardKey });
      const before = queries.getQueryData(boardKey);
      if (before) queries.setQueryData(boardKey, boardAfter(before, attempt));
      return { before };
    },
    onSuccess: ({ transactionId }, { booking, start, end }) => {
      setRefused(null);
      const values = { holder: nameOf(booking), when: periodText(start, end, i18n.language, zone) };
      notifyDone(t('planbord:moved', values), transactionId);
      if (start !== booking.start || end !== booking.end) void offerRest(booking.id, booking);
    },
    onError: (error, attempt, context) => {
      if (context?.before) queries.setQueryData(boardKey, context.before);
      const refusal = bookingRefusal(error);
      if (refusal) setRefused({ attempt, refusal });
      else {
        setRefused(null);
        showRefusal(error);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.booking.board.key() }),
  });
  const nameOf = (booking: BookingSummary) => booking.holder || t(`booking:kind.${booking.kind}`);
  return { change: mutate, busy: isPending, refused, leave: () => setRefused(null), nameOf };
}

async function send(attempt: ChangeAttempt) {
  const { booking, start, end, exchanges, overrides } = attempt;
  const { id, sequence } = booking;
  const [only, ...more] = exchanges;
  if (more.length === 0) {
    const lane = only ? { fromResourceId: only.from, toResourceId: only.to } : {};
    return client.booking.move({ id, sequence, start, end, ...lane, overrides: [...overrides] });
  }
  const { draft } = await client.booking.get({ id });
  const needs = [...exchangedNeeds(draft, exchanges)];
  return client.booking.change({
    id,
    sequence,
    draft: { ...draft, start, end, needs, overrides: [...draft.overrides, ...overrides] },
  });
}
