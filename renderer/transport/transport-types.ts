import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['transport'];

export type TripItem = Outputs['day']['trips'][number];
export type RouteItem = Outputs['day']['routes'][number];
export type StopItem = RouteItem['stops'][number];
/** Into the car, and out of it. */
export type Step = 'loaded' | 'delivered';
