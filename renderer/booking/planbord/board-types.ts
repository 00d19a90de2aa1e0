import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

export type { BookingSummary, Claim } from '../board/loaded-board.ts';

type Outputs = InferContractRouterOutputs<typeof contract>;

export type Resource = Outputs['resource']['list']['resources'][number];
export type LabLocation = Outputs['location']['list']['locations'][number];
export type SchoolDays = Outputs['calendar']['board'];
export type Closure = Outputs['location']['closures']['closures'][number];
