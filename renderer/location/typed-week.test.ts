import { expect, test } from 'vitest';
import { copyMonday, faultOfDay, nextSpan, type TypedSpan, toSpans } from './typed-week.ts';

const span = (weekday: number, opens: string | null, closes: string | null): TypedSpan => ({
  id: `${weekday}${opens}`,
  weekday,
  opens,
  closes,
});

test('gives Tuesday to Friday the hours of Monday and leaves the weekend alone', () => {
  const week = copyMonday([
    span(1, '09:00', '12:00'),
    span(1, '13:00', '16:00'),
    span(3, '08:00', '09:00'),
    span(6, '10:00', '11:00'),
  ]);
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => week.filter(({ weekday }) => weekday === day).length)).toEqual([
    2, 2, 2, 2, 2, 1, 0,
  ]);
  expect(new Set(week.map(({ id }) => id)).size).toBe(week.length);
});

test('closes the week when Monday is closed', () => {
  expect(copyMonday([span(2, '09:00', '12:00')])).toEqual([]);
});

test('says that a time is missing before it looks at anything else', () => {
  expect(faultOfDay([span(1, '09:00', null)], 1)?.what).toBe('time-missing');
  expect(toSpans([span(1, '09:00', null)])).toBeNull();
  expect(faultOfDay([span(1, '09:00', '08:00')], 1)?.what).toBe('closes-before-opens');
  expect(faultOfDay([span(1, '09:00', '12:00'), span(1, '11:00', '13:00')], 1)?.what).toBe('hours-overlap');
  expect(faultOfDay([span(2, '09:00', null)], 1)).toBeNull();
});

test('offers a working day first, then leaves the times to the person', () => {
  const first = nextSpan([], 4);
  expect([first.opens, first.closes]).toEqual(['08:45', '17:00']);
  const second = nextSpan([first], 4);
  expect([second.opens, second.closes, second.id === first.id]).toEqual([null, null, false]);
});
