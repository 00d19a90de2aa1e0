import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { notifyDone, showRefusal } from '../feedback.tsx';

/** Says who makes trips, and on which day. */
export function usePlanTrips() {
  const { t } = useTranslation();
  return useMutation(
    orpc.transport.plan.mutationOptions({
      onSuccess: ({ transactionId }) => notifyDone(t('transport:plan.done'), transactionId || undefined),
      onError: showRefusal,
    }),
  );
}
