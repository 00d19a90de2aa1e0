import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { book, bookIn } from '#db/booking/book.ts';
import { openDatabase } from '#db/open-database.ts';
import { createStore, type Store } from '#db/store.ts';
import { transact } from '#db/write-door/transaction.ts';
import { write } from '#db/write-door/write.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { accept } from '#domain/result.ts';
import { createIdSource } from '#service/id-source.ts';
import type { WorkBooking } from './workload.ts';
import { YEAR_START } from './workload.ts';

export interface OurStore {
  readonly store: Store;
  readonly path: string;
  /** Ids of the resources, by their number in the workload. */
  readonly rooms: readonly string[];
  /** The request as it comes out of the contract; calling it gives true when booked, false when refused. */
  request(booking: WorkBooking): () => boolean;
  close(): void;
}

const ACT = { actor: 'bench', action: 'booking.book' };

/** A file of ours with R rooms and their bookings, made through the same door as any booking. */
export function ourStore(resources: number, bookings: readonly WorkBooking[]): OurStore {
  const folder = mkdtempSync(join(tmpdir(), 'techlab-bench-'));
  const path = join(folder, 'techlab.sqlite');
  const now = () => YEAR_START - 86_400_000;
  const newId = createIdSource();
  const store = createStore(openDatabase(path), { now, newId });
  const rooms = Array.from({ length: resources }, () => newId());
  const draft = (booking: WorkBooking) =>
    newDraft(booking, {
      kind: 'event',
      title: 'Groep 7',
      needs: booking.resources.map((at) => ({ kind: 'resource', resourceId: rooms[at] ?? '' })),
    });
  transact(store, ACT, (tx) => {
    for (const [at, id] of rooms.entries()) {
      write(tx, 'resource', id, { kind: 'room', name: `Ruimte ${at}` });
      write(tx, 'room', id, { capacity: 30 });
    }
    for (const booking of bookings) bookIn(tx, newId(), draft(booking));
    return accept(null);
  });
  store.db.sqlite.pragma('wal_checkpoint(RESTART)');
  return {
    store,
    path,
    rooms,
    request(booking) {
      const id = newId();
      const wanted = draft(booking);
      return () => book(store, ACT, id, wanted).ok;
    },
    close() {
      store.db.sqlite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
