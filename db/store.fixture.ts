import { openDatabase } from './open-database.ts';
import { createStore, type Store } from './store.ts';

/** An empty store that leaves nothing behind; its ids count, so that a test gives the same at each run. */
export function storeInMemory(now: () => number): Store {
  return createStore(openDatabase(':memory:'), { now, newId: countedIds() });
}

export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
}
