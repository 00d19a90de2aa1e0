import { expect, it } from 'vitest';
import { createCodec } from './codec.ts';

const { encode, decode } = createCodec();
const travel = (value: unknown) => decode(JSON.parse(JSON.stringify(encode(value))));

it.each([
  ['plain values', { a: [1, 'twee', null, true], b: undefined, deeper: { c: -0, d: Number.NaN, e: 12n } }],
  ['a date', new Date(1_700_000_000_000)],
  ['maps and sets', new Map<unknown, unknown>([['a', new Set([1, 2])]])],
  ['an object that looks like a tag', { $: 'date', body: 3 }],
  ['bytes', Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)],
])('carries %s', (_name, value) => {
  expect(travel(value)).toEqual(value);
});

it('carries the bytes of a part only', () => {
  const whole = new Uint8Array([1, 2, 3, 4]);
  expect(travel(whole.subarray(1, 3))).toEqual(new Uint8Array([2, 3]));
  expect(new Uint8Array(travel(whole.buffer) as ArrayBuffer)).toEqual(whole);
});

it('refuses what a real port cannot clone', () => {
  expect(() => encode({ call: () => 1 })).toThrow('could not be cloned');
});
