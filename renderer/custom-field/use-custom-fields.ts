import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import type { customFieldContract } from '#contract/custom-field.ts';
import { orpc } from '../client.ts';

export type CustomFieldItem = InferContractRouterOutputs<typeof customFieldContract>['list']['fields'][number];

/** The same at each picture, so that what follows from it is not made again. */
const NONE: readonly CustomFieldItem[] = [];

/** The fields of this region, in the order in which they are asked. */
export function useCustomFields(): readonly CustomFieldItem[] {
  const { data } = useQuery(orpc.customField.list.queryOptions());
  return data?.fields ?? NONE;
}
