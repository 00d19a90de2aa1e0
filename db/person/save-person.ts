import type { PersonKind, WorkingHours } from '#domain/person/person.ts';
import { tidySkills } from '#domain/person/skills.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

export interface PersonFields {
  readonly name: string;
  readonly kind: PersonKind;
  readonly organisationId: string | null;
  readonly locationId: string | null;
  readonly skills: readonly string[];
  readonly vogNeeded: boolean;
  readonly vogIssuedOn: IsoDate | null;
  readonly vogSeenOn: IsoDate | null;
  readonly vogSeenBy: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}

export function savePerson(store: Store, act: Act, id: string, fields: PersonFields): Result<Saved> {
  return transact(store, act, (tx) => savePersonIn(tx, id, fields));
}

/** As `savePerson`, inside an open transaction. */
export function savePersonIn(tx: Tx, id: string, fields: PersonFields): Result<Saved> {
  const name = fields.name.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return refuse(refusal('person/name-empty', {}, 'name'));
  const unknown = unknownReference(tx, fields);
  if (unknown) return refuse(unknown);
  const today = dateOf(tx.now);
  const { vogIssuedOn, vogSeenOn } = fields;
  if (vogIssuedOn && vogIssuedOn > today) return refuse(refusal('person/vog-in-future', {}, 'vogIssuedOn'));
  if (vogSeenOn && vogSeenOn > today) return refuse(refusal('person/vog-in-future', {}, 'vogSeenOn'));
  if (vogIssuedOn && vogSeenOn && vogSeenOn < vogIssuedOn)
    return refuse(refusal('person/vog-seen-before-issued', {}, 'vogSeenOn'));
  const isNew = !isKnown(tx, id);
  if (!isNew && isDeleted(tx, id)) return refuse(refusal('person/not-found', { id }));
  write(tx, 'resource', id, {
    kind: 'person',
    name,
    location_id: fields.locationId,
    ...(isNew && { bookable: 1 }),
  });
  write(tx, 'person', id, {
    kind: fields.kind,
    organisation_id: fields.organisationId,
    skills: JSON.stringify(tidySkills(fields.skills)),
    vog_needed: fields.vogNeeded ? 1 : 0,
    vog_issued_on: vogIssuedOn,
    vog_seen_on: vogSeenOn,
    vog_seen_by: vogSeenOn ? fields.vogSeenBy.trim() : '',
  });
  write(tx, 'person_detail', id, {
    email: fields.email.trim(),
    phone: fields.phone.trim(),
    note: fields.note.trim(),
  });
  return accept({ id, transactionId: tx.id });
}

/** The whole week at once; none at all means that the person can always be asked. */
export function setPersonHours(store: Store, act: Act, id: string, hours: readonly WorkingHours[]): Result<Saved> {
  const backward = hours.find((span) => span.closes <= span.opens);
  if (backward) return refuse(refusal('person/closes-before-opens', { ...backward }, 'hours'));
  return transact(store, act, (tx) => {
    if (isDeleted(tx, id)) return refuse(refusal('person/not-found', { id }));
    const keep = new Set(hours.map(keyOf));
    const live = statement(
      tx,
      'SELECT id, weekday, opens, closes FROM person_hours WHERE person_id = ? AND deleted = 0',
    ).all(id) as (WorkingHours & { readonly id: string })[];
    for (const old of live) if (!keep.delete(keyOf(old))) remove(tx, 'person_hours', old.id);
    for (const { weekday, opens, closes } of hours) {
      if (keep.delete(keyOf({ weekday, opens, closes })))
        write(tx, 'person_hours', tx.newId(), { person_id: id, weekday, opens, closes });
    }
    return accept({ id, transactionId: tx.id });
  });
}

export interface Authorisation {
  readonly modelId: string;
  readonly givenOn: IsoDate | null;
}

/** All models that the person may work with; what is not in the list is taken away. */
export function setAuthorisations(
  store: Store,
  act: Act,
  id: string,
  authorisations: readonly Authorisation[],
): Result<Saved> {
  return transact(store, act, (tx) => {
    if (isDeleted(tx, id)) return refuse(refusal('person/not-found', { id }));
    const wanted = new Map(authorisations.map((one) => [one.modelId, one.givenOn]));
    const live = statement(
      tx,
      'SELECT id, model_id AS modelId FROM person_authorisation WHERE person_id = ? AND deleted = 0',
    ).all(id) as { id: string; modelId: string }[];
    for (const old of live) {
      const givenOn = wanted.get(old.modelId);
      if (givenOn === undefined) remove(tx, 'person_authorisation', old.id);
      else write(tx, 'person_authorisation', old.id, { given_on: givenOn });
      wanted.delete(old.modelId);
    }
    for (const [modelId, givenOn] of wanted) {
      if (!statement(tx, 'SELECT 1 FROM asset_model WHERE id = ? AND deleted = 0').get(modelId))
        return refuse(refusal('person/unknown-model', {}, 'authorisations'));
      write(tx, 'person_authorisation', tx.newId(), { person_id: id, model_id: modelId, given_on: givenOn });
    }
    return accept({ id, transactionId: tx.id });
  });
}

/** Whoever stops keeps their history, and the bookings that are planned: those are listed for a person to solve. */
export function setActive(store: Store, act: Act, id: string, active: boolean): Result<Saved> {
  return transact(store, act, (tx) => {
    if (isDeleted(tx, id)) return refuse(refusal('person/not-found', { id }));
    write(tx, 'person', id, { active: active ? 1 : 0 });
    write(tx, 'resource', id, { bookable: active ? 1 : 0 });
    return accept({ id, transactionId: tx.id });
  });
}

/** Another employer: a VOG is given for certain work, so it may have to be shown anew. */
export function changeEmployer(
  store: Store,
  act: Act,
  id: string,
  organisationId: string | null,
  vogStays: boolean,
): Result<Saved> {
  return transact(store, act, (tx) => {
    if (isDeleted(tx, id)) return refuse(refusal('person/not-found', { id }));
    const unknown = unknownReference(tx, { organisationId, locationId: null });
    if (unknown) return refuse(unknown);
    write(tx, 'person', id, {
      organisation_id: organisationId,
      ...(!vogStays && { vog_issued_on: null, vog_seen_on: null, vog_seen_by: '' }),
    });
    return accept({ id, transactionId: tx.id });
  });
}

/** True for unknown ones too. */
export function isDeleted(db: ReadableDb, id: string): boolean {
  return statement(db, 'SELECT deleted FROM person WHERE id = ?').pluck().get(id) !== 0;
}

function isKnown(db: ReadableDb, id: string): boolean {
  return statement(db, 'SELECT 1 FROM person WHERE id = ?').get(id) !== undefined;
}

function unknownReference(tx: Tx, { organisationId, locationId }: Pick<PersonFields, 'organisationId' | 'locationId'>) {
  if (organisationId && !statement(tx, 'SELECT 1 FROM organisation WHERE id = ? AND deleted = 0').get(organisationId))
    return refusal('person/unknown-organisation', {}, 'organisationId');
  if (locationId && !statement(tx, 'SELECT 1 FROM location WHERE id = ? AND deleted = 0').get(locationId))
    return refusal('person/unknown-location', {}, 'locationId');
  return null;
}

function keyOf({ weekday, opens, closes }: WorkingHours): string {
  return `${weekday} ${opens} ${closes}`;
}
