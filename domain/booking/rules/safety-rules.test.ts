import { expect, test } from 'vitest';
import { type InspectionState, unsafeBecause } from '#domain/safety/inspection.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import type { BookingFacts, MachineFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { defaultRuleSettings, type RuleSettings } from '../rule-settings.ts';
import { inspections } from './inspections.ts';
import { machineAudience } from './machine-audience.ts';
import { machineFlaw } from './machine-flaw.ts';
import { machineGroupLimit } from './machine-group-limit.ts';

const NOW = toInstant('2027-01-04', '08:00');

const tested = (doneOn: string | null, given: Partial<InspectionState> = {}): InspectionState => ({
  kind: 'nen3140',
  months: 12,
  doneOn,
  result: doneOn ? 'passed' : null,
  ...given,
});

const saw: MachineFact = {
  resourceId: 'saw',
  resourceName: 'Lintzaag 1',
  inKit: false,
  inspections: [],
  laserClass: '',
  groups: [],
  flaw: null,
  model: 'Lintzaag',
  mostUsers: null,
};

function facts(
  machine: Partial<MachineFact>,
  given: { draft?: Partial<BookingDraft>; lapse?: string; now?: string } = {},
): BookingFacts {
  const week = { start: toInstant('2027-01-18', '09:00'), end: toInstant('2027-01-22', '12:00') };
  return bareFacts({
    draft: newDraft(week, given.draft ?? {}),
    now: given.now ? toInstant(given.now, '09:00') : NOW,
    settings: { ...defaultRuleSettings, inspectionLapse: (given.lapse ?? 'reason') as RuleSettings['inspectionLapse'] },
    machines: { things: [{ ...saw, ...machine }], forPrimary: false, stops: 1 },
  });
}

const told = (found: ReturnType<typeof inspections>) =>
  found.map(({ level, rule, safety }) => [level, rule, ...(safety ? ['safety'] : [])].join(' '));

test.each<[string, Partial<MachineFact>, { draft?: Partial<BookingDraft>; lapse?: string; now?: string }, string[]]>([
  ['good on the last day', { inspections: [tested('2026-01-22')] }, {}, []],
  ['runs out inside the booked week', { inspections: [tested('2026-01-21')] }, {}, ['warning inspection-expires']],
  [
    'the same, where the region blocks',
    { inspections: [tested('2026-01-21')] },
    { lapse: 'block' },
    ['block inspection-expires'],
  ],
  [
    'the same, where the region only tells',
    { inspections: [tested('2026-01-21')] },
    { lapse: 'inform' },
    ['info inspection-expires'],
  ],
  [
    'the same, ten weeks ahead',
    { inspections: [tested('2026-01-21')] },
    { now: '2026-11-13' },
    ['warning inspection-expires'],
  ],
  [
    'the same, with time to inspect it',
    { inspections: [tested('2026-01-21')] },
    { now: '2026-11-12' },
    ['info inspection-expires'],
  ],
  [
    'the same, with time to inspect it, where the region blocks',
    { inspections: [tested('2026-01-21')] },
    { now: '2026-11-12', lapse: 'block' },
    ['block inspection-expires'],
  ],
  ['ran out before today', { inspections: [tested('2026-01-03')] }, {}, ['warning inspection-expired safety']],
  [
    'ran out, where the region only tells',
    { inspections: [tested('2026-01-03')] },
    { lapse: 'inform' },
    ['warning inspection-expired safety'],
  ],
  [
    'failed',
    { inspections: [tested('2027-01-02', { result: 'failed' })] },
    { lapse: 'inform' },
    ['block inspection-failed'],
  ],
  [
    'failed inside a kit',
    { inKit: true, inspections: [tested('2027-01-02', { result: 'failed' })] },
    {},
    ['warning inspection-failed-part safety'],
  ],
  [
    'is booked to be inspected',
    { inspections: [tested('2020-01-02', { result: 'failed' })] },
    { draft: { kind: 'maintenance' } },
    [],
  ],
  ['was never tested', { inspections: [tested(null)] }, {}, ['info inspection-never']],
  ['nobody determined how often', { inspections: [tested('2020-01-01', { months: null })] }, {}, []],
  ['a cleaning is late', { inspections: [tested('2020-01-01', { kind: 'cleaning' })] }, {}, []],
])('a machine that %s', (_, machine, given, expected) => {
  expect(told(inspections(facts(machine, given)))).toEqual(expected);
});

