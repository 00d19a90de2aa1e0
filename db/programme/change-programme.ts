import type { ProgrammeStatus } from '#domain/programme/programme.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';
import { latestVersions, versionsOf } from './read-versions.ts';
import { type ProgrammeSaved, saveProgrammeIn } from './save-programme.ts';

export interface ProgrammeChanged {
  readonly id: string;
  readonly transactionId: string;
}

/** On offer, not yet, or not any more: adds no version, and no visit changes. */
export function setProgrammeStatus(
  store: Store,
  act: Act,
  id: string,
  status: ProgrammeStatus,
): Result<ProgrammeChanged> {
  return transact(store, act, (tx) => {
    if (!isThere(tx, id)) return refuse(refusal('programme/gone', { id }));
    const changed = write(tx, 'programme', id, { status });
    return accept({ id, transactionId: changed ? tx.id : '' });
  });
}

/** A draft with the same content under another name. The same id twice copies once. */
export function copyProgramme(
  store: Store,
  act: Act,
  id: string,
  copyId: string,
  name: string,
): Result<ProgrammeSaved> {
  return transact(store, act, (tx) => {
    const [latest] = versionsOf(tx, id);
    if (!isThere(tx, id) || !latest) return refuse(refusal('programme/gone', { id }));
    const [copied] = versionsOf(tx, copyId);
    if (copied) return accept({ id: copyId, transactionId: '', number: copied.number });
    const taken = new Set([...latestVersions(tx).values()].map((version) => version.name.toLowerCase()));
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} ${count}`;
    return saveProgrammeIn(tx, copyId, null, { code: '', status: 'draft', content: { ...latest, name: free } });
  });
}

/** Only what was never planned can go; the rest is retired, so that old visits still say what they were. */
export function removeProgramme(store: Store, act: Act, id: string): Result<ProgrammeChanged> {
  return transact(store, act, (tx) => {
    if (!isThere(tx, id)) return refuse(refusal('programme/gone', { id }));
    const count = statement(
      tx,
      `SELECT count(*) FROM booking JOIN programme_version ON programme_version.id = booking.programme_version_id
       WHERE programme_id = ? AND booking.deleted = 0`,
    )
      .pluck()
      .get(id) as number;
    if (count > 0) return refuse(refusal('programme/in-use', { count }));
    for (const version of versionsOf(tx, id)) {
      for (const need of needIds(tx, version.id)) remove(tx, 'programme_need', need);
      remove(tx, 'programme_version', version.id);
    }
    remove(tx, 'programme', id);
    return accept({ id, transactionId: tx.id });
  });
}

function needIds(tx: Tx, versionId: string): string[] {
  return statement(tx, 'SELECT id FROM programme_need WHERE version_id = ? AND deleted = 0')
    .pluck()
    .all(versionId) as string[];
}

function isThere(tx: Tx, id: string): boolean {
  return statement(tx, 'SELECT 1 FROM programme WHERE id = ? AND deleted = 0').get(id) !== undefined;
}
