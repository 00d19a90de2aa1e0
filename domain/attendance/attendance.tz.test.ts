import { describe, expect, it } from 'vitest';
import { fc } from '../property.fixture.ts';
import { HOUR, MINUTE } from '../time/period.ts';
import { toInstant } from '../time/wall-time.ts';
import { type Attendance, faultOf, isForgotten, LONGEST, proposedLeave, workedMinutes } from './attendance.ts';

const ZONE = 'Europe/Amsterdam';
const at = (time: string, date = '2026-11-24') => toInstant(date, time, ZONE);

describe('faultOf', () => {
  const now = at('16:00');
  it.each<[string, Attendance, string | null]>([
    ['is there', { arrivedAt: at('08:52'), leftAt: null }, null],
    ['a clock that runs ahead', { arrivedAt: at('16:04'), leftAt: null }, null],
    ['comes later', { arrivedAt: at('16:30'), leftAt: null }, 'attendance/arrived-in-future'],
    ['left before it came', { arrivedAt: at('12:00'), leftAt: at('11:59') }, 'attendance/left-before-arrived'],
    ['no time at all', { arrivedAt: at('12:00'), leftAt: at('12:00') }, 'attendance/left-before-arrived'],
    ['leaves within the hour', { arrivedAt: at('12:00'), leftAt: at('16:50') }, null],
    ['leaves tonight', { arrivedAt: at('12:00'), leftAt: at('17:30') }, 'attendance/left-in-future'],
    ['sixteen hours', { arrivedAt: at('00:00'), leftAt: at('16:00') }, null],
    ['a night through', { arrivedAt: at('20:00', '2026-11-23'), leftAt: at('13:00') }, 'attendance/too-long'],
  ])('%s', (_, attendance, code) => {
    expect(faultOf(attendance, now)?.code ?? null).toBe(code);
  });

  it('bounds by real hours, also in the night of 25 hours', () => {
    const arrivedAt = at('12:00', '2026-10-24');
    expect(faultOf({ arrivedAt, leftAt: arrivedAt + LONGEST }, at('12:00', '2026-10-25'))).toBeNull();
    expect(faultOf({ arrivedAt, leftAt: arrivedAt + LONGEST + 1 }, at('12:00', '2026-10-25'))?.code).toBe(
      'attendance/too-long',
    );
  });
});

it('knows a forgotten sign-off by the day of the lab, not of the computer', () => {
  const late = { arrivedAt: at('23:30', '2026-11-23'), leftAt: null };
  expect(isForgotten(late, at('23:59', '2026-11-23'), ZONE)).toBe(false);
  expect(isForgotten(late, at('00:10'), ZONE)).toBe(true);
  expect(isForgotten({ ...late, leftAt: at('23:50', '2026-11-23') }, at('00:10'), ZONE)).toBe(false);
});

it('proposes now in fives, closing time for an earlier day, and a usual stay where nothing closes', () => {
  expect(proposedLeave(at('08:52'), at('11:58'), ZONE, '17:00')).toBe(at('12:00'));
  expect(proposedLeave(at('08:52'), at('08:53'), ZONE, '17:00')).toBe(at('08:57'));
  expect(proposedLeave(at('08:52'), at('09:00', '2026-11-25'), ZONE, '17:00')).toBe(at('17:00'));
  expect(proposedLeave(at('18:30'), at('09:00', '2026-11-25'), ZONE, '17:00')).toBe(at('21:30'));
  expect(proposedLeave(at('08:52'), at('09:00', '2026-11-25'), ZONE, null)).toBe(at('11:52'));
});

it('counts each minute once, in whatever order and however often it was noted', () => {
  const stay = fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]) => ({ arrivedAt: from * MINUTE, leftAt: (from + length) * MINUTE }));
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
      const minutes = new Set(
        stays.flatMap(({ arrivedAt, leftAt }) =>
          Array.from({ length: (leftAt - arrivedAt) / MINUTE }, (_, n) => arrivedAt / MINUTE + n),
        ),
      );
      expect(workedMinutes(stays)).toBe(minutes.size);
      expect(workedMinutes([...stays].reverse())).toBe(minutes.size);
      expect(workedMinutes([...stays, ...stays, { arrivedAt: 0, leftAt: null }])).toBe(minutes.size);
    }),
  );
  expect(workedMinutes([{ arrivedAt: 0, leftAt: 2 * HOUR }])).toBe(120);
});
