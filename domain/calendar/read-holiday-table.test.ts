import { describe, expect, test } from 'vitest';
import { mapColumns } from '../import/map-columns.ts';
import { doubtsOf, usualLastDay } from './check-holiday.ts';
import type { HolidayName } from './holiday-period.ts';
import { holidayFields, readHolidayTable } from './read-holiday-table.ts';

function read(text: string) {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
  return readHolidayTable(
    rows.map((cells, index) => ({ row: index + 2, cells })),
    mapColumns(header, holidayFields),
  );
}

describe('a holiday table', () => {
  test('with all regions in one cell gives a holiday for each', () => {
    const { holidays, unread } = read(`
      Id;Country;StartDate;EndDate;Type;RegionalScope;Name;Groups
      1;NL;2027-02-20;2027-02-28;School;Regional;NL Voorjaarsvakantie,DE Frühlingsferien,EN Spring Holidays;NO,MI
      2;NL;2027-02-13;2027-03-21;School;Regional;NL Voorjaarsvakantie,DE Frühlingsferien,EN Spring Holidays;ZU`);
    expect(unread).toEqual([]);
    expect(holidays).toEqual([
      {
        row: 2,
        schoolYear: '2026-2027',
        holiday: 'voorjaar',
        region: 'noord',
        firstOn: '2027-02-20',
        lastOn: '2027-02-28',
        doubts: [],
      },
      {
        row: 2,
        schoolYear: '2026-2027',
        holiday: 'voorjaar',
        region: 'midden',
        firstOn: '2027-02-20',
        lastOn: '2027-02-28',
        doubts: [],
      },
      {
        row: 3,
        schoolYear: '2026-2027',
        holiday: 'voorjaar',
        region: 'zuid',
        firstOn: '2027-02-13',
        lastOn: '2027-03-21',
        doubts: ['length'],
      },
    ]);
  });

  test('is read in Dutch too', () => {
    const { holidays } = read(`
      Vakantie;Regio;Van;T/m
      Herfstvakantie;Regio Noord;19-10-2030;27-10-2030
      meivakantie;heel Nederland;27/4/2031;4.5.2031`);
    expect(holidays.map(({ holiday, region, firstOn, lastOn }) => `${holiday} ${region} ${firstOn} ${lastOn}`)).toEqual(
      [
        'herfst noord 2030-10-19 2030-10-27',
        'mei noord 2031-04-27 2031-05-04',
        'mei midden 2031-04-27 2031-05-04',
        'mei zuid 2031-04-27 2031-05-04',
      ],
    );
    expect(holidays[1]?.doubts).toEqual(['start_not_saturday', 'length']);
  });

  test('says which rows it could not read, and why', () => {
    const { holidays, unread } = read(`
      Vakantie;Regio;Van;T/m
      Paasvakantie;noord;19-10-2030;27-10-2030
      Kerstvakantie;oost;21-12-2030;05-01-2031
      Kerstvakantie;;21-12-2030;05-01-2031
      Kerstvakantie;noord;31-02-2030;05-01-2031
      Kerstvakantie;noord;21-12-2030;binnenkort
      Kerstvakantie;noord;05-01-2031;21-12-2030
      Kerstvakantie;constructor;21-12-2030;05-01-2031`);
    expect(holidays).toEqual([]);
    expect(unread.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
      '2 holiday',
      '3 region',
      '4 region',
      '5 firstOn',
      '6 lastOn',
      '7 order',
      '8 region',
    ]);
  });

  test('doubts a holiday that stands in it twice, or two that overlap', () => {
    const { holidays } = read(`
      Vakantie;Regio;Van;T/m
      Herfstvakantie;noord;19-10-2030;27-10-2030
      Herfstvakantie;noord;12-10-2030;20-10-2030
      Zomervakantie;zuid;05-07-2031;17-08-2031
      Meivakantie;zuid;03-05-2031;11-05-2031
      Kerstvakantie;zuid;10-05-2031;25-05-2031`);
    expect(holidays.map(({ doubts }) => doubts)).toEqual([
      ['twice'],
      ['twice'],
      [],
      ['overlaps'],
      ['season', 'overlaps'],
    ]);
  });
});

test.each<[HolidayName, string, string, string[]]>([
  ['herfst', '2026-10-10', '2026-10-18', []],
  ['kerst', '2026-12-19', '2027-01-03', []],
  ['zomer', '2027-07-10', '2027-08-22', []],
  ['mei', '2027-04-24', '2027-05-09', []],
  ['voorjaar', '2027-02-13', '2027-03-21', ['length']],
  ['voorjaar', '2027-02-13', '2027-02-28', ['length']],
  ['herfst', '2026-10-12', '2026-10-18', ['start_not_saturday', 'length']],
  ['herfst', '2026-10-10', '2026-10-16', ['end_not_sunday', 'length']],
  ['kerst', '2026-10-10', '2026-10-25', ['season']],
])('%s from %s to %s raises %j', (holiday, firstOn, lastOn, doubts) => {
  expect(doubtsOf({ schoolYear: '', region: 'noord', holiday, firstOn, lastOn })).toEqual(doubts);
});

test('offers the usual last day', () => {
  expect(usualLastDay({ holiday: 'voorjaar', firstOn: '2027-02-13' })).toBe('2027-02-21');
  expect(usualLastDay({ holiday: 'zomer', firstOn: '2027-07-24' })).toBe('2027-09-05');
});
