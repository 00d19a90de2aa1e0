import { expect, test } from 'vitest';
import type { PreviewRow } from './calendar-types.ts';
import { openQuestions, rowsToSave } from './import-answers.ts';

const row = (given: Partial<PreviewRow>): PreviewRow => ({
  row: 2,
  schoolYear: '2026-2027',
  holiday: 'voorjaar',
  region: 'zuid',
  firstOn: '2027-02-13',
  lastOn: '2027-03-21',
  days: 37,
  doubts: ['length'],
  usualLastOn: '2027-02-21',
  state: 'changed',
  before: { firstOn: '2027-02-13', lastOn: '2027-02-21' },
  ...given,
});

test('takes nothing over while a question is open', () => {
  expect([openQuestions([row({})], new Map()), rowsToSave([row({})], new Map())]).toEqual([1, []]);
});

test.each([
  ['skip', []],
  ['usual', []],
  ['right', [['2027-03-21', true]]],
] as const)('a doubtful row answered %s', (answer, expected) => {
  const rows = rowsToSave([row({})], new Map([['2 zuid', answer]]));
  expect(rows.map(({ lastOn, confirmed }) => [lastOn, confirmed])).toEqual(expected);
});

test('takes the usual last day of a new row, and asks nothing about what is past or the same', () => {
  const rows = [
    row({ state: 'new', before: null }),
    row({ row: 3, state: 'past' }),
    row({ row: 4, region: 'noord', state: 'same' }),
  ];
  const answers = new Map([['2 zuid', 'usual' as const]]);
  expect(openQuestions(rows, answers)).toBe(0);
  expect(rowsToSave(rows, answers)).toMatchObject([{ region: 'zuid', lastOn: '2027-02-21', confirmed: false }]);
});
