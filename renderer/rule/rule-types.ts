import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

export type RuleValue = InferContractRouterOutputs<typeof contract>['rule']['settings']['values'][number];
export type RuleSave = InferContractRouterInputs<typeof contract>['rule']['save'];
