import { describe, expect, test } from 'vitest';
import { toInstant } from '#domain/time/wall-time.ts';
import { newSite } from '#domain/transport/site.ts';
import {
  type CarriedFact,
  noTransport,
  type OtherSite,
  type TransportFacts,
} from '#domain/transport/transport-facts.ts';
import { noTravelTimes, pairOf } from '#domain/transport/travel-times.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import type { LocationFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { defaultRuleSettings } from '../rule-settings.ts';
import { judge } from './all-rules.ts';

const at = (time: string, date = '2026-11-24') => toInstant(date, time);
const lab: LocationFact = {
  id: 'noord',
  name: 'Techlab Noord',
  zone: 'Europe/Amsterdam',
  status: 'active',
  openingHours: [],
  closures: [],
};
const NOW = at('08:00', '2026-11-20');

interface Given {
  readonly transport?: Partial<TransportFacts>;
  readonly draft?: Partial<BookingDraft>;
  readonly location?: Partial<LocationFact>;
  readonly now?: number;
}

function said({ transport = {}, draft = {}, location = {}, now = NOW }: Given) {
  const verdicts = judge(
    bareFacts({
      draft: newDraft(
        { start: at('09:00'), end: at('12:00') },
        { needs: [{ kind: 'resource', resourceId: 'kist' }], locationId: 'noord', ...draft },
      ),
      now,
      location: { ...lab, ...location },
      settings: { ...defaultRuleSettings, leadDays: 0 },
      transport: { ...noTransport, ...transport },
    }),
  );
  return verdicts.map(({ level, rule, facts }) =>
    [level, rule, facts['resource'] ?? facts['siteNeed'] ?? facts['holder']].join(' '),
  );
}

function kist(start: string, end: string, locationId = 'zuid'): CarriedFact {
  const stay = { bookingId: 'other', holder: 'OBS', locationId, locationName: locationId };
  return {
    resourceId: 'kist',
    name: 'Kist',
    elsewhere: [{ ...stay, start: at(start), end: at(end) }],
    underWay: [],
    standsAt: null,
  };
}

describe('a thing that has to be carried', () => {
  const roads = (minutes: number) => ({ ...noTravelTimes, minutes: new Map([[pairOf('noord', 'zuid'), minutes]]) });
  test.each<[string, Partial<TransportFacts>, string[]]>([
    ['comes too late from the use before', { carried: [kist('07:00', '08:31')] }, ['warning travel-time Kist']],
    ['just makes it', { carried: [kist('07:00', '08:30')] }, []],
    ['is wanted elsewhere too soon afterwards', { carried: [kist('12:29', '14:00')] }, ['warning travel-time Kist']],
    ['just makes it afterwards', { carried: [kist('12:30', '14:00')] }, []],
    [
      'takes the time of this road',
      { carried: [kist('07:00', '08:20')], times: roads(41) },
      ['warning travel-time Kist'],
    ],
    ['is next door', { carried: [kist('07:00', '09:00')], times: roads(0) }, []],
    ['stays here', { carried: [kist('07:00', '09:00', 'noord')] }, []],
    [
      'is one of two that come from the same booking',
      { carried: [kist('07:00', '09:00'), { ...kist('07:00', '09:00'), resourceId: 'b', name: 'Doos' }] },
      ['warning travel-time Kist, Doos'],
    ],
  ])('%s', (_, transport, expected) => {
    expect(said({ transport })).toEqual(expected);
  });

  test.each([
    ['is under way elsewhere', 'zuid', '11:00', ['warning under-way Kist']],
    ['stands here already', 'noord', '11:00', []],
    ['leaves when this is over', 'zuid', '12:00', []],
  ])('that is brought on an earlier day %s', (_, locationId, from, expected) => {
    const { elsewhere, ...thing } = kist(from, '18:00', locationId);
    expect(said({ transport: { carried: [{ ...thing, elsewhere: [], underWay: elsewhere }] } })).toEqual(expected);
  });

  test('and stands elsewhere with too little time from now', () => {
    const stands = { resourceId: 'kist', name: 'Kist', elsewhere: [], underWay: [] };
    const transport = { carried: [{ ...stands, standsAt: { locationId: 'zuid', locationName: 'Zuid' } }] };
    expect(said({ transport, now: at('08:31') })).toEqual(['warning travel-time-now Kist']);
    expect(said({ transport, now: at('08:30') })).toEqual([]);
  });
});

test.each<[string, [due: string, day: string], Partial<BookingDraft>, string[]]>([
  ['late now', ['17:00', '2026-11-18'], {}, ['warning overdue-elsewhere Kist']],
  ['back only after it is wanted', ['10:00', '2026-11-24'], {}, ['warning due-after-start Kist']],
  ['back just in time', ['09:00', '2026-11-24'], {}, []],
  [
    'late now, wanted in months',
    ['17:00', '2026-11-18'],
    { start: at('09:00', '2027-02-02'), end: at('12:00', '2027-02-02') },
    ['info overdue-elsewhere Kist'],
  ],
])('somebody has the thing in hands: %s', (_, [time, day], draft, expected) => {
  const out = { resourceId: 'kist', name: 'Kist', holder: 'OBS', since: at('09:00', '2026-11-10'), due: at(time, day) };
  expect(said({ transport: { out: [out] }, draft })).toEqual(expected);
});

describe('a mobile lab asks of its site', () => {
  const needs = [
    { kind: 'power', detail: '32 A' },
    { kind: 'water', detail: '' },
  ] as const;
  const bus = { siteNeeds: needs };
  test.each<[string, Given, string[]]>([
    ['all that nobody confirmed', { location: bus }, ['warning site-needs power', 'warning site-needs water']],
    [
      'what is left',
      { location: bus, draft: { site: { ...newSite, confirmed: ['water'] } } },
      ['warning site-needs power'],
    ],
    [
      'nothing more when all is confirmed',
      { location: bus, draft: { site: { ...newSite, confirmed: ['power', 'water'] } } },
      [],
    ],
    [
      'without haste when nothing is promised',
      { location: bus, draft: { status: 'option', optionUntil: '2026-11-23' } },
      ['info site-needs power', 'info site-needs water'],
    ],
    [
      'without haste far ahead',
      { location: bus, now: at('08:00', '2026-11-01') },
      ['info site-needs power', 'info site-needs water'],
    ],
    ['nothing of a building', {}, []],
  ])('%s', (_, given, expected) => {
    expect(said(given)).toEqual(expected);
  });
});

test.each<[string, Partial<OtherSite>, Partial<BookingDraft>, string[]]>([
  ['at another school at that time', {}, {}, ['warning site-elsewhere OBS']],
  ['at another school just before', { end: at('08:31') }, {}, ['warning site-elsewhere OBS']],
  ['at another school, with time to move', { end: at('08:30') }, {}, []],
  ['at the same school', { organisationId: 'linde' }, {}, []],
  ['on the same square', { address: 'Dorpsplein 1' }, { site: { ...newSite, address: ' dorpsplein  1' } }, []],
  [
    'on another square, for the same school',
    { organisationId: 'linde', address: 'Markt' },
    {},
    ['warning site-elsewhere OBS'],
  ],
  ['at a place that nobody named', { organisationId: null }, {}, []],
])('a mobile lab is %s', (_, other, draft, expected) => {
  const site = { holder: 'OBS', organisationId: 'eik', address: '', start: at('08:00'), end: at('10:00'), ...other };
  expect(said({ transport: { sites: [site] }, draft: { organisationId: 'linde', ...draft } })).toEqual(expected);
});
