import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['sharing'];

export type LentThing = Outputs['list']['things'][number];
export type ComingUse = Outputs['comingUses']['uses'][number];
