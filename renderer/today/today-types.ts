import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

export type LocationDayItem = InferContractRouterOutputs<typeof contract>['today']['day']['locations'][number];
export type VisitItem = LocationDayItem['visits'][number];
