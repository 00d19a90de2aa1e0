import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['stock'];

export type ConsumableLine = Outputs['list']['consumables'][number];
export type ConsumableDetail = Outputs['get'];
export type MovementLine = ConsumableDetail['movements'][number];
export type UseLine = Outputs['useOf']['lines'][number];
export type CountedLine = Outputs['stocktake']['things']['things'][number];
export type StocktakeLine = Outputs['stocktake']['list']['stocktakes'][number];
export type StocktakeDetail = Outputs['stocktake']['get'];
