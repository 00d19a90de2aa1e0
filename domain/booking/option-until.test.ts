import { expect, test } from 'vitest';
import { defaultOptionUntil, optionUntilBefore } from './option-until.ts';

test('holds a new option for ten working days, weekends left out', () => {
  expect(defaultOptionUntil('2026-11-23')).toBe('2026-12-07');
  expect(defaultOptionUntil('2026-11-27')).toBe('2026-12-11');
  expect(defaultOptionUntil('2026-11-28')).toBe('2026-12-11');
});

test('holds an option as many working days as the region set', () => {
  expect(defaultOptionUntil('2026-11-27', 1)).toBe('2026-11-30');
});

test('asks for an answer before the visit, or today when it is now or tomorrow', () => {
  expect(optionUntilBefore('2027-03-01', '2026-11-23', 10)).toBe('2026-12-07');
  expect(optionUntilBefore('2026-11-27', '2026-11-23', 10)).toBe('2026-11-26');
  expect(optionUntilBefore('2026-11-24', '2026-11-23', 10)).toBe('2026-11-23');
  expect(optionUntilBefore('2026-11-23', '2026-11-23', 10)).toBe('2026-11-23');
});
