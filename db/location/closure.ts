import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ClosureRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import type { Saved } from './saved.ts';

export interface ClosureDraft {
  readonly locationId: string | null;
  readonly kind: ClosureRow['kind'];
  readonly firstOn: string;
  readonly lastOn: string;
  readonly reason: string;
}

export interface ClosureRecord extends ClosureDraft {
  readonly id: string;
  readonly locationName: string | null;
}

export interface ClosureQuery {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly locationId?: string | undefined;
}

const CLOSURE = `SELECT closure.id, closure.location_id AS locationId, location.name AS locationName, closure.kind,
    first_on AS firstOn, last_on AS lastOn, reason
  FROM closure LEFT JOIN location ON location.id = closure.location_id WHERE closure.deleted = 0`;

/** Closures that touch the days `from` to `until`, both included; those of all locations count for each. */
export function listClosures(db: ReadableDb, query: ClosureQuery = {}): ClosureRecord[] {
  const { from = '0000-00-00', until = '9999-99-99', locationId = null } = query;
  return statement(
    db,
    `${CLOSURE} AND last_on >= ? AND first_on <= ? AND (? IS NULL OR location_id IS NULL OR location_id = ?)
     ORDER BY first_on, last_on, location.position, closure.id`,
  ).all(from, until, locationId, locationId) as ClosureRecord[];
}

export function readClosure(db: ReadableDb, id: string): ClosureRecord | undefined {
  return statement(db, `${CLOSURE} AND closure.id = ?`).get(id) as ClosureRecord | undefined;
}

/** Bookings stay where they are: a closure only tells which ones a person should look at. */
export function saveClosure(store: Store, act: Act, id: string, draft: ClosureDraft): Result<Saved> {
  if (draft.lastOn < draft.firstOn) {
    return refuse(refusal('location/last-before-first', { firstOn: draft.firstOn, lastOn: draft.lastOn }, 'lastOn'));
  }
  return transact(store, act, (tx) => {
    if (draft.locationId && !statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(draft.locationId))
      return refuse(refusal('location/not-found', { id: draft.locationId }, 'locationId'));
    write(tx, 'closure', id, {
      location_id: draft.locationId,
      kind: draft.kind,
      first_on: draft.firstOn,
      last_on: draft.lastOn,
      reason: draft.reason.trim(),
      deleted: 0,
    });
    return accept({ id, transactionId: tx.id });
  });
}

export function removeClosure(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!readClosure(tx, id)) return refuse(refusal('location/closure-not-found', { id }));
    remove(tx, 'closure', id);
    return accept({ id, transactionId: tx.id });
  });
}
