import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>;

export type Board = Outputs['booking']['board'];
export type BookingSummary = Board['bookings'][number];
export type Claim = Board['claims'][number];
export type Resource = Outputs['resource']['list']['resources'][number];
export type LabLocation = Outputs['location']['list']['locations'][number];
export type SchoolDays = Outputs['calendar']['board'];
export type Closure = Outputs['location']['closures']['closures'][number];
