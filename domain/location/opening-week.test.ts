import { expect, test } from 'vitest';
import { faultInWeek, type OpeningSpan, spansOf } from './opening-week.ts';

const span = (weekday: number, opens: string, closes: string): OpeningSpan => ({ weekday, opens, closes });

test('accepts a morning and an afternoon that touch, and the same hours on another day', () => {
  expect(faultInWeek([span(1, '08:45', '12:00'), span(1, '12:00', '17:00'), span(2, '08:45', '17:00')])).toBeNull();
  expect(faultInWeek([])).toBeNull();
});

test('names the day and the times of a span that closes before it opens', () => {
  expect(faultInWeek([span(3, '17:00', '09:00')])).toEqual({
    code: 'location/closes-before-opens',
    field: 'spans',
    facts: { weekday: 3, opens: '17:00', closes: '09:00' },
  });
});

test('finds an overlap whatever the order in which the spans were typed', () => {
  expect(faultInWeek([span(5, '11:00', '15:00'), span(5, '08:00', '11:01')])?.facts).toEqual({
    weekday: 5,
    opens: '08:00',
    closes: '11:01',
    otherOpens: '11:00',
    otherCloses: '15:00',
  });
});

test('gives the spans of a day in order of time', () => {
  const week = [span(2, '13:00', '16:00'), span(1, '09:00', '10:00'), span(2, '08:00', '12:00')];
  expect(spansOf(week, 2)).toEqual([span(2, '08:00', '12:00'), span(2, '13:00', '16:00')]);
});
