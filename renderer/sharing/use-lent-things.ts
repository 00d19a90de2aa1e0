import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TermsFact } from '#domain/booking/facts.ts';
import { orpc } from '#renderer/client.ts';

/** What others lend, as the booking rules look at it; none until it is there. */
export function useLentThings(): readonly TermsFact[] {
  const { data } = useQuery(orpc.sharing.list.queryOptions());
  return useMemo(() => (data?.things ?? []).map((thing) => ({ ...thing, owner: thing.ownerName })), [data]);
}
