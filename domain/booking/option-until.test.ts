import { expect, test } from 'vitest';
import { defaultOptionUntil } from './option-until.ts';

test('holds a new option for ten working days, weekends left out', () => {
  expect(defaultOptionUntil('2026-11-23')).toBe('2026-12-07');
  expect(defaultOptionUntil('2026-11-27')).toBe('2026-12-11');
  expect(defaultOptionUntil('2026-11-28')).toBe('2026-12-11');
});
