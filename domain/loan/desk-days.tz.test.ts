import { describe, expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { HOUR } from '../time/period.ts';
import { addDays, DEFAULT_ZONE, dateOf, toInstant } from '../time/wall-time.ts';
import {
  alwaysOpen,
  type Desk,
  daysLate,
  endOfDesk,
  lastHandOverDay,
  nextHandOverDay,
  returnBy,
  whyNoHandOver,
} from './desk-days.ts';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '16:30' }));
const closure = (kind: 'closed' | 'desk_closed', firstOn: string, lastOn: string, reason = 'Vakantie') => ({
  kind,
  firstOn,
  lastOn,
  reason,
});
const lab: Desk = {
  zone: DEFAULT_ZONE,
  openingHours: weekdays,
  // From a Saturday until and with a Sunday, and a Wednesday on which only the desk is shut.
  closures: [
    closure('closed', '2026-12-19', '2027-01-03'),
    closure('desk_closed', '2026-11-25', '2026-11-25', 'Markt'),
  ],
};

describe('days on which something can be fetched or brought back', () => {
  test.each([
    ['2026-11-24', null],
    ['2026-11-25', { reason: 'Markt' }],
    ['2026-11-28', { reason: '' }],
    ['2026-12-19', { reason: 'Vakantie' }],
    ['2027-01-03', { reason: 'Vakantie' }],
    ['2027-01-04', null],
  ])('%s', (date, why) => {
    expect(whyNoHandOver(lab, date)).toEqual(why);
    expect(whyNoHandOver(alwaysOpen, date)).toBeNull();
  });

  test('the next and the last one, over weekends and holidays', () => {
    expect(nextHandOverDay(lab, '2026-11-25')).toBe('2026-11-26');
    expect(nextHandOverDay(lab, '2026-12-18')).toBe('2026-12-18');
    expect(nextHandOverDay(lab, '2026-12-19')).toBe('2027-01-04');
    expect(lastHandOverDay(lab, '2027-01-03')).toBe('2026-12-18');
    expect(
      nextHandOverDay({ ...lab, openingHours: [{ weekday: 7, opens: '09:00', closes: '12:00' }] }, '2026-12-19'),
    ).toBe('2027-01-10');
    expect(
      nextHandOverDay({ ...lab, closures: [closure('closed', '2020-01-01', '2040-01-01')] }, '2026-11-24'),
    ).toBeNull();
  });

  test('the day it finds is open, and none before it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (ahead) => {
        const from = addDays('2026-09-01', ahead);
        const found = nextHandOverDay(lab, from) ?? '';
        expect(whyNoHandOver(lab, found)).toBeNull();
        for (let date = from; date < found; date = addDays(date, 1)) expect(whyNoHandOver(lab, date)).not.toBeNull();
      }),
      runs(60),
    );
  });
});

describe('late', () => {
  const due = toInstant('2026-11-24', '15:30');
  test('not before the agreed moment, then by whole days of the calendar', () => {
    expect(returnBy(lab, due)).toBe(due);
    expect([daysLate(lab, due, due), daysLate(lab, due, due + 2 * HOUR)]).toEqual([0, 0]);
    expect(daysLate(lab, due, toInstant('2026-11-25', '00:00'))).toBe(1);
    expect(daysLate(lab, toInstant('2026-10-23', '15:30'), toInstant('2026-10-26', '08:00'))).toBe(3);
  });

  test('a day that was closed after the loan was agreed moves the end to the next open day', () => {
    const onClosedDay = toInstant('2026-12-22', '15:30');
    expect(returnBy(lab, onClosedDay)).toBe(toInstant('2027-01-04', '16:30'));
    expect(daysLate(lab, onClosedDay, toInstant('2027-01-04', '16:31'))).toBe(0);
    expect(daysLate(lab, onClosedDay, toInstant('2027-01-05', '09:00'))).toBe(1);
  });

  test('an end at midnight belongs to the day before', () => {
    expect(returnBy(lab, toInstant('2026-11-24', '24:00'))).toBe(toInstant('2026-11-25', '00:00'));
  });

  test('the end of the desk is the last of its hours', () => {
    expect(dateOf(endOfDesk(lab, '2026-11-24'))).toBe('2026-11-24');
    const twice = { ...lab, openingHours: [...weekdays, { weekday: 2, opens: '18:00', closes: '21:00' }] };
    expect(endOfDesk(twice, '2026-11-24')).toBe(toInstant('2026-11-24', '21:00'));
    expect(endOfDesk(alwaysOpen, '2026-11-28')).toBe(toInstant('2026-11-28', '17:00'));
  });
});
