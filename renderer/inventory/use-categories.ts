import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';

/** The categories that models have, to choose from. */
export function useCategories(): string[] {
  const { data } = useQuery(orpc.inventory.model.list.queryOptions());
  const names = new Set(data?.models.map((model) => model.category).filter(Boolean));
  return [...names].sort((a, b) => a.localeCompare(b, 'nl'));
}
