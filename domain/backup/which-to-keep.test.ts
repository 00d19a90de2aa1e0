import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { type BackupStamp, backupReasons, whichToKeep } from './which-to-keep.ts';

const DAY = 24 * 3_600_000;
const NOON = Date.UTC(2026, 10, 22, 12);

function daily(count: number): BackupStamp[] {
  return Array.from({ length: count }, (_, age) => ({ name: `day-${age}`, at: NOON - age * DAY, reason: 'daily' }));
}

const stamps = fc.uniqueArray(
  fc.record({
    name: fc.uuid(),
    at: fc.integer({ min: NOON - 900 * DAY, max: NOON }),
    reason: fc.constantFrom(...backupReasons),
  }),
  { selector: (backup) => backup.name, maxLength: 200 },
);

test('keeps 7 days, 4 weeks and 12 months of a year and a half of daily copies', () => {
  const kept = whichToKeep(daily(550));
  expect(['day-0', 'day-6'].every((name) => kept.has(name))).toBe(true);
  expect(kept.has('day-8')).toBe(false);
  // Sunday 22 November: this week's newest is today's; the three weeks before end on a Sunday; then ends of months.
  expect(kept).toEqual(
    new Set([
      ...[0, 1, 2, 3, 4, 5, 6, 7, 14, 21].map((age) => `day-${age}`),
      ...[22, 53, 83, 114, 145, 175, 206, 236, 267, 295, 326].map((age) => `day-${age}`),
    ]),
  );
});

test('never throws away the newest copy nor one made by hand, and a second tidying throws away nothing', () => {
  fc.assert(
    fc.property(stamps, (backups) => {
      const kept = whichToKeep(backups);
      const newest = backups.filter((backup) => backup.reason === 'daily').sort((a, b) => b.at - a.at)[0];
      if (newest) expect(backups.filter((one) => one.at === newest.at).some((one) => kept.has(one.name))).toBe(true);
      for (const backup of backups) if (backup.reason === 'manual') expect(kept.has(backup.name)).toBe(true);
      const remaining = backups.filter((backup) => kept.has(backup.name));
      expect(whichToKeep(remaining)).toEqual(kept);
      expect(remaining.filter((backup) => backup.reason === 'daily').length).toBeLessThanOrEqual(7 + 4 + 12);
    }),
  );
});

test('keeps one copy a day for a person who tidies every day', () => {
  let backups: readonly BackupStamp[] = [];
  for (let day = 0; day < 400; day += 1) {
    backups = [...backups, { name: `day-${day}`, at: NOON + day * DAY, reason: 'daily' }];
    const kept = whichToKeep(backups);
    backups = backups.filter((backup) => kept.has(backup.name));
  }
  expect(backups.length).toBeGreaterThanOrEqual(18);
  expect(backups.length).toBeLessThanOrEqual(23);
});
