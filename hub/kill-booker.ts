import { readSync, writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { book } from '#db/booking/book.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { openStore } from '#service/open-store.ts';

/** Waits for a word, then books minute after minute and prints each id after its commit, until somebody kills it (kill.test.ts). */
const [, , path = '', room = '', run = '0'] = process.argv;
readSync(0, Buffer.alloc(1));
const { context } = openStore({ path, now: Date.now, newId: v7, actor: 'test' });
const HOUR = 3_600_000;
/** Minutes that a run may fill: more than it can, and few enough that all runs stay within the horizon. */
const RUN = 2_000;
const first = Math.ceil(Date.now() / HOUR) * HOUR + Number(run) * RUN * 60_000;

for (let count = 0; count < RUN; count += 1) {
  const id = v7();
  const start = first + count * 60_000;
  const draft = newDraft(
    { start, end: start + 60_000 },
    { kind: 'event', needs: [{ kind: 'resource', resourceId: room }] },
  );
  const booked = book(context.store, { actor: 'test', action: 'booking.book' }, id, draft);
  if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
  writeSync(1, `${id}\n`);
}
