import { expect, it } from 'vitest';
import { emptyColumns, readColumns } from '#domain/booking/board-columns.ts';
import { boardOf } from './board-of.ts';
import { bookingsOf, type Claim, claimsOf, isSameBoard, loadedBoard } from './loaded-board.ts';
import { WindowTextKeeper } from './window-texts.ts';

const claim = (bookingId: string, start: number): Claim => ({
  ...{ bookingId, allocationId: `${bookingId}-a`, resourceId: 'hal', start, end: start + 10 },
  ...{ direct: false, flexible: true },
});

it('reads the rows that were written, wherever the block of bytes begins', () => {
  const { columns, texts } = boardOf([], [claim('a', 20), claim('b', 1.8e12)]);
  const shifted = new Uint8Array(columns.bytes.length + 3);
  shifted.set(columns.bytes, 3);
  const again = loadedBoard(readColumns(shifted.subarray(3)), texts);
  expect(claimsOf(again)).toEqual([claim('a', 20), claim('b', 1.8e12)]);
  expect(bookingsOf(again)).toEqual([]);
  expect(claimsOf(again)[1]).toBe(claimsOf(again)[1]);
});

it('refuses bytes that are cut off', () => {
  expect(() => readColumns(emptyColumns(2, 3).bytes.slice(0, -4))).toThrow('not the columns of a board');
});

it('is the same board only with the same rows and the same texts', () => {
  const { columns, texts } = boardOf([], [claim('a', 20)]);
  const same = loadedBoard(readColumns(columns.bytes.slice()), texts);
  expect(isSameBoard(loadedBoard(columns, texts), same)).toBe(true);
  expect(isSameBoard(loadedBoard(columns, texts), boardOf([], [claim('a', 20)]))).toBe(false);
  same.columns.claims.end[0] = 31;
  expect(isSameBoard(loadedBoard(columns, texts), same)).toBe(false);
});

it('learns the texts of answers that overlap, and of two tables that were begun at once', () => {
  const keeper = new WindowTextKeeper();
  const one = keeper.take('t', 0, ['a', 'b']);
  const other = keeper.take('u', 0, ['x']);
  keeper.take('t', 1, ['b', 'c', 'd']);
  keeper.take('t', 2, ['c', 'd', 'e']);
  expect(one.texts).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(other.texts).toEqual(['x']);
  expect([one.placeOf('e'), one.placeOf('x')]).toEqual([4, undefined]);
  expect(keeper.known).toEqual({ table: 't', count: 5 });
});
