import type { ContactDraft, OrganisationDraft } from '#domain/organisation/organisation.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { OrganisationRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { contactsOf, readOrganisation } from './read.ts';

interface Saved {
  readonly id: string;
  readonly transactionId: string;
}

/** Adds or changes. The same new id twice adds once: a double click makes one organisation. */
export function saveOrganisation(store: Store, act: Act, id: string, draft: OrganisationDraft): Result<Saved> {
  return transact(store, act, (tx) => {
    const known = readOrganisation(tx, id);
    if (!known && isRemoved(tx, id)) return refuse(notFound(id));
    if (known?.status === 'merged') return refuse(refusal('organisation/merged', { name: known.name }));
    const twin = draft.branchCode && known?.branchCode !== draft.branchCode ? holderOf(tx, draft.branchCode, id) : null;
    if (twin)
      return refuse(refusal('organisation/branch-code-taken', { ...twin, code: draft.branchCode }, 'branchCode'));
    write(tx, 'organisation', id, toColumns(draft));
    return accept({ id, transactionId: tx.id });
  });
}

export function saveContact(
  store: Store,
  act: Act,
  id: string,
  organisationId: string,
  draft: ContactDraft,
): Result<Saved> {
  return transact(store, act, (tx) => {
    if (!readOrganisation(tx, organisationId)) return refuse(notFound(organisationId));
    const home = statement(tx, 'SELECT organisation_id FROM contact WHERE id = ?').pluck().get(id);
    // A contact stays with its organisation: its operations belong to that organisation's stream for ever.
    if (home !== undefined && home !== organisationId) return refuse(refusal('organisation/contact-elsewhere', {}));
    write(tx, 'contact', id, { organisation_id: organisationId, ...draft });
    return accept({ id, transactionId: tx.id });
  });
}

export function removeContact(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const known = statement(tx, 'SELECT 1 FROM contact WHERE id = ? AND deleted = 0').get(id);
    if (!known) return refuse(refusal('organisation/contact-not-found', {}));
    remove(tx, 'contact', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** Removing is for mistakes. A school with a visit to come, or the owner of machines, is closed or merged instead. */
export function removeOrganisation(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const known = readOrganisation(tx, id);
    if (!known) return refuse(notFound(id));
    const { name } = known;
    const coming = countComing(tx, id, tx.now);
    if (coming > 0) return refuse(refusal('organisation/has-coming-bookings', { name, count: coming }));
    const things = countOwned(tx, id);
    if (things > 0) return refuse(refusal('organisation/owns-things', { name, count: things }));
    for (const contact of contactsOf(tx, [id])) remove(tx, 'contact', contact.id);
    remove(tx, 'organisation', id);
    return accept({ id, transactionId: tx.id });
  });
}

export function toColumns(draft: OrganisationDraft): Omit<OrganisationRow, 'id' | 'deleted' | 'merged_into'> {
  return {
    kind: draft.kind,
    name: draft.name,
    branch_code: draft.branchCode,
    board_code: draft.boardCode,
    chamber_code: draft.chamberCode,
    street: draft.street,
    house_number: draft.houseNumber,
    postcode: draft.postcode,
    city: draft.city,
    municipality: draft.municipality,
    province: draft.province,
    phone: draft.phone,
    email: draft.email,
    website: draft.website,
    denomination: draft.denomination,
    holiday_region: draft.holidayRegion,
    day_model: draft.dayModel,
    pupils: draft.pupils,
    travel_minutes: draft.travelMinutes,
    status: draft.status,
    note: draft.note,
  };
}

export function notFound(id: string): Refusal {
  return refusal('organisation/not-found', { id });
}

function isRemoved(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT 1 FROM organisation WHERE id = ? AND deleted = 1').get(id) !== undefined;
}

function holderOf(tx: Tx, branchCode: string, exceptId: string): { readonly name: string; readonly id: string } | null {
  const found = statement(
    tx,
    `SELECT id, name FROM organisation WHERE branch_code = ? AND id <> ? AND deleted = 0 AND status <> 'merged'`,
  ).get(branchCode, exceptId) as { id: string; name: string } | undefined;
  return found ?? null;
}

function countComing(db: ReadableDb, id: string, now: number): number {
  return statement(
    db,
    `SELECT count(*) FROM booking WHERE organisation_id = ? AND end_at > ? AND intent <> 'cancelled' AND deleted = 0`,
  )
    .pluck()
    .get(id, now) as number;
}

function countOwned(db: ReadableDb, id: string): number {
  return statement(
    db,
    `SELECT (SELECT count(*) FROM asset WHERE owner_id = ? AND deleted = 0 AND retired_on IS NULL)
          + (SELECT count(*) FROM kit WHERE owner_id = ? AND deleted = 0)`,
  )
    .pluck()
    .get(id, id) as number;
}
