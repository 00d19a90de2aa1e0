import { describe, expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { formatRule } from './format-rule.ts';
import { parseRule } from './parse-rule.ts';
import type { RecurrenceRule, WeekdayPart } from './rule.ts';

const plain: RecurrenceRule = {
  frequency: 'weekly',
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  weekStart: 1,
  end: { kind: 'never' },
};

describe('parseRule', () => {
  test('reads all that planners choose', () => {
    expect(parseRule('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU,TU;WKST=SU;COUNT=12')).toEqual({
      ok: true,
      value: {
        ...plain,
        interval: 2,
        weekdays: [
          { weekday: 2, ordinal: null },
          { weekday: 4, ordinal: null },
        ],
        weekStart: 7,
        end: { kind: 'count', count: 12 },
      },
    });
  });

  test.each([
    ['FREQ=MONTHLY;BYDAY=-1FR', { frequency: 'monthly', weekdays: [{ weekday: 5, ordinal: -1 }] }],
    ['FREQ=MONTHLY;BYDAY=+2TU', { frequency: 'monthly', weekdays: [{ weekday: 2, ordinal: 2 }] }],
    ['freq=monthly;bymonthday=31,-1', { frequency: 'monthly', monthDays: [-1, 31] }],
    ['FREQ=DAILY;BYMONTH=9,10', { frequency: 'daily', months: [9, 10] }],
    ['FREQ=WEEKLY;UNTIL=20270716', { end: { kind: 'until', date: '2027-07-16', clock: null, utc: false } }],
    [
      'FREQ=WEEKLY;UNTIL=20270716T120000',
      { end: { kind: 'until', date: '2027-07-16', clock: '12:00:00', utc: false } },
    ],
    [
      'FREQ=WEEKLY;UNTIL=20270716T120000z',
      { end: { kind: 'until', date: '2027-07-16', clock: '12:00:00', utc: true } },
    ],
  ] as const)('reads %s', (text, part) => {
    expect(parseRule(text)).toEqual({ ok: true, value: { ...plain, ...part } });
  });

  test.each([
    ['FREQ=YEARLY', 'series/rule-not-offered', 'FREQ=YEARLY'],
    ['FREQ=HOURLY;COUNT=3', 'series/rule-not-offered', 'FREQ=HOURLY'],
    ['FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO', 'series/rule-not-offered', 'BYSETPOS'],
    ['FREQ=WEEKLY;BYWEEKNO=20', 'series/rule-not-offered', 'BYWEEKNO'],
    ['FREQ=DAILY;BYHOUR=9', 'series/rule-not-offered', 'BYHOUR'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'series/rule-not-offered', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'series/rule-not-offered', 'BYMONTHDAY'],
    ['', 'series/rule-unreadable', 'RRULE'],
    ['COUNT=3', 'series/rule-unreadable', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'series/rule-unreadable', 'FREQ'],
    ['FREQ=constructor', 'series/rule-unreadable', 'FREQ'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'series/rule-unreadable', 'RRULE'],
    ['FREQ=WEEKLY;BYDAY=MO=', 'series/rule-unreadable', 'RRULE'],
    ['FREQ=WEEKLY;BYDAY=', 'series/rule-unreadable', 'RRULE'],
    ['FREQ=WEEKLY;BYDAY=XX', 'series/rule-unreadable', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'series/rule-unreadable', 'BYDAY'],
    ['FREQ=WEEKLY;INTERVAL=0', 'series/rule-unreadable', 'INTERVAL'],
    ['FREQ=WEEKLY;INTERVAL=2000000000', 'series/rule-unreadable', 'INTERVAL'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'series/rule-unreadable', 'BYMONTHDAY'],
    ['FREQ=DAILY;BYMONTH=13', 'series/rule-unreadable', 'BYMONTH'],
    ['FREQ=DAILY;COUNT=0', 'series/rule-unreadable', 'COUNT'],
    ['FREQ=DAILY;COUNT=-3', 'series/rule-unreadable', 'COUNT'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', 'series/rule-unreadable', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20270230', 'series/rule-unreadable', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'series/rule-unreadable', 'UNTIL'],
    ['FREQ=DAILY;WKST=1', 'series/rule-unreadable', 'WKST'],
  ])('refuses %s by naming the part', (text, code, part) => {
    expect(parseRule(text)).toMatchObject({ ok: false, refusal: { code, facts: { part } } });
  });

  test('reads back every rule it writes', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(parseRule(formatRule(rule))).toEqual({ ok: true, value: rule });
        expect(parseRule(`rrule:${formatRule(rule).toLowerCase()}`)).toEqual({ ok: true, value: rule });
      }),
    );
  });

  test('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^FREQ=[A-Z;=0-9,+-]{0,60}$/)), (text) => {
        expect(typeof parseRule(text).ok).toBe('boolean');
      }),
    );
  });
});

const numbers = (min: number, max: number) =>
  fc
    .uniqueArray(
      fc.integer({ min, max }).filter((number) => number !== 0),
      { maxLength: 4 },
    )
    .map((list) => list.sort((a, b) => a - b));

const parts = (ordinals: boolean) =>
  fc
    .uniqueArray(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        ordinal: ordinals ? fc.constantFrom(null, -2, -1, 1, 2, 5) : fc.constant(null),
      }) as fc.Arbitrary<WeekdayPart>,
      { maxLength: 4, selector: (part) => `${part.weekday}${part.ordinal}` },
    )
    .map((list) => list.sort((a, b) => a.weekday - b.weekday || (a.ordinal ?? 0) - (b.ordinal ?? 0)));

const anyRule: fc.Arbitrary<RecurrenceRule> = fc
  .record({
    frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
    interval: fc.integer({ min: 1, max: 999 }),
    monthDays: numbers(-31, 31),
    months: numbers(1, 12),
    weekStart: fc.integer({ min: 1, max: 7 }),
    end: fc.constantFrom<RecurrenceRule['end'][]>(
      { kind: 'never' },
      { kind: 'count', count: 7 },
      { kind: 'until', date: '2027-07-16', clock: null, utc: false },
      { kind: 'until', date: '2027-07-16', clock: '09:30:00', utc: false },
      { kind: 'until', date: '2027-07-16', clock: '09:30:00', utc: true },
    ),
  })
  .chain((rule) =>
    parts(rule.frequency === 'monthly').map(
      (weekdays) =>
        ({
          ...rule,
          weekdays,
          monthDays: rule.frequency === 'weekly' ? [] : rule.monthDays,
        }) as RecurrenceRule,
    ),
  );
