import { describe, expect, test } from 'vitest';
import { dayOff, daysOff, type SchoolCalendar } from '#domain/calendar/days-off.ts';
import {
  type HolidayName,
  type HolidayPeriod,
  holidaysKnownUntil,
  overlayHolidays,
} from '#domain/calendar/holiday-period.ts';
import type { OverrideKind, SchoolOverride } from '#domain/calendar/school-override.ts';
import { type HolidayRegion, holidayRegions } from '#domain/organisation/organisation.ts';
import { type EducationGroup, educationGroups } from '#domain/programme/education-group.ts';
import { fc } from '#domain/property.fixture.ts';
import { addDays, type IsoDate, weekdayOf } from '#domain/time/wall-time.ts';
import table from '#resources/calendar/school-holidays.json' with { type: 'json' };

type Row = readonly [string, HolidayName, HolidayRegion, IsoDate, IsoDate];
const shipped = (table.rows as unknown as readonly Row[]).map(
  ([schoolYear, holiday, region, firstOn, lastOn]): HolidayPeriod => ({ schoolYear, holiday, region, firstOn, lastOn }),
);

function calendarOf(region: HolidayRegion | null, overrides: readonly SchoolOverride[] = []): SchoolCalendar {
  const holidays = shipped.filter((period) => period.region === region);
  return { region, holidays, knownUntil: region && holidaysKnownUntil(shipped, region), overrides };
}

function override(
  kind: OverrideKind,
  firstOn: IsoDate,
  lastOn = firstOn,
  groups: readonly EducationGroup[] = [],
): SchoolOverride {
  return { kind, firstOn, lastOn, groups, note: '' };
}

/** `kind name certainty`, or null. */
function said(calendar: SchoolCalendar, date: IsoDate, groups: readonly EducationGroup[] = []): string | null {
  const off = dayOff(calendar, groups, date);
  return off && `${off.kind} ${off.name} ${off.certainty}`.replace('  ', ' ');
}

describe('the holidays of a region', () => {
  test.each<[string, HolidayName, HolidayRegion, IsoDate, IsoDate]>([
    ['2026-2027', 'herfst', 'noord', '2026-10-10', '2026-10-18'],
    ['2026-2027', 'herfst', 'zuid', '2026-10-17', '2026-10-25'],
    ['2026-2027', 'kerst', 'midden', '2026-12-19', '2027-01-03'],
    ['2026-2027', 'voorjaar', 'zuid', '2027-02-13', '2027-02-21'],
    ['2026-2027', 'zomer', 'noord', '2027-07-10', '2027-08-22'],
    ['2027-2028', 'kerst', 'zuid', '2027-12-25', '2028-01-09'],
    ['2028-2029', 'voorjaar', 'zuid', '2029-02-10', '2029-02-18'],
    ['2029-2030', 'mei', 'noord', '2030-04-27', '2030-05-05'],
    ['2029-2030', 'zomer', 'zuid', '2030-07-06', '2030-08-18'],
  ])('%s %s %s runs from %s.. to ..%s', (_, holiday, region, firstOn, lastOn) => {
    const calendar = calendarOf(region);
    for (const date of [firstOn, lastOn]) expect(dayOff(calendar, [], date)?.name).toBe(holiday);
    for (const date of [addDays(firstOn, -1), addDays(lastOn, 1)]) {
      expect(dayOff(calendar, [], date)?.kind).not.toBe('school_holiday');
    }
  });

  test('begin on Saturday and end on Sunday, one each of a year and region', () => {
    expect(shipped).toHaveLength(4 * 5 * holidayRegions.length);
    for (const { firstOn, lastOn } of shipped) expect([weekdayOf(firstOn), weekdayOf(lastOn)]).toEqual([6, 7]);
  });

  test('are advice in autumn and spring, and sure otherwise', () => {
    const north = calendarOf('noord');
    expect(said(north, '2026-10-12')).toBe('school_holiday herfst advice');
    expect(said(north, '2027-02-22')).toBe('school_holiday voorjaar advice');
    expect(said(north, '2026-12-21')).toBe('school_holiday kerst sure');
  });

  test('are unknown without a region, and known until the last summer in the table', () => {
    expect(said(calendarOf(null), '2026-12-21')).toBeNull();
    expect(holidayRegions.map((region) => holidaysKnownUntil(shipped, region))).toEqual([
      '2030-09-01',
      '2030-08-25',
      '2030-08-18',
    ]);
    expect(holidaysKnownUntil([], 'noord')).toBeNull();
  });

  test('are replaced by an imported row of the same year, holiday and region', () => {
    const own = { ...(shipped[0] as HolidayPeriod), firstOn: '2026-10-03', lastOn: '2026-10-11' };
    const all = overlayHolidays(shipped, [own]);
    expect(all).toHaveLength(shipped.length);
    expect(all[0]).toEqual(own);
  });
});

