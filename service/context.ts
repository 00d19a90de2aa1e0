import { implement, ORPCError } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import { type Store, StoreBusyError } from '#db/store.ts';
import type { Act } from '#db/write-door/transaction.ts';
import type { Role } from '#domain/booking/role.ts';
import type { Refusal, Result } from '#domain/result.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { ImportSessions } from './import/sessions.ts';
import { refusalOfError } from './store-errors.ts';

/** What every procedure is given: the open store, who acts, and the feed of changes. */
export interface ServiceContext {
  readonly store: Store;
  /** Shown in the audit trail. */
  readonly actor: string;
  readonly role: Role;
  readonly feed: ChangeFeed;
  /** Files that somebody is importing. */
  readonly imports: ImportSessions;
  readonly host: StoreHost;
}

/** What lies around the open store: its file, its copies, and the way to put another content in its place. */
export interface StoreHost {
  /** null in memory. */
  readonly dataFile: string | null;
  readonly backupFolder: string | null;
  /** Why the last copy that was due could not be made. */
  backupFailure: Refusal | null;
  /** The name and role for the audit trail, kept on this device. */
  setActor(actor: string, role: Role): void;
  /** The file has got another content: a new device id, fresh memory, and every window asks anew. */
  reload(): void;
}

/** Errors that a person can mend (a full disk, a locked file) leave as refusals too, from every procedure. */
export const service = implement(contract)
  .$context<ServiceContext>()
  .use(async ({ next }) => {
    try {
      return await whenFree(next);
    } catch (error) {
      const data = refusalOfError(error);
      if (!data) throw error;
      throw new ORPCError('REFUSED', { status: 409, message: data.code, data, cause: error });
    }
  });

/** A command that comes while a long act is writing waits its turn: it threw before it had begun. */
async function whenFree<T>(command: () => T | PromiseLike<T>): Promise<T> {
  for (;;) {
    try {
      return await command();
    } catch (error) {
      if (!(error instanceof StoreBusyError)) throw error;
      await error.until;
    }
  }
}

/** Who does what, for the audit trail: `actBy(context, 'booking.move')`. */
export function actBy(context: ServiceContext, action: string): Act {
  return { actor: context.actor, role: context.role, action };
}

interface RefusingErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
}

/** The value of a command; a refusal leaves as the typed error REFUSED. */
export function accepted<T>(result: Result<T>, errors: RefusingErrors): T {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: result.refusal });
}
