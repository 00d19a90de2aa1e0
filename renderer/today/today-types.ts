import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['today'];

export type LocationDayItem = Outputs['day']['locations'][number];
export type VisitItem = LocationDayItem['visits'][number];
export type OutItem = LocationDayItem['out'][number];
export type CountSheet = Outputs['countSheet'];
export type SheetVisit = CountSheet['visits'][number];
