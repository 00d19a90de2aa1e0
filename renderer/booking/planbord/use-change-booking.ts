import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { anyBoardKey, boardKey } from '../board/board-query.ts';
import type { LoadedBoard } from '../board/loaded-board.ts';
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
  const key = boardKey(boardInput ?? { from: 0, until: 0 });
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    networkMode: 'always',
    onMutate: async (attempt: ChangeAttempt) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<LoadedBoard>(key);
      if (before) queries.setQueryData(key, boardAfter(before, attempt));
      return { before };
    },
    onSuccess: ({ transactionId }, { booking, start, end }) => {
      setRefused(null);
      const values = { holder: nameOf(booking), when: periodText(start, end, i18n.language, zone) };
      notifyDone(t('planbord:moved', values), transactionId);
      if (start !== booking.start || end !== booking.end) void offerRest(booking.id, booking);
    },
    onError: (error, attempt, context) => {
      if (context?.before) queries.setQueryData(key, context.before);
      const refusal = bookingRefusal(error);
      if (refusal) setRefused({ attempt, refusal });
      else {
        setRefused(null);
        showRefusal(error);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: anyBoardKey() }),
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
