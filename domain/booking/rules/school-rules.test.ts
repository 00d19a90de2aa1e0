import { describe, expect, test } from 'vitest';
import type { SchoolOverride } from '#domain/calendar/school-override.ts';
import type { DayModel } from '#domain/organisation/organisation.ts';
import { type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import type { ClosureFact, ResourceFact, SchoolFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { defaultRuleSettings } from '../rule-settings.ts';
import { judge } from './all-rules.ts';

const NOW = toInstant('2026-08-24', '08:00');
const things: readonly Pick<ResourceFact, 'id' | 'kind'>[] = [
  { id: 'hall', kind: 'room' },
  { id: 'case', kind: 'kit' },
];
const resources = new Map(
  things.map((thing): [string, ResourceFact] => [
    thing.id,
    {
      ...thing,
      name: thing.id,
      locationId: 'lab',
      locationName: 'Lab',
      bookable: true,
      capacity: null,
      defectNote: null,
      inMaintenance: false,
      missing: false,
      retiredOn: null,
    },
  ]),
);
const compass: SchoolFact = {
  name: 'Het Kompas',
  region: 'noord',
  dayModel: null,
  travelMinutes: null,
  knownUntil: '2030-09-01',
  overrides: [],
  holidays: [
    { schoolYear: '2026-2027', holiday: 'herfst', region: 'noord', firstOn: '2026-10-10', lastOn: '2026-10-18' },
    { schoolYear: '2026-2027', holiday: 'kerst', region: 'noord', firstOn: '2026-12-19', lastOn: '2027-01-03' },
  ],
};

interface Given {
  readonly from: [IsoDate, string];
  readonly until: [IsoDate, string];
  readonly school?: Partial<SchoolFact> | null;
  readonly draft?: Partial<BookingDraft>;
  readonly take?: string;
  readonly closures?: readonly ClosureFact[];
}

/** `level rule` of each verdict that comes from a calendar. */
function said({ from, until, school, draft, take = 'hall', closures = [] }: Given): string[] {
  const period = { start: toInstant(...from), end: toInstant(...until) };
  const facts = bareFacts({
    draft: newDraft(period, { needs: [{ kind: 'resource', resourceId: take }], ...draft }),
    now: NOW,
    allocations: [{ ...period, resourceId: take, modelId: null, flexible: false }],
    resources,
    location: { id: 'lab', name: 'Lab', zone: 'Europe/Amsterdam', status: 'active', openingHours: [], closures },
    school: school === null ? null : { ...compass, ...school },
    settings: { ...defaultRuleSettings, horizonDays: 10_000, longestMinutes: 10_080 },
  });
  return judge(facts)
    .filter(({ rule }) => rule !== 'short-notice' && rule !== 'too-long')
    .map(({ level, rule }) => `${level} ${rule}`);
}

const on = (date: IsoDate, from = '09:00', until = '11:30') =>
  ({ from: [date, from], until: [date, until] }) satisfies Pick<Given, 'from' | 'until'>;
const studyDay = (groups: SchoolOverride['groups'] = []): SchoolOverride => ({
  kind: 'study_day',
  firstOn: '2026-11-26',
  lastOn: '2026-11-26',
  groups,
  note: '',
});

describe('a visit of a school', () => {
  test.each<[string, Given, string[]]>([
    ['on an ordinary day', on('2026-10-06'), []],
    ['in the advised autumn week', on('2026-10-12'), ['warning school-holiday-advice']],
    ['the day after it', on('2026-10-19'), []],
    ['at Christmas, told once', on('2026-12-25'), ['warning school-holiday']],
    ['by who is no school', { ...on('2026-12-22'), school: null }, []],
    ['that is no visit but a repair', { ...on('2026-12-22'), draft: { kind: 'maintenance' } }, []],
    ['by parents only', { ...on('2026-12-22'), draft: { groups: ['parents'] } }, []],
    [
      'of an unknown region',
      { ...on('2026-12-22'), school: { region: null, knownUntil: null, holidays: [] } },
      ['info school-region-unknown'],
    ],
    ['after the last known summer', on('2030-10-22'), ['info school-holidays-unknown']],
    ['on the last known day', on('2030-08-30'), []],
    ['on Easter Monday', on('2027-03-29'), ['warning public-holiday']],
    ['on Good Friday', on('2027-03-26'), ['info likely-free']],
    ['on the day after Ascension', on('2027-05-07'), ['info likely-free']],
    ['on a study day', { ...on('2026-11-26'), school: { overrides: [studyDay()] } }, ['warning study-day']],
    [
      'on a study day of its group',
      { ...on('2026-11-26'), school: { overrides: [studyDay(['po7'])] }, draft: { groups: ['po7', 'po8'] } },
      ['warning study-day'],
    ],
    [
      'on a study day of another group',
      { ...on('2026-11-26'), school: { overrides: [studyDay(['po7'])] }, draft: { groups: ['po8'] } },
      [],
    ],
    [
      'on a study day of some group, while nobody said which comes',
      { ...on('2026-11-26'), school: { overrides: [studyDay(['po7'])] } },
      ['info study-day-some'],
    ],
    [
      'on a day off of its own',
      { ...on('2026-11-26'), school: { overrides: [{ ...studyDay(), kind: 'holiday' }] } },
      ['warning school-own-holiday'],
    ],
    [
      'open while its region is away',
      { ...on('2026-10-12'), school: { overrides: [{ ...studyDay(), kind: 'open', firstOn: '2026-10-12' }] } },
      [],
    ],
    [
      'over the night into a holiday',
      { from: ['2026-10-09', '13:00'], until: ['2026-10-10', '10:00'] },
      ['warning school-holiday-advice'],
    ],
    ['until midnight before a holiday', { from: ['2026-10-09', '13:00'], until: ['2026-10-10', '00:00'] }, []],
  ])('%s', (_, given, expected) => {
    expect(said(given)).toEqual(expected);
  });

  test.each<[string, DayModel, [IsoDate, string, string], number | null, string[]]>([
    ['is back in time', 'five_equal', ['2026-10-06', '09:00', '13:40'], null, []],
    ['is back a minute late', 'five_equal', ['2026-10-06', '12:30', '13:41'], null, ['warning back-after-school']],
    ['lives next door', 'five_equal', ['2026-10-06', '12:30', '14:00'], 0, []],
    ['lives far away', 'traditional', ['2026-10-06', '12:30', '14:30'], 60, ['warning back-after-school']],
    ['has a normal afternoon', 'traditional', ['2026-10-06', '12:30', '14:30'], null, []],
    ['has Wednesday afternoon off', 'traditional', ['2026-10-07', '12:30', '14:30'], null, ['info free-afternoon']],
    ['comes on Wednesday morning', 'continuous', ['2026-10-07', '08:45', '11:45'], null, []],
    ['has Friday afternoon off', 'hoorns', ['2026-10-09', '12:30', '14:30'], null, ['info free-afternoon']],
    ['comes in the evening', 'five_equal', ['2026-10-06', '19:00', '21:00'], null, []],
    ['comes on Saturday', 'five_equal', ['2026-10-03', '12:30', '15:00'], null, []],
    ['keeps other hours', 'other', ['2026-10-06', '12:30', '16:30'], null, []],
  ])('that %s', (_, dayModel, [date, from, until], travelMinutes, expected) => {
    expect(said({ ...on(date, from, until), school: { dayModel, travelMinutes } })).toEqual(expected);
  });
});

describe('a loan of a case', () => {
  const closed = (kind: ClosureFact['kind'], firstOn: IsoDate, lastOn: IsoDate): ClosureFact[] => [
    { kind, firstOn, lastOn, reason: '' },
  ];
  const loan = {
    from: ['2026-10-05', '08:45'],
    until: ['2026-10-23', '15:30'],
    take: 'case',
    draft: { kind: 'lesson' },
  } as const;

  test.each<[string, Partial<Given>, string[]]>([
    ['may span a holiday', {}, []],
    ['may span closed days', { closures: closed('closed', '2026-10-12', '2026-10-16') }, []],
    [
      'cannot be fetched on a closed day',
      { closures: closed('closed', '2026-10-05', '2026-10-05') },
      ['warning no-hand-over'],
    ],
    [
      'cannot come back while the desk is closed',
      { closures: closed('desk_closed', '2026-10-23', '2026-10-23') },
      ['warning no-hand-over'],
    ],
    ['cannot come back in a holiday', { until: ['2026-10-16', '15:30'] }, ['warning school-holiday-advice']],
  ])('%s', (_, given, expected) => {
    expect(said({ ...loan, from: [...loan.from], until: [...loan.until], ...given })).toEqual(expected);
  });

  test('is no visit: a group still comes while only the desk is closed', () => {
    const given = { ...on('2026-10-06'), closures: closed('desk_closed', '2026-10-06', '2026-10-06') };
    expect(said(given)).toEqual(['info desk-closed']);
    expect(said({ ...given, closures: closed('closed', '2026-10-06', '2026-10-06') })).toEqual([
      'warning location-closed',
    ]);
  });
});
