import type { ContractRouterClient } from '@orpc/contract';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { contract } from '#contract/contract.ts';
import { orpc } from '#renderer/client.ts';

type Client = ContractRouterClient<typeof contract>;

export type Series = NonNullable<Awaited<ReturnType<Client['series']['ofBooking']>>['series']> & {
  readonly bookingId: string;
  /** Occurrences that hold their place and are still to come, this one not counted. */
  readonly othersToCome: number;
};

/** The series that a booking is of; null while it is not known, and when there is none. */
export function useSeries(bookingId: string | undefined): Series | null {
  const { data } = useQuery(orpc.series.ofBooking.queryOptions({ input: bookingId ? { bookingId } : skipToken }));
  if (!data?.series || !bookingId) return null;
  const now = Date.now();
  const othersToCome = data.series.occurrences.filter(
    (other) => other.bookingId !== bookingId && other.status !== 'cancelled' && other.start > now,
  ).length;
  return { ...data.series, bookingId, othersToCome };
}
