import { describe, expect, it } from 'vitest';
import { toInstant, toLocal } from '#domain/time/wall-time.ts';
import { instantOfWallMinute, toDayScale, wallMinuteOf } from './day-scale.ts';
import { instantAt, localOn, shiftByPixels, shiftWall, toTimeAxis, xOf } from './time-axis.ts';

const ZONE = 'Europe/Amsterdam';
const days = ['2026-10-25', '2027-03-28', '2026-11-24', '2027-10-31'];

describe('toDayScale', () => {
  it.each(days)('knows every quarter of an hour of %s as the calendar does', (date) => {
    const scale = toDayScale(date, ZONE);
    for (let minute = 0; minute < 1440; minute += 15) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect([date, time, instantOfWallMinute(scale, minute)]).toEqual([date, time, toInstant(date, time, ZONE)]);
    }
    for (let instant = scale.start; instant < scale.end; instant += 900_000) {
      const { time } = toLocal(instant, ZONE);
      expect(wallMinuteOf(scale, instant)).toBe(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    }
  });

  it('has no clock change on an ordinary day', () => {
    expect(toDayScale('2026-11-24', ZONE).change).toBeNull();
    expect(toDayScale('2026-10-25', ZONE).change).toEqual({ at: Date.UTC(2026, 9, 25, 1), minutes: -60 });
    expect(toDayScale('2027-03-28', ZONE).change).toEqual({ at: Date.UTC(2027, 2, 28, 1), minutes: 60 });
  });
});

describe('toTimeAxis', () => {
  const week = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];
  const axis = toTimeAxis(week, ZONE, { first: 420, last: 1080 }, 4 * 660);

  it('gives each day the same columns, also the one of 25 hours', () => {
    expect(week.map((date) => xOf(axis, toInstant(date, '09:00', ZONE)))).toEqual([120, 780, 1440, 2100]);
  });

  it('finds the instant of a pixel back, on the quarter', () => {
    expect(toLocal(instantAt(axis, 1447, 15), ZONE)).toEqual({ date: '2026-10-25', time: '09:00' });
    expect(toLocal(instantAt(axis, 1448, 15), ZONE)).toEqual({ date: '2026-10-25', time: '09:15' });
    expect(toLocal(instantAt(axis, 1448, 5), ZONE)).toEqual({ date: '2026-10-25', time: '09:10' });
  });

  it('reads the clock as the calendar does, on the days shown and off them', () => {
    for (let hour = -30; hour < 130; hour += 0.75) {
      const instant = toInstant('2026-10-23', '00:00', ZONE) + hour * 3_600_000;
      expect(localOn(axis, instant)).toEqual(toLocal(instant, ZONE));
    }
  });

  it('puts hidden hours on the edge of their day and what lies outside on the edge of the board', () => {
    expect(xOf(axis, toInstant('2026-10-24', '23:00', ZONE))).toBe(2 * 660);
    expect(xOf(axis, toInstant('2026-10-24', '03:00', ZONE))).toBe(660);
    expect(xOf(axis, toInstant('2026-10-20', '12:00', ZONE))).toBe(0);
    expect(xOf(axis, toInstant('2026-11-20', '12:00', ZONE))).toBe(4 * 660);
  });

  it('keeps the time on the clock when a booking is dragged over the clock change', () => {
    const saturday = toInstant('2026-10-24', '09:00', ZONE);
    expect(shiftByPixels(axis, saturday, 800, 800 + 2 * 660 + 31, 15)).toBe(toInstant('2026-10-26', '09:30', ZONE));
    expect(shiftWall(axis, saturday, 1, 0)).toBe(toInstant('2026-10-25', '09:00', ZONE));
    expect(shiftWall(axis, toInstant('2026-10-26', '09:00', ZONE), -2, -15)).toBe(
      toInstant('2026-10-24', '08:45', ZONE),
    );
  });
});
