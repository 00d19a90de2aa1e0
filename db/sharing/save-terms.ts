import { faultInWeek } from '#domain/location/opening-week.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { LendingTerms } from '#domain/sharing/terms.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

export interface TermsFields extends Omit<LendingTerms, 'recalledFrom'> {
  readonly resourceId: string;
  readonly ownerId: string;
  readonly contact: string;
  readonly note: string;
}

export function saveTerms(store: Store, act: Act, id: string, fields: TermsFields): Result<Saved> {
  return transact(store, act, (tx) => saveTermsIn(tx, id, fields));
}

/** As `saveTerms`, inside an open transaction. A thing has one set of terms; who lends a machine owns it. */
export function saveTermsIn(tx: Tx, id: string, fields: TermsFields): Result<Saved> {
  const { resourceId, ownerId, firstOn, lastOn, hours, noticeDays, approval, contact, note } = fields;
  const resource = statement(tx, 'SELECT kind FROM resource WHERE id = ? AND deleted = 0').get(resourceId) as
    | { kind: string }
    | undefined;
  if (!resource) return refuse(refusal('sharing/resource-unknown', {}, 'resourceId'));
  if (!statement(tx, 'SELECT 1 FROM organisation WHERE id = ? AND deleted = 0').get(ownerId))
    return refuse(refusal('sharing/owner-unknown', {}, 'ownerId'));
  if (firstOn && lastOn && lastOn < firstOn) return refuse(refusal('sharing/last-before-first', {}, 'lastOn'));
  const fault = faultInWeek(hours);
  if (fault) return refuse({ ...fault, field: 'hours' });
  const other = statement(tx, 'SELECT 1 FROM resource_terms WHERE resource_id = ? AND id <> ? AND deleted = 0');
  if (other.get(resourceId, id)) return refuse(refusal('sharing/has-terms', {}, 'resourceId'));
  write(tx, 'resource_terms', id, {
    resource_id: resourceId,
    owner_id: ownerId,
    first_on: firstOn,
    last_on: lastOn,
    hours: JSON.stringify(hours),
    notice_days: noticeDays,
    approval,
    contact: contact.trim(),
    note: note.trim(),
  });
  if (resource.kind === 'asset') write(tx, 'asset', resourceId, { owner_id: ownerId });
  if (resource.kind === 'kit') write(tx, 'kit', resourceId, { owner_id: ownerId });
  return accept({ id, transactionId: tx.id });
}

/** The lab may book it at will again, as its own. */
export function removeTerms(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!isKnown(tx, id)) return refuse(refusal('sharing/not-found', { id }));
    remove(tx, 'resource_terms', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** The owner wants it back from a day on, or (null) lets it stay after all. Bookings stay as they are: a person decides. */
export function recallThing(store: Store, act: Act, id: string, from: string | null, reason: string): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!isKnown(tx, id)) return refuse(refusal('sharing/not-found', { id }));
    write(tx, 'resource_terms', id, { recalled_from: from, recall_reason: from === null ? '' : reason.trim() });
    return accept({ id, transactionId: tx.id });
  });
}

function isKnown(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT 1 FROM resource_terms WHERE id = ? AND deleted = 0').get(id) !== undefined;
}
