import { expect, it } from 'vitest';

/** When the zone is not really set, the whole matrix of time tests runs three times in one zone and is blind. */
it('runs the tests of time in the zone that the project names', () => {
  const julyNoonUtc = new Date(Date.UTC(2026, 6, 1, 12));
  const localHours: Record<string, number> = { UTC: 12, 'America/Los_Angeles': 5, 'Europe/Amsterdam': 14 };
  expect(julyNoonUtc.getHours()).toBe(localHours[process.env['TZ'] ?? '']);
});
