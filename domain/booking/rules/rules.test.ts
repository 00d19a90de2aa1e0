import { describe, expect, test } from 'vitest';
import { toInstant } from '#domain/time/wall-time.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import type { BookingFacts, LocationFact, ResourceFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { standing } from '../verdict.ts';
import { judge } from './all-rules.ts';

const NOW = toInstant('2026-09-01', '08:00');
const lab: LocationFact = {
  id: 'lab',
  name: 'Techlab Noord',
  zone: 'Europe/Amsterdam',
  status: 'active',
  openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '17:00' })),
  closures: [],
};
const hall: ResourceFact = {
  id: 'hall',
  kind: 'room',
  name: 'Machinehal',
  locationId: 'lab',
  locationName: 'Techlab Noord',
  bookable: true,
  capacity: 24,
  defectNote: null,
  inMaintenance: false,
  missing: false,
  retiredOn: null,
};
// A Tuesday, nine to noon.
const start = toInstant('2026-10-06', '09:00');
const end = toInstant('2026-10-06', '12:00');

function factsOf(given: Partial<BookingDraft> = {}, more: Partial<BookingFacts> = {}): BookingFacts {
  const draft = newDraft({ start, end }, { needs: [{ kind: 'resource', resourceId: 'hall' }], ...given });
  const allocation = { resourceId: 'hall', start: draft.start, end: draft.end, modelId: null, flexible: false };
  return bareFacts({
    draft,
    now: NOW,
    allocations: [allocation],
    resources: new Map([['hall', hall]]),
    location: lab,
    ...more,
  });
}

/** `level rule field` of each verdict. */
function verdictsOf(facts: BookingFacts): string[] {
  return judge(facts).map(({ level, rule, field }) => `${level} ${rule} ${field}`);
}

const on = (date: string, time: string) => toInstant(date, time);

