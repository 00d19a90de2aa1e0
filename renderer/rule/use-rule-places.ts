import { useQuery } from '@tanstack/react-query';
import type { RuleScope } from '#domain/booking/rule-settings.ts';
import { orpc } from '#renderer/client.ts';

interface RulePlace {
  readonly id: string;
  readonly name: string;
}

/** Where a figure may differ: every location, every programme. */
export function useRulePlaces(): Readonly<Record<RuleScope, readonly RulePlace[]>> {
  const locations = useQuery(orpc.location.list.queryOptions());
  const programmes = useQuery(orpc.programme.list.queryOptions({ input: {} }));
  return {
    location: locations.data?.locations ?? [],
    programme: (programmes.data?.programmes ?? []).map(({ id, version }) => ({ id, name: version.name })),
  };
}
