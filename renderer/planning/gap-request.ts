import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#contract/contract.ts';

/** A free place to find somebody for: a slot, or what a booking left behind. */
export type GapRequest = InferContractRouterInputs<typeof contract>['planning']['candidates'];
export type GapCandidate = InferContractRouterOutputs<typeof contract>['planning']['candidates']['candidates'][number];
export type GapFound = InferContractRouterOutputs<typeof contract>['planning']['candidates'];

const EVENT = 'techlab/gap';

/** The window carries the question, so that it can be asked from anywhere. */
export function askWhoCanCome(request: GapRequest): void {
  window.dispatchEvent(new CustomEvent<GapRequest>(EVENT, { detail: request }));
}

/** Gives the way to stop listening. */
export function onGapRequest(listener: (request: GapRequest) => void): () => void {
  const receive = (event: Event) => listener((event as CustomEvent<GapRequest>).detail);
  window.addEventListener(EVENT, receive);
  return () => window.removeEventListener(EVENT, receive);
}