describe('a booking', () => {
  test('that breaks nothing gets no verdict', () => {
    expect(verdictsOf(factsOf())).toEqual([]);
  });

  test.each<[string, Partial<BookingDraft>, string[]]>([
    ['ends when it starts', { end: start }, ['block end-before-start end']],
    ['ends before it starts', { end: start - 1 }, ['block end-before-start end']],
    [
      'lies in 1900',
      { start: on('1900-01-03', '10:00'), end: on('1900-01-03', '11:00') },
      ['block year-impossible start'],
    ],
    [
      'lies in 2200',
      { start: on('2200-01-01', '10:00'), end: on('2200-01-01', '11:00') },
      ['block year-impossible start', 'warning beyond-horizon start'],
    ],
    ['lasts half a minute', { kind: 'maintenance', end: start + 30_000 }, ['warning too-short end']],
    [
      'was yesterday',
      { start: on('2026-08-31', '09:00'), end: on('2026-08-31', '12:00') },
      ['warning in-the-past start'],
    ],
    ['starts at opening', { start: on('2026-10-06', '08:30') }, []],
    ['starts a minute before opening', { start: on('2026-10-06', '08:29') }, ['warning outside-opening-hours start']],
    ['ends at closing', { end: on('2026-10-06', '17:00') }, []],
    [
      'ends a minute after closing',
      { kind: 'event', end: on('2026-10-06', '17:01') },
      ['warning outside-opening-hours start'],
    ],
    [
      'is on a Sunday',
      { start: on('2026-10-04', '09:00'), end: on('2026-10-04', '12:00') },
      ['warning not-open-that-day start'],
    ],
    ['runs over the night between open hours', { kind: 'event', end: on('2026-10-07', '09:00') }, []],
    ['fills the room to the last seat', { pupils: 22, supervisors: 2 }, ['info too-few-supervisors supervisors']],
    ['has one more than seats', { pupils: 22, supervisors: 3 }, ['warning over-capacity pupils']],
    [
      'has 31 pupils',
      { pupils: 31, supervisors: 4 },
      ['warning over-capacity pupils', 'warning group-too-large pupils'],
    ],
    ['is an event of 31 pupils', { kind: 'event', pupils: 20 }, []],
    ['is an option without a date', { status: 'option' }, ['block option-without-date optionUntil']],
    [
      'is an option that has expired',
      { status: 'option', optionUntil: '2026-08-31' },
      ['block option-expired optionUntil'],
    ],
    ['is an option until today', { status: 'option', optionUntil: '2026-09-01' }, []],
    [
      'is asked 27 days ahead',
      { start: on('2026-09-28', '12:00'), end: on('2026-09-28', '13:00') },
      ['info short-notice start'],
    ],
    [
      'lies beyond the horizon',
      { start: on('2028-03-07', '09:00'), end: on('2028-03-07', '12:00') },
      ['warning beyond-horizon start'],
    ],
    ['is a visit of 29 minutes', { end: start + 29 * 60_000 }, ['warning visit-short end']],
    ['is a visit of half an hour', { end: start + 30 * 60_000 }, []],
    ['is a visit of eight hours', { end: start + 480 * 60_000 }, []],
    [
      'is a visit of a minute more',
      { start: start - 1_800_000, end: start + 451 * 60_000 },
      ['warning visit-long end'],
    ],
    ['is maintenance of a few minutes', { kind: 'maintenance', end: start + 5 * 60_000 }, []],
    ['holds nothing', { needs: [] }, ['info nothing-chosen needs']],
  ])('that %s', (_, given, expected) => {
    const without = given.needs ? { allocations: [], resources: new Map() } : {};
    expect(verdictsOf(factsOf(given, without))).toEqual(expected);
  });

  test('tells who holds the resource, and until when', () => {
    const conflict = {
      resourceId: 'hall',
      resourceName: 'Machinehal',
      bookingId: 'b',
      holder: 'De Regenboog',
      start,
      end,
    };
    expect(judge(factsOf({}, { conflicts: [conflict] }))[0]).toMatchObject({
      level: 'block',
      rule: 'resource-taken',
      resourceId: 'hall',
      facts: { resource: 'Machinehal', holder: 'De Regenboog', start, end },
    });
  });

  test.each<[string, Partial<ResourceFact>, string]>([
    ['written off', { retiredOn: '2026-05-01' }, 'block resource-retired needs'],
    ['not bookable', { bookable: false }, 'block resource-not-bookable needs'],
    ['defect', { defectNote: 'rookt' }, 'warning resource-defect needs'],
    ['missing', { missing: true, defectNote: 'rookt' }, 'warning resource-missing needs'],
    ['in maintenance', { inMaintenance: true }, 'warning resource-in-maintenance needs'],
  ])('of a resource that is %s', (_, given, expected) => {
    expect(verdictsOf(factsOf({}, { resources: new Map([['hall', { ...hall, ...given }]]) }))).toEqual([expected]);
  });

  test.each<[string, Partial<LocationFact>, string[]]>([
    [
      'closed that day',
      { closures: [closure('closed', '2026-10-06', '2026-10-06')] },
      ['warning location-closed start'],
    ],
    ['closed until the day before', { closures: [closure('closed', '2026-10-01', '2026-10-05')] }, []],
    ['closed from the day after', { closures: [closure('closed', '2026-10-07', '2026-10-09')] }, []],
    [
      'without a desk that day',
      { closures: [closure('desk_closed', '2026-10-06', '2026-10-06')] },
      ['info desk-closed start'],
    ],
    ['being built', { status: 'in_construction' }, ['warning location-in-construction locationId']],
    ['ended', { status: 'closed' }, ['block location-ended locationId']],
    ['without opening hours filled in', { openingHours: [] }, []],
  ])('at a location %s', (_, given, expected) => {
    expect(verdictsOf(factsOf({}, { location: { ...lab, ...given } }))).toEqual(expected);
  });

  test('keeps wall time of opening hours on both sides of the clock change', () => {
    const after = factsOf({ kind: 'event', start: on('2026-10-26', '08:30'), end: on('2026-10-26', '17:00') });
    expect(verdictsOf(after)).toEqual([]);
  });
});

test('counts the days of notice by the calendar, whatever the clock does in between', () => {
  const asked = (date: string, time: string, visit: string) => {
    const period = { start: on(visit, '09:00'), end: on(visit, '12:00'), kind: 'visit' as const };
    return verdictsOf(factsOf(period, { now: on(date, time) })).filter((verdict) => verdict.includes('short-notice'));
  };
  expect(asked('2027-03-09', '15:00', '2027-04-06')).toEqual([]);
  expect(asked('2027-03-10', '08:00', '2027-04-06')).toEqual(['info short-notice start']);
});

test('a reason lets a warning through, but never a block, and an empty reason counts for nothing', () => {
  const verdicts = judge(factsOf({ pupils: 40, supervisors: 5, status: 'option' }));
  const rules = (overrides: { rule: string; reason: string }[]) =>
    standing(verdicts, overrides).map(({ rule }) => rule);
  expect(rules([])).toEqual(['option-without-date', 'over-capacity', 'group-too-large']);
  expect(rules([{ rule: 'over-capacity', reason: 'buiten' }])).toEqual(['option-without-date', 'group-too-large']);
  expect(
    rules([
      { rule: 'option-without-date', reason: 'x' },
      { rule: 'over-capacity', reason: ' ' },
    ]),
  ).toHaveLength(3);
});

function closure(kind: 'closed' | 'desk_closed', firstOn: string, lastOn: string) {
  return { kind, firstOn, lastOn, reason: 'studiedag' };
}
