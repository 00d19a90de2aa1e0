import { expect, test } from 'vitest';
import { type VogState, vogState } from './vog-state.ts';

const seen = { vogNeeded: true, vogIssuedOn: '2023-11-24', vogSeenOn: '2023-12-01' };

test.each<[string, Parameters<typeof vogState>, VogState]>([
  ['counts on its last day', [seen, '2026-11-24', 36], { state: 'ok', until: '2026-11-24' }],
  ['is too old the day after', [seen, '2026-11-25', 36], { state: 'expired', until: '2026-11-24' }],
  ['is not seen by anybody', [{ ...seen, vogSeenOn: null }, '2024-01-01', 36], { state: 'unseen' }],
  ['is not needed', [{ ...seen, vogNeeded: false }, '2099-01-01', 36], { state: 'not_needed' }],
  [
    'without a date of issue counts from the day it was seen',
    [{ ...seen, vogIssuedOn: null }, '2026-12-01', 36],
    { state: 'ok', until: '2026-12-01' },
  ],
  [
    'of the last day of a month ends on the last day of a shorter one',
    [{ ...seen, vogIssuedOn: '2024-08-31', vogSeenOn: '2024-09-01' }, '2025-03-01', 6],
    { state: 'expired', until: '2025-02-28' },
  ],
])('a VOG that %s', (_, given, expected) => {
  expect(vogState(...given)).toEqual(expected);
});
