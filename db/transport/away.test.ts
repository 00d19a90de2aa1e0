import { expect, test } from 'vitest';
import { fc } from '#domain/property.fixture.ts';
import { accept } from '#domain/result.ts';
import { statement } from '../connection.ts';
import { openDatabase } from '../open-database.ts';
import { createStore, type Store } from '../store.ts';
import { transact } from '../write-door/transaction.ts';
import { undo } from '../write-door/undo.ts';
import { write } from '../write-door/write.ts';

const act = { actor: 'Jo', action: 'test' };
const place = fc.constantFrom('noord', 'zuid', null);
const change = fc.record({
  kind: fc.constantFrom('asset' as const, 'kit' as const),
  at: fc.nat(2),
  stands: place,
  belongs: place,
  /** A row of another device may come before the row that it goes with. */
  thingFirst: fc.boolean(),
  takenBack: fc.boolean(),
});

test('whatever is moved, given another home or taken back: what stands elsewhere than it belongs is known', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const store = labs();
      for (const one of changes) {
        const made = applied(store, one);
        if (one.takenBack) undo(store, act, made);
      }
      const column = (sql: string) => statement(store.db, sql).pluck().all();
      expect(column('SELECT id FROM away ORDER BY id')).toEqual(
        column(
          `SELECT resource.id FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN kit ON kit.id = resource.id
           WHERE location_id <> coalesce(asset.home_location_id, kit.home_location_id) ORDER BY resource.id`,
        ),
      );
    }),
    { numRuns: 60 },
  );
});

type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never;

function applied(store: Store, { kind, at, stands, belongs, thingFirst }: Change): string {
  const id = `${kind}${at}`;
  let made = '';
  transact(store, act, (tx) => {
    made = tx.id;
    const resource = () => write(tx, 'resource', id, { kind, name: id, location_id: stands });
    if (!thingFirst) resource();
    if (kind === 'asset') write(tx, 'asset', id, { model_id: 'model', home_location_id: belongs });
    else write(tx, 'kit', id, { home_location_id: belongs });
    if (thingFirst) resource();
    return accept(null);
  });
  return made;
}

function labs(): Store {
  let count = 0;
  const store = createStore(openDatabase(':memory:'), { now: () => 0, newId: () => `id-${count++}` });
  transact(store, act, (tx) => {
    for (const id of ['noord', 'zuid']) write(tx, 'location', id, { name: id });
    write(tx, 'asset_model', 'model', { name: 'Model' });
    return accept(null);
  });
  return store;
}
