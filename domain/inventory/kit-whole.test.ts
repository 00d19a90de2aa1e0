import { expect, test } from 'vitest';
import type { BookingFacts } from '../booking/facts.ts';
import { kitWhole } from '../booking/rules/kit-whole.ts';
import { type LackingLine, lackingBeside } from './kit-whole.ts';

const line = (part: string, more: Partial<LackingLine> = {}): LackingLine => ({
  part,
  modelId: 'robot',
  model: 'Robot',
  quantity: 1,
  critical: false,
  because: 'taken',
  holder: 'De Wegwijzer',
  ...more,
});

test.each([
  [[line('a')], new Map(), ['a 1']],
  [[line('a')], new Map([['robot', 1]]), []],
  [[line('a'), line('b', { critical: true })], new Map([['robot', 1]]), ['a 1']],
  [[line('n', { quantity: 3, because: 'open' })], new Map([['robot', 2]]), ['n 1']],
  [[line('x', { modelId: null })], new Map([['robot', 5]]), ['x 1']],
] as const)('what a kit lacks beside what comes along %#', (lines, supply, lacking) => {
  expect(lackingBeside(lines, supply).map(({ part, quantity }) => `${part} ${quantity}`)).toEqual(lacking);
});

test('what it cannot do without asks a reason; a part without its kit names the kit', () => {
  const facts: Partial<BookingFacts> = {
    kits: [
      {
        resourceId: 'k',
        name: 'Kist',
        lacking: [line('a'), line('b', { critical: true, because: 'unfit' })],
        supply: new Map(),
      },
    ],
    loneParts: [
      { resourceId: 'p', name: 'Robot 1', kit: 'Kist 2', alone: true },
      { resourceId: 'q', name: 'Robot 2', kit: 'Kist 2', alone: false },
    ],
  };
  expect(kitWhole(facts as BookingFacts).map(({ level, rule }) => [level, rule])).toEqual([
    ['warning', 'kit-lacks-unfit'],
    ['info', 'kit-lacks-taken'],
    ['info', 'kit-goes-without'],
    ['warning', 'kit-part'],
  ]);
});
