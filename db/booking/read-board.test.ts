import { beforeAll, expect, it } from 'vitest';
import { type BoardColumns, DIRECT, FLEXIBLE, readColumns } from '#domain/booking/board-columns.ts';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { HOUR } from '#domain/time/period.ts';
import { makeDemo } from '../demo/make-demo.ts';
import { storeInMemory } from '../store.fixture.ts';
import type { Store } from '../store.ts';
import { bookingsDuring, claimsDuring } from './read.ts';
import { readBoard } from './read-board.ts';
import { TextTable, TextTables } from './text-tables.ts';

const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 9);
const term = { from: NOW - 100 * DAY, until: NOW + 100 * DAY };
let store: Store;

beforeAll(() => {
  store = storeInMemory(() => NOW);
  expect(makeDemo(store, { actor: 'test', action: 'system.demo' }).ok).toBe(true);
});

/** What the page makes of the columns, row by row, written out apart from the page's own reading. */
function readBack({ bookings: b, claims: c }: BoardColumns, texts: readonly string[]) {
  const text = (column: Int32Array, row: number) => texts[column[row] ?? -1] ?? null;
  const count = (column: Int32Array, row: number) => ((column[row] ?? -1) < 0 ? null : column[row]);
  return {
    bookings: Array.from({ length: b.count }, (_, row) => ({
      id: text(b.id, row),
      kind: bookingKinds[b.kind[row] ?? -1],
      status: bookingStatuses[b.status[row] ?? -1],
      holder: text(b.holder, row),
      title: text(b.title, row),
      organisationId: text(b.organisationId, row),
      organisationName: text(b.organisationName, row),
      locationId: text(b.locationId, row),
      start: b.start[row],
      end: b.end[row],
      setupMinutes: b.setupMinutes[row],
      cleanupMinutes: b.cleanupMinutes[row],
      optionUntil: text(b.optionUntil, row),
      groupLabel: text(b.groupLabel, row),
      pupils: count(b.pupils, row),
      supervisors: count(b.supervisors, row),
      programmeName: text(b.programmeName, row),
      sequence: b.sequence[row],
    })),
    claims: Array.from({ length: c.count }, (_, row) => ({
      bookingId: text(c.bookingId, row),
      allocationId: text(c.allocationId, row),
      resourceId: text(c.resourceId, row),
      start: c.start[row],
      end: c.end[row],
      direct: ((c.flags[row] ?? 0) & DIRECT) !== 0,
      flexible: ((c.flags[row] ?? 0) & FLEXIBLE) !== 0,
    })),
  };
}

it('gives the rows of the plain board, over a term, a week and nothing, of all locations and of one', () => {
  const locationId = (store.db.sqlite.prepare('SELECT id FROM location LIMIT 1').get() as { id: string }).id;
  const queries = [
    term,
    { from: NOW, until: NOW + 7 * DAY },
    { ...term, locationId },
    { from: NOW - 4000 * DAY, until: NOW - 3999 * DAY },
  ];
  for (const query of queries) {
    const table = new TextTable('table');
    const { bytes } = readBoard(store.db, query, table);
    const bookings = [...bookingsDuring(store.db, query)];
    const claims = claimsDuring(store.db, query).map((claim) => ({
      bookingId: claim.bookingId,
      allocationId: claim.allocationId,
      resourceId: claim.resourceId,
      start: claim.start,
      end: claim.end,
      direct: claim.direct === 1,
      flexible: claim.flexible === 1,
    }));
    expect(readBack(readColumns(bytes), table.texts)).toEqual({ bookings, claims });
  }
  expect(bookingsDuring(store.db, term).length).toBeGreaterThan(1000);
});

it('tells a window only the texts that it does not know, and begins anew for one that it forgot', () => {
  let made = 0;
  const tables = new TextTables(() => `table-${++made}`);
  const first = tables.goOn(undefined);
  readBoard(store.db, term, first);
  const known = { table: first.id, count: first.texts.length };
  expect(tables.goOn(known)).toBe(first);
  readBoard(store.db, { from: NOW, until: NOW + 7 * DAY }, first);
  expect(first.texts.length).toBe(known.count);
  expect(tables.goOn({ table: first.id, count: known.count + 1 }).id).toBe('table-2');
  for (let other = 0; other < 20; other += 1) tables.goOn(undefined);
  expect(tables.goOn(known)).not.toBe(first);
});
