import { expect, test } from 'vitest';
import { parseMoment } from './parse-moment.ts';

const utc = { zone: 'UTC', yearOffset: 0 };

test('reads American rental times without a zone', () => {
  const format = { ...utc, pattern: 'M/d/yy H:mm' };
  expect(parseMoment('8/31/15 23:26', format)).toBe(Date.UTC(2015, 7, 31, 23, 26));
});

test('adds the offset to years that a spreadsheet ruined', () => {
  const format = { zone: 'Europe/Amsterdam', yearOffset: 2000, pattern: 'yyyy-MM-dd HH:mm:ss' };
  expect(parseMoment('0014-11-18 15:40:26', format)).toBe(Date.UTC(2014, 10, 18, 14, 40, 26));
});

test('keeps wall time on the day the clock goes back', () => {
  const format = { zone: 'Europe/Amsterdam', yearOffset: 0, pattern: 'dd-MM-yyyy HH:mm' };
  expect(parseMoment('25-10-2026 09:00', format)).toBe(Date.UTC(2026, 9, 25, 8));
});

test('refuses what does not fit the pattern', () => {
  const format = { ...utc, pattern: 'dd-MM-yyyy HH:mm' };
  expect(['31-02-2026 09:00', 'morgen', '', '2026-10-25 09:00'].map((text) => parseMoment(text, format))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
