import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

export type WishItem = InferContractRouterOutputs<typeof contract>['planning']['wishes']['wishes'][number];
