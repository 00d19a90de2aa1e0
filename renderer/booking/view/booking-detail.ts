import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

type Client = ContractRouterClient<typeof contract>;
export type BookingDetail = Awaited<ReturnType<Client['booking']['get']>>;
