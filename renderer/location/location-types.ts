import type { InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['location'];

export type LocationItem = Outputs['list']['locations'][number];
export type RoomItem = LocationItem['rooms'][number];
export type StationItem = RoomItem['stations'][number];
export type ClosureItem = Outputs['closures']['closures'][number];