describe('public holidays', () => {
  test.each<[IsoDate, string | null]>([
    ['2027-03-29', 'public_holiday easter-monday sure'],
    ['2027-03-26', 'usual good-friday likely'],
    ['2027-05-06', 'public_holiday ascension sure'],
    ['2027-05-07', 'usual ascension-friday likely'],
    ['2027-05-05', 'public_holiday liberation-day sure'],
    ['2027-05-17', 'public_holiday whit-monday sure'],
    ['2031-04-26', 'public_holiday kings-day sure'],
    ['2031-04-27', null],
    ['2026-12-25', 'school_holiday kerst sure'],
  ])('%s is %s', (date, expected) => {
    expect(said(calendarOf('noord'), date)).toBe(expected);
  });

  test('include what schools do by habit, softly', () => {
    expect(said(calendarOf('midden'), '2027-05-04')).toBe('usual second-may-week likely');
    expect(said(calendarOf('midden'), '2028-04-26')).toBe('usual second-may-week likely');
    expect(said(calendarOf('zuid'), '2027-02-08')).toBe('usual carnival-week likely');
    expect(said(calendarOf('noord'), '2027-02-08')).toBeNull();
    expect(said(calendarOf('zuid'), '2028-02-28')).toBe('school_holiday voorjaar advice');
  });
});

describe('what a school decided itself', () => {
  const studyDay = override('study_day', '2026-11-26');
  const ofSeven = override('study_day', '2026-11-26', '2026-11-26', ['po7']);

  test.each<[string, SchoolOverride, readonly EducationGroup[], string | null]>([
    ['of the whole school', studyDay, [], 'study_day sure'],
    ['of the whole school, for a group', studyDay, ['po8'], 'study_day sure'],
    ['of a group that comes', ofSeven, ['po7'], 'study_day sure'],
    ['of one of a combined class', ofSeven, ['po7', 'po8'], 'study_day sure'],
    ['of another group', ofSeven, ['po8'], null],
    ['of a group, while nobody said which comes', ofSeven, [], 'study_day some_groups'],
    ['while only parents come', studyDay, ['parents'], null],
    ['while parents come along', studyDay, ['po7', 'parents'], 'study_day sure'],
  ])('a study day %s', (_, own, groups, expected) => {
    expect(said(calendarOf('noord', [own]), '2026-11-26', groups)).toBe(expected);
    expect(said(calendarOf('noord', [own]), '2026-11-27', groups)).toBeNull();
  });

  test('opens it while its region is away, for the groups it says', () => {
    const open = override('open', '2026-10-12', '2026-10-14', ['po7', 'po8']);
    const north = calendarOf('noord', [open]);
    expect(said(north, '2026-10-13', ['po7'])).toBeNull();
    expect(said(north, '2026-10-13', ['po7', 'parents'])).toBeNull();
    expect(said(north, '2026-10-13', ['po6', 'po7'])).toBe('school_holiday herfst advice');
    expect(said(north, '2026-10-13')).toBe('school_holiday herfst advice');
    expect(said(north, '2026-10-15', ['po7'])).toBe('school_holiday herfst advice');
    expect(said(calendarOf('noord', [override('open', '2027-05-05')]), '2027-05-05')).toBeNull();
  });

  test('counts without a region too', () => {
    const own = override('holiday', '2027-02-08', '2027-02-12');
    expect(said(calendarOf(null, [own]), '2027-02-10')).toBe('own_holiday sure');
  });

  test('a study day inside an opened week stays a study day', () => {
    const both = [override('open', '2026-10-12', '2026-10-16'), override('study_day', '2026-10-14')];
    expect(said(calendarOf('noord', both), '2026-10-14')).toBe('study_day sure');
  });
});

test('a surely free group stays free when it comes with others, whatever the school wrote', () => {
  const date = '2026-11-26';
  const group = fc.constantFrom(...educationGroups);
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 1, maxLength: 4 }),
      group,
      fc.array(fc.tuple(fc.constantFrom<OverrideKind>('study_day', 'holiday'), fc.array(group, { maxLength: 3 })), {
        maxLength: 4,
      }),
      (groups, more, written) => {
        const calendar = calendarOf(
          'midden',
          written.map(([kind, of]) => override(kind, date, date, of)),
        );
        if (dayOff(calendar, groups, date)?.certainty !== 'sure') return;
        expect(dayOff(calendar, [...groups, more], date)?.certainty).toBe('sure');
      },
    ),
  );
});

test('lists each date once, in order', () => {
  const dates = daysOff(calendarOf('midden', [override('study_day', '2026-10-26')]), [], '2026-10-16', '2026-10-27');
  expect(dates.map(({ date }) => date)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => addDays('2026-10-17', index)),
    '2026-10-26',
  ]);
});
