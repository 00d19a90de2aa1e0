import type { InferContractRouterOutputs } from '@orpc/contract';
import type { inventoryContract } from '#contract/inventory.ts';

type Outputs = InferContractRouterOutputs<typeof inventoryContract>;

export type AssetDetail = Outputs['asset']['get'];
export type KitDetail = Outputs['kit']['get'];
export type KitSummary = Outputs['kit']['list']['kits'][number];
export type AssetModelSummary = Outputs['model']['list']['models'][number];
