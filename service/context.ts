import { implement } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import type { Store } from '#db/store.ts';
import type { Act } from '#db/write-door/transaction.ts';
import type { Refusal, Result } from '#domain/result.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { ImportSessions } from './import/sessions.ts';

/** What every procedure is given: the open store, who acts, and the feed of changes. */
export interface ServiceContext {
  readonly store: Store;
  /** Shown in the audit trail. */
  readonly actor: string;
  readonly feed: ChangeFeed;
  /** Files that somebody is importing. */
  readonly imports: ImportSessions;
}

export const service = implement(contract).$context<ServiceContext>();

/** Who does what, for the audit trail: `actBy(context, 'booking.move')`. */
export function actBy(context: ServiceContext, action: string): Act {
  return { actor: context.actor, action };
}

interface RefusingErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
}

/** The value of a command; a refusal leaves as the typed error REFUSED. */
export function accepted<T>(result: Result<T>, errors: RefusingErrors): T {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: result.refusal });
}
