import { describe, expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { addDays, toInstant } from '../time/wall-time.ts';
import type { WorkingHours } from './person.ts';
import { absenceDuring, isWithinHours, presenceWindows } from './presence.ts';

const period = (date: string, start: string, end: string) => ({
  start: toInstant(date, start),
  end: toInstant(date, end),
});
const TUESDAY = '2026-11-24';
const tuesdays: readonly WorkingHours[] = [{ weekday: 2, opens: '09:00', closes: '12:00' }];

describe('hours', () => {
  test.each<[string, readonly WorkingHours[], ReturnType<typeof period>, boolean]>([
    ['nobody filled in hold everything', [], period('2026-11-22', '03:00', '04:00'), true],
    ['hold a visit that fills them', tuesdays, period(TUESDAY, '09:00', '12:00'), true],
    ['do not hold a minute earlier', tuesdays, period(TUESDAY, '08:59', '12:00'), false],
    ['do not hold a minute later', tuesdays, period(TUESDAY, '09:00', '12:01'), false],
    ['do not hold another day', tuesdays, period('2026-11-25', '09:00', '12:00'), false],
    [
      'that touch hold a visit over both',
      [...tuesdays, { weekday: 2, opens: '12:00', closes: '17:00' }],
      period(TUESDAY, '11:00', '13:00'),
      true,
    ],
    [
      'with a pause do not hold a visit over it',
      [...tuesdays, { weekday: 2, opens: '13:00', closes: '17:00' }],
      period(TUESDAY, '11:00', '14:00'),
      false,
    ],
  ])('%s', (_, hours, asked, expected) => {
    expect(isWithinHours(hours, asked)).toBe(expected);
  });

  test('keep the wall clock over the night of a change', () => {
    const sundays = [{ weekday: 7, opens: '09:00', closes: '12:00' }];
    expect(isWithinHours(sundays, period('2026-10-25', '09:00', '12:00'))).toBe(true);
    expect(presenceWindows({ hours: sundays, absences: [] }, '2026-10-18', '2026-10-25')).toEqual([
      period('2026-10-18', '09:00', '12:00'),
      period('2026-10-25', '09:00', '12:00'),
    ]);
  });
});

describe('an absence', () => {
  const ill = [{ kind: 'ill' as const, firstOn: TUESDAY, lastOn: '2026-11-25' }];

  test('counts from the first minute of its first day to the last minute of its last', () => {
    const touches = (start: number, end: number) => absenceDuring(ill, { start, end }) !== undefined;
    const begin = toInstant(TUESDAY, '00:00');
    const after = toInstant('2026-11-26', '00:00');
    expect([
      touches(begin - 60_000, begin),
      touches(begin - 60_000, begin + 60_000),
      touches(after - 60_000, after),
      touches(after, after + 60_000),
    ]).toEqual([false, true, true, false]);
  });

  test('leaves no window on its days, also for somebody who can always be asked', () => {
    const windows = presenceWindows({ hours: [], absences: ill }, '2026-11-23', '2026-11-26');
    expect(windows).toEqual([
      { start: toInstant('2026-11-23', '00:00'), end: toInstant(TUESDAY, '00:00') },
      { start: toInstant('2026-11-26', '00:00'), end: toInstant('2026-11-27', '00:00') },
    ]);
  });
});

test('every window lies in the hours, on no day of absence, and never overlaps another', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const text = (value: number) => String(value).padStart(2, '0');
    return `${text(Math.floor(quarter / 4))}:${text((quarter % 4) * 15)}`;
  });
  const span = fc
    .tuple(fc.integer({ min: 1, max: 7 }), time, time)
    .filter(([, a, b]) => a !== b)
    .map(([weekday, a, b]) => ({ weekday, opens: a < b ? a : b, closes: a < b ? b : a }));
  const absence = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6 })).map(([first, length]) => ({
    kind: 'leave' as const,
    firstOn: addDays('2026-10-12', first),
    lastOn: addDays('2026-10-12', first + length),
  }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(absence, { maxLength: 3 }), (hours, absences) => {
      const windows = presenceWindows({ hours, absences }, '2026-10-12', '2026-11-01');
      for (const [at, window] of windows.entries()) {
        expect(window.end).toBeGreaterThan(window.start);
        expect(isWithinHours(hours, window)).toBe(true);
        expect(absenceDuring(absences, window)).toBeUndefined();
        expect(window.start).toBeGreaterThan(windows[at - 1]?.end ?? Number.NEGATIVE_INFINITY);
      }
    }),
    runs(60),
  );
});
