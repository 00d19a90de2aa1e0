import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { type CountedThing, compareStocktake, seenByCode } from './stocktake.ts';

const thing = (id: string, roomId: string | null, more: Partial<CountedThing> = {}): CountedThing => ({
  id,
  name: id,
  assetTag: id.toUpperCase(),
  locationId: 'north',
  roomId,
  formerTags: [],
  isOut: false,
  ...more,
});
const hall = { locationId: 'north', roomId: 'hall' };
const things = [
  thing('a', 'hall'),
  thing('b', 'hall'),
  thing('lent', 'hall', { isOut: true }),
  thing('c', 'store'),
  thing('d', null),
  thing('e', null, { locationId: 'south' }),
];
const ids = (list: readonly CountedThing[]) => list.map(({ id }) => id);

test('seen, not seen, from elsewhere, and lent out', () => {
  const report = compareStocktake(things, hall, new Set(['a', 'c']));
  expect(Object.fromEntries(Object.entries(report).map(([key, list]) => [key, ids(list)]))).toEqual({
    found: ['a'],
    missing: ['b'],
    elsewhere: ['c'],
    out: ['lent'],
  });
});

test('what stands in no room of a location is a place of its own', () => {
  const report = compareStocktake(things, { locationId: 'north', roomId: null }, new Set(['d', 'e']));
  expect([ids(report.found), ids(report.missing), ids(report.elsewhere)]).toEqual([['d'], [], ['e']]);
});

test.each([
  [' a ', 'expected'],
  ['C', 'elsewhere'],
  ['b', 'again'],
  ['zz', 'unknown'],
  ['', 'unknown'],
])('code %o is %s', (text, kind) => expect(seenByCode(text, things, hall, new Set(['b'])).kind).toBe(kind));

test('reads our own square labels, what a scanner puts in front, and the label of a double', () => {
  const [one] = [thing('near', 'hall', { assetTag: 'A-1', formerTags: ['A-77'] })];
  for (const text of ['TL:A-1', ']Q3TL:a-1', 'A\u20111', 'a-77']) {
    expect(seenByCode(text, [one], hall, new Set())).toMatchObject({ kind: 'expected', thing: { id: 'near' } });
  }
});

test('of two things with one label the one that belongs here counts', () => {
  const twins = [thing('far', 'store', { assetTag: 'A-1' }), thing('near', 'hall', { assetTag: 'a-1' })];
  expect(seenByCode('A-1', twins, hall, new Set())).toMatchObject({ kind: 'expected', thing: { id: 'near' } });
});

test('each thing of the room is told once, whatever was seen', () => {
  fc.assert(
    fc.property(fc.subarray(ids(things)), (seen) => {
      const { found, missing, elsewhere, out } = compareStocktake(things, hall, new Set(seen));
      expect([...ids(found), ...ids(missing), ...ids(out)].sort()).toEqual(['a', 'b', 'lent']);
      expect([...ids(found), ...ids(elsewhere)].sort()).toEqual([...seen].sort());
    }),
  );
});