test('names the machine, the inspection and the day', () => {
  const [verdict] = inspections(facts({ inspections: [tested('2026-01-21')] }));
  expect(verdict).toMatchObject({
    resourceId: 'saw',
    facts: { resource: 'Lintzaag 1', inspection: 'nen3140', day: '2027-01-21' },
  });
});

test('what a failed test locks in the list, it blocks in a booking too', () => {
  const failed = [tested('2027-01-02', { result: 'failed' }), tested('2026-12-01', { kind: 'calibration' })];
  expect(unsafeBecause(failed, '2027-01-04')).toBe('rejected');
  expect(told(inspections(facts({ inspections: failed })))).toEqual(['block inspection-failed']);
});

test('an open laser and primary school never go together, whatever reason is given', () => {
  const laser = facts({ laserClass: '4' });
  const primary = { ...laser, machines: { ...laser.machines, forPrimary: true } };
  expect([told(machineAudience(laser)), told(machineAudience(primary))]).toEqual([[], ['block laser-primary']]);
  const closed = { things: [{ ...saw, laserClass: '1' as const }], forPrimary: true, stops: 1 };
  expect(machineAudience({ ...laser, machines: closed })).toEqual([]);
});

test('a machine for older pupils asks a coordinator for a reason', () => {
  const grown = { things: [{ ...saw, groups: ['vmbo3' as const, 'mbo1' as const] }], forPrimary: true, stops: 1 };
  expect(told(machineAudience({ ...facts({}), machines: grown }))).toEqual(['warning machine-not-primary safety']);
});

test('tells of a fault with which it still works', () => {
  expect(told(machineFlaw(facts({ flaw: 'Lampje kapot' })))).toEqual(['info resource-flaw']);
  expect(machineFlaw(facts({ flaw: 'Lampje kapot' }, { draft: { kind: 'maintenance' } }))).toEqual([]);
});

test.each([
  ['as many as may stand at it', 8, 1, 8, []],
  ['one more', 9, 1, 8, ['9 at 8']],
  ['a circuit of six: 24 pupils are 4 at each', 24, 6, 4, []],
  ['a circuit of five: 24 pupils are 5 at the fullest', 24, 5, 4, ['5 at 4']],
  ['no limit written down', 1000, 1, null, []],
  ['no pupils', 0, 1, 1, []],
])('holds the group at a machine against who may work with it at once: %s', (_, pupils, stops, mostUsers, told) => {
  const morning = { start: toInstant('2027-01-18', '09:00'), end: toInstant('2027-01-18', '12:00'), pupils };
  const given = facts({ mostUsers }, { draft: morning });
  const found = machineGroupLimit({ ...given, machines: { ...given.machines, stops } });
  expect(found.map(({ facts: about }) => `${about['each']} at ${about['most']}`)).toEqual(told);
});

test('says it once for all pieces of a model, not of what lies in a kit, and not of a loan of days', () => {
  const morning = { start: toInstant('2027-01-18', '09:00'), end: toInstant('2027-01-18', '12:00'), pupils: 30 };
  const things = ['a', 'b'].map((resourceId) => ({ ...saw, resourceId, mostUsers: 2 }));
  const limited = (list: readonly MachineFact[], draft: Partial<BookingDraft> = morning) =>
    machineGroupLimit({ ...facts({}, { draft }), machines: { things: list, forPrimary: false, stops: 2 } }).length;
  expect(limited(things)).toBe(1);
  expect(limited(things.map((thing) => ({ ...thing, inKit: true })))).toBe(0);
  expect(limited(things, { pupils: 30 })).toBe(0);
  expect(limited(things, { ...morning, kind: 'maintenance' })).toBe(0);
});
