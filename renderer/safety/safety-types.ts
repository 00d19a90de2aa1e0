import type { InferContractRouterOutputs } from '@orpc/contract';
import type { safetyContract } from '#contract/safety.ts';

type Outputs = InferContractRouterOutputs<typeof safetyContract>;

export type AssetSafety = Outputs['ofAsset'];
export type Defect = AssetSafety['defects'][number];
export type Due = AssetSafety['dues'][number];
export type Inspection = AssetSafety['inspections'][number];
export type MachineRecordDetail = AssetSafety['record'];
export type DueLine = Outputs['upkeep']['dues'][number];
export type DefectLine = Outputs['upkeep']['defects'][number];

/** What a dialog needs to know of the thing it is about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}
