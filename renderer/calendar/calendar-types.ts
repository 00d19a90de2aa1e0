import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>;

export type AffectedBooking = Outputs['location']['saveClosure']['affected'][number];
export type OverrideItem = Outputs['calendar']['overrides']['overrides'][number];
export type YearData = Outputs['calendar']['year'];
export type Holiday = YearData['holidays'][number];
export type ClosureItem = Outputs['location']['closures']['closures'][number];
export type PreviewRow = Outputs['calendar']['previewHolidays']['rows'][number];
export type UnreadRow = Outputs['calendar']['previewHolidays']['unread'][number];
