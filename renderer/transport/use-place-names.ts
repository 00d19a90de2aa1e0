import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';

/** What a location is called, by its id. */
export function usePlaceNames(): (id: string) => string {
  const locations = useQuery(orpc.location.list.queryOptions()).data?.locations ?? [];
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '?';
}
