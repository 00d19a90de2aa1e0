import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

it('keeps the data in the user folder unless told otherwise', () => {
  expect(parseArguments(['electron', '.', '--no-sandbox'], '/work')).toEqual({
    dataDirectory: undefined,
    demo: false,
  });
  expect(parseArguments(['electron', '--data='], '/work').dataDirectory).toBeUndefined();
});

it('takes the data folder in both spellings, seen from where the program was started', () => {
  const expected = { dataDirectory: resolve('/work', 'lab'), demo: false };
  expect(parseArguments(['electron', '.', '--data', 'lab'], '/work')).toEqual(expected);
  expect(parseArguments(['electron', '.', '--data=lab', '--inspect=0'], '/work')).toEqual(expected);
});

it('hears that the demo region is wanted', () => {
  expect(parseArguments(['electron', '.', '--demo', '--data=lab'], '/work').demo).toBe(true);
});
