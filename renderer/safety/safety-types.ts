import type { InferContractRouterOutputs } from '@orpc/contract';
import type { safetyContract } from '#contract/safety.ts';

type Outputs = InferContractRouterOutputs<typeof safetyContract>;

export type AssetSafety = Outputs['ofAsset'];
export type Defect = AssetSafety['defects'][number];

/** What a dialog needs to know of the thing it is about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}
