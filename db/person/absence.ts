import type { AbsenceKind } from '#domain/person/person.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import type { BookRefusal } from '../booking/book.ts';
import { type Replacement, replaceResource } from '../booking/replace-resource.ts';
import { statement } from '../connection.ts';
import type { Saved } from '../location/saved.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { isDeleted } from './save-person.ts';

export interface AbsenceReport {
  readonly personId: string;
  readonly kind: AbsenceKind;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** Which booking stopped an act on several, and why. */
export interface ReplaceRefusal {
  readonly bookingId: string;
  readonly reason: BookRefusal;
}

/** Notes that somebody is away, and moves nothing. The same id twice is one absence. */
export function reportAbsence(store: Store, act: Act, id: string, report: AbsenceReport): Result<Saved> {
  return transact(store, act, (tx) => writeAbsence(tx, id, report));
}

export function removeAbsence(store: Store, act: Act, id: string): Result<Saved> {
  return transact(store, act, (tx) => {
    const live = statement(tx, 'SELECT 1 FROM person_absence WHERE id = ? AND deleted = 0').get(id);
    if (!live) return refuse(refusal('person/absence-not-found', { id }));
    remove(tx, 'person_absence', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** The absence and every choice that was made for its bookings, in one act: all or nothing, undone as one. */
export function resolveAbsence(
  store: Store,
  act: Act,
  id: string,
  report: AbsenceReport,
  choices: readonly Omit<Replacement, 'from'>[],
): Result<Saved, ReplaceRefusal> {
  return transact(store, act, (tx) => {
    const noted = writeAbsence(tx, id, report);
    if (!noted.ok) return refuse({ bookingId: '', reason: { kind: 'refused', refusal: noted.refusal } });
    return replaceEach(
      tx,
      noted.value.id,
      choices.map((choice) => ({ ...choice, from: report.personId })),
    );
  });
}

/** One person in the place of another, in one booking or in all of a list at once. */
export function replacePerson(
  store: Store,
  act: Act,
  personId: string,
  replacements: readonly Replacement[],
): Result<Saved, ReplaceRefusal> {
  return transact(store, act, (tx) => replaceEach(tx, personId, replacements));
}

function replaceEach(tx: Tx, id: string, replacements: readonly Replacement[]): Result<Saved, ReplaceRefusal> {
  for (const replacement of replacements) {
    const done = replaceResource(tx, replacement);
    if (!done.ok) return refuse({ bookingId: replacement.bookingId, reason: done.refusal });
  }
  return accept({ id, transactionId: tx.id });
}

/** An absence that is known by this id is changed. A new one that overlaps another of the same kind lengthens that one:
 * somebody who stays ill is away once, not twice. */
function writeAbsence(tx: Tx, id: string, report: AbsenceReport): Result<Saved> {
  const { personId, kind, firstOn, lastOn } = report;
  if (lastOn < firstOn) return refuse(refusal('person/last-before-first', { firstOn, lastOn }, 'lastOn'));
  if (isDeleted(tx, personId)) return refuse(refusal('person/not-found', { id: personId }));
  const same = overlapping(tx, id, report);
  const target = same?.id ?? id;
  write(tx, 'person_absence', target, {
    person_id: personId,
    kind,
    first_on: same && same.firstOn < firstOn ? same.firstOn : firstOn,
    last_on: same && same.lastOn > lastOn ? same.lastOn : lastOn,
    deleted: 0,
  });
  return accept({ id: target, transactionId: tx.id });
}

function overlapping(tx: Tx, id: string, { personId, kind, firstOn, lastOn }: AbsenceReport) {
  if (statement(tx, 'SELECT 1 FROM person_absence WHERE id = ?').get(id)) return undefined;
  return statement(
    tx,
    `SELECT id, first_on AS firstOn, last_on AS lastOn FROM person_absence
     WHERE person_id = ? AND kind = ? AND deleted = 0 AND first_on <= ? AND last_on >= ? ORDER BY first_on LIMIT 1`,
  ).get(personId, kind, lastOn, firstOn) as { id: string; firstOn: IsoDate; lastOn: IsoDate } | undefined;
}
