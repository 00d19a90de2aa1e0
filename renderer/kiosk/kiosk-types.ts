import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['attendance'];

export type PersonAtDoor = Outputs['door']['people'][number];
export type OpenAttendance = NonNullable<PersonAtDoor['here']>;
