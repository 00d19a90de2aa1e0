import { expect, test } from 'vitest';
import { DEFAULT_ZONE, toInstant } from '../time/wall-time.ts';
import { openSlots } from './open-slots.ts';
import { areVisitSlots, defaultVisitSlots } from './visit-slots.ts';

const week = { firstOn: '2026-12-14', lastOn: '2026-12-20', from: 0 };
const location = { zone: DEFAULT_ZONE, status: 'active', openingHours: [], closures: [] } as const;
const starts = (given: Partial<Parameters<typeof openSlots>[0]>, days = week) =>
  openSlots({ ...location, ...given }, defaultVisitSlots, days).map(({ date, start }) => [date, start]);

test('knows two half days on each weekday where nobody filled in the hours', () => {
  const found = starts({});
  expect(found).toHaveLength(10);
  expect(found[0]).toEqual(['2026-12-14', toInstant('2026-12-14', '08:45')]);
});

test('keeps inside the opening hours and outside closures; a closed desk keeps nobody away', () => {
  const openingHours = [
    { weekday: 1, opens: '08:30', closes: '12:00' },
    { weekday: 2, opens: '09:00', closes: '17:00' },
    { weekday: 3, opens: '08:30', closes: '17:00' },
    { weekday: 4, opens: '08:30', closes: '17:00' },
  ];
  const closures = [
    { kind: 'closed', firstOn: '2026-12-16', lastOn: '2026-12-16', reason: '' },
    { kind: 'desk_closed', firstOn: '2026-12-17', lastOn: '2026-12-17', reason: '' },
  ] as const;
  expect(starts({ openingHours, closures }).map(([date]) => date)).toEqual([
    '2026-12-14',
    '2026-12-15',
    '2026-12-17',
    '2026-12-17',
  ]);
});

test('offers nothing that has begun, and nothing where the lab is not open yet', () => {
  expect(starts({}, { ...week, from: toInstant('2026-12-18', '08:46') })).toHaveLength(1);
  expect(starts({ status: 'in_construction' })).toEqual([]);
});

test('keeps wall time over the change of the clock', () => {
  const found = starts({}, { firstOn: '2027-03-26', lastOn: '2027-03-29', from: 0 });
  expect(found.map(([, start]) => new Date(start as number).toISOString().slice(11, 16))).toEqual([
    '07:45',
    '11:30',
    '06:45',
    '10:30',
  ]);
});

test.each([
  [defaultVisitSlots, true],
  [[], true],
  [[{ opens: '09:00', closes: '09:00' }], false],
  [
    [
      { opens: '09:00', closes: '12:00' },
      { opens: '11:00', closes: '14:00' },
    ],
    false,
  ],
  [[{ opens: '9:00', closes: '12:00' }], false],
  [[null], false],
  [Array.from({ length: 9 }, (_, hour) => ({ opens: `1${hour}:00`, closes: `1${hour}:30` })), false],
  ['morning', false],
])('half days as a setting: %j', (value, expected) => {
  expect(areVisitSlots(value)).toBe(expected);
});
