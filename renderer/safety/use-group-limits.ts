import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/client.ts';

/** How many may work at one machine at a time, by model; none until it is there. */
export function useGroupLimits(): ReadonlyMap<string, number> {
  const { data } = useQuery(orpc.safety.record.groupLimits.queryOptions());
  return useMemo(() => new Map((data?.limits ?? []).map(({ modelId, most }) => [modelId, most])), [data]);
}
