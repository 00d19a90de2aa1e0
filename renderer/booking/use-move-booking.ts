import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '#domain/booking/booking.ts';
import { client } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';
import { type BookingRefusal, bookingRefusal } from './booking-refusal.ts';

export interface MoveWish {
  readonly id: string;
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  readonly overrides?: Override[];
  /** One resource exchanged for another. */
  readonly fromResourceId?: string;
  readonly toResourceId?: string;
}

export interface RefusedMove {
  readonly wish: MoveWish;
  readonly refusal: BookingRefusal;
}

/** Moves in time, and keeps what was refused so that a way out can be taken at once. */
export function useMoveBooking(onDone: () => void = () => undefined) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (wish: MoveWish) => client.booking.move(wish),
    onSuccess: ({ transactionId }) => {
      setRefused(null);
      notifyDone(t('booking:done.moved'), transactionId);
      onDone();
    },
    onError: (error, wish) => {
      const refusal = bookingRefusal(error);
      if (refusal) setRefused({ wish, refusal });
      else showRefusal(error);
    },
  });
  return { move: mutate, isMoving: isPending, refused, leave: () => setRefused(null) };
}
