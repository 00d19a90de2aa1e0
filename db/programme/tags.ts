import { type TagFamily, type TagLists, tagFamilies, tidyNames } from '#domain/programme/tag.ts';
import { accept, type Result } from '#domain/result.ts';
import shipped from '#resources/programme/tags.json' with { type: 'json' };
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';

/** The labels to choose from: the region's own list of a family, else the one that comes with the program. */
export function readTagLists(db: ReadableDb): TagLists {
  return Object.fromEntries(tagFamilies.map((family) => [family, listOf(db, family)])) as unknown as TagLists;
}

/** Programmes keep the labels they have, also those that are not on the list any more. */
export function saveTagLists(store: Store, act: Act, lists: TagLists): Result<{ readonly transactionId: string }> {
  return transact(store, act, (tx) => {
    for (const family of tagFamilies) {
      const names = tidyNames(lists[family]);
      if (JSON.stringify(names) !== JSON.stringify(listOf(tx, family))) {
        write(tx, 'setting', settingId(family), { value: JSON.stringify(names) });
      }
    }
    return accept({ transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** Every skill that some person or programme names. */
export function knownSkills(db: ReadableDb): readonly string[] {
  const skills = statement(
    db,
    `SELECT value FROM person, json_each(person.skills) WHERE person.deleted = 0
     UNION SELECT skill FROM programme_need WHERE kind = 'skill' AND deleted = 0`,
  )
    .pluck()
    .all() as string[];
  return tidyNames(skills.map(String)).sort((a, b) => a.localeCompare(b, 'nl'));
}

function listOf(db: ReadableDb, family: TagFamily): readonly string[] {
  const stored = statement(db, 'SELECT value FROM setting WHERE id = ? AND deleted = 0').pluck().get(settingId(family));
  const names: unknown = typeof stored === 'string' ? JSON.parse(stored) : null;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : shipped[family];
}

function settingId(family: TagFamily): string {
  return `programme.tags.${family}`;
}
