import type { InferContractRouterOutputs } from '@orpc/contract';
import type { programmeContract } from '#contract/programme.ts';

type Outputs = InferContractRouterOutputs<typeof programmeContract>;

export type ProgrammeLine = Outputs['list']['programmes'][number];
export type ProgrammeDetail = Outputs['get'];
export type VersionLine = ProgrammeDetail['versions'][number];
/** What the models and kits in the needs are called, by id. */
export type NeedNames = Outputs['list']['names'];
