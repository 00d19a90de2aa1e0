import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/client.ts';
import { notifyDone, showRefusal } from '#renderer/feedback.tsx';
import { bookingRefusal } from '../booking/booking-refusal.ts';
import { useBookingDrawer } from '../booking/use-booking-drawer.ts';

/** Confirms a booking, or holds it as an option until a day. What a rule stops is opened, where its ways out are. */
export function useAnswer() {
  const { t } = useTranslation();
  const { openExisting } = useBookingDrawer();
  const answer = useMutation(
    orpc.booking.setStatus.mutationOptions({
      onSuccess: ({ transactionId }, { status }) => notifyDone(t(`planning:done.${status}`), transactionId),
      onError: (error, { id }) => (bookingRefusal(error) ? openExisting(id) : showRefusal(error)),
    }),
  );
  const isBusy = (id: string) => answer.isPending && answer.variables.id === id;
  return {
    isBusy,
    confirm: (id: string) => answer.mutate({ id, status: 'confirmed', optionUntil: null }),
    hold: (id: string, optionUntil: string) => answer.mutate({ id, status: 'option', optionUntil }),
  };
}
