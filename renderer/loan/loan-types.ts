import type { InferContractRouterOutputs } from '@orpc/contract';
import type { loanContract } from '#contract/loan.ts';

type Outputs = InferContractRouterOutputs<typeof loanContract>;

export type Preparation = Outputs['preparation'];
export type PackingItem = Preparation['items'][number];
export type Loan = Outputs['get'];
export type LoanLine = Loan['lines'][number];
export type RefillLine = Outputs['board']['refill'][number];
export type UnsettledExtra = Outputs['board']['extras'][number];
export type ScanAnswer = Outputs['scan']['answer'];
export type ThingAnswer = Extract<ScanAnswer, { readonly thing: unknown }>;
export type ScannedMaterial = Extract<ScanAnswer, { readonly kind: 'material' }>['material'];
export type ScanThing = ThingAnswer['thing'];

/** What is open beside the lists. */
export type LoanForm = { readonly kind: 'hand-out' | 'check-in' | 'renew'; readonly id: string };
