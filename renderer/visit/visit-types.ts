import type { InferContractRouterOutputs } from '@orpc/contract';
import type { visitContract } from '#contract/visit.ts';

type Outputs = InferContractRouterOutputs<typeof visitContract>;

export type VisitAnswer = Outputs['slots'];
export type VisitOffer = VisitAnswer['offers'][number];
export type RoomWeek = VisitAnswer['weeks'][number];
export type Loosening = VisitAnswer['loosen'][number];
export type Question = Loosening['question'];
