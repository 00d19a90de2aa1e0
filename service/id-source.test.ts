import { expect, test } from 'vitest';
import { createIdSource } from './id-source.ts';

const MANY = 20_000;
const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('makes ids of the standard form that carry their time, differ and rise', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const newId = createIdSource(() => now);
  const ids = Array.from({ length: MANY }, newId);
  expect(ids.filter((id) => !V7.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(MANY);
  expect(ids).toEqual([...ids].sort());
  expect(Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});

test('goes on rising when the clock is put back', () => {
  const clock = [5000, 5001, 4000, 4001, 5002];
  const newId = createIdSource(() => clock.shift() ?? 0);
  const ids = Array.from({ length: 5 }, newId);
  expect(ids).toEqual([...ids].sort());
});
