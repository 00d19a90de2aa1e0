import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Client = ContractRouterClient<typeof contract>['person'];
export type PersonLine = Awaited<ReturnType<Client['list']>>['people'][number];
export type PersonDetail = Awaited<ReturnType<Client['get']>>;
export type AffectedBooking = Awaited<ReturnType<Client['affected']>>['affected'][number];
export type StandIn = AffectedBooking['standIns'][number];
