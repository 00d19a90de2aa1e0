import { expect, test } from 'vitest';
import { lookAt, nothingSeen } from './camera-sight.ts';

/** What is reported of pictures: each the code in it and when it was taken. */
function reports(...pictures: (readonly [string | null, number])[]): readonly (string | null)[] {
  let sight = nothingSeen;
  return pictures.map(([code, at]) => {
    const seen = lookAt(sight, code, at);
    sight = seen.sight;
    return seen.report;
  });
}

test('reports a label that is held still once, however long', () => {
  const held = Array.from({ length: 60 }, (_, picture) => ['A-01', 10_000 + picture * 150] as const);
  expect(reports(...held).filter(Boolean)).toEqual(['A-01']);
});

test('lets blurred pictures go by', () => {
  expect(reports(['A-01', 10_000], [null, 10_200], [null, 10_400], ['a-01', 10_600])).toEqual([
    'A-01',
    null,
    null,
    null,
  ]);
});

test('reports the next label at once, and the first one again when it comes back', () => {
  expect(reports(['A-01', 10_000], ['A-02', 10_150], ['A-01', 10_300])).toEqual(['A-01', 'A-02', 'A-01']);
  const away = [11_000, 11_200, 11_400].map((at) => [null, at] as const);
  expect(reports(['A-01', 10_000], ...away, ['A-01', 12_000]).at(-1)).toBe('A-01');
});

test('does not take the pause of a slow computer for a label that was away', () => {
  expect(reports(['A-01', 10_000], ['A-01', 13_000], [null, 15_000], ['A-01', 19_000])).toEqual([
    'A-01',
    null,
    null,
    null,
  ]);
});
