import { describe, expect, test } from 'vitest';
import type { CrewFacts, PersonFact } from '#domain/person/person.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import type { LocationFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { defaultRuleSettings, type RuleSettings } from '../rule-settings.ts';
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
const karin: PersonFact = {
  id: 'karin',
  name: 'Karin Çelik',
  active: true,
  skills: [],
  vogNeeded: true,
  vogIssuedOn: '2025-01-01',
  vogSeenOn: '2025-01-10',
  hours: [],
  absences: [],
  authorisedFor: [],
  elsewhere: [],
  holdsNow: false,
};
const bram: PersonFact = { ...karin, id: 'bram', name: 'Bram' };
const noVog = { vogIssuedOn: null, vogSeenOn: null };
const saw = { resourceId: 'saw-1', name: 'Lintzaag 1', modelId: 'saw', modelName: 'Lintzaag' };

function verdictsOf(crew: Partial<CrewFacts>, draft: Partial<BookingDraft> = {}, settings: Partial<RuleSettings> = {}) {
  const facts = bareFacts({
    draft: newDraft(
      { start: at('09:00'), end: at('12:00') },
      { needs: [{ kind: 'resource', resourceId: 'karin' }], ...draft },
    ),
    now: at('08:00', '2026-10-01'),
    location: lab,
    settings: { ...defaultRuleSettings, ...settings },
    crew: { people: [], guardedMachines: [], ...crew },
  });
  return judge(facts).map(({ level, rule, resourceId }) => `${level} ${rule} ${resourceId}`);
}

describe('somebody in a booking', () => {
  const ill = [{ kind: 'ill' as const, firstOn: '2026-11-24', lastOn: '2026-11-24' }];

  test.each<[string, Partial<PersonFact>, string[]]>([
    ['who can come gets no verdict', {}, []],
    ['who is ill that day', { absences: ill }, ['block person-absent karin']],
    ['who fell ill since', { absences: ill, holdsNow: true }, ['info person-absent karin']],
    ['who is back that day', { absences: [{ kind: 'leave', firstOn: '2026-11-20', lastOn: '2026-11-23' }] }, []],
    ['who works that morning', { hours: [{ weekday: 2, opens: '09:00', closes: '12:00' }] }, []],
    [
      'who leaves a minute before the end',
      { hours: [{ weekday: 2, opens: '09:00', closes: '11:59' }] },
      ['warning person-outside-hours karin'],
    ],
    [
      'who works on other days',
      { hours: [{ weekday: 1, opens: '09:00', closes: '17:00' }] },
      ['warning person-not-that-day karin'],
    ],
    [
      'who is in another lab 29 minutes before',
      {
        elsewhere: [
          {
            bookingId: 'b',
            holder: 'X',
            locationId: 'zuid',
            locationName: 'Zuid',
            start: at('08:00'),
            end: at('08:31'),
          },
        ],
      },
      ['warning person-travel karin'],
    ],
    [
      'who is in another lab half an hour after',
      {
        elsewhere: [
          {
            bookingId: 'b',
            holder: 'X',
            locationId: 'zuid',
            locationName: 'Zuid',
            start: at('12:30'),
            end: at('13:00'),
          },
        ],
      },
      [],
    ],
    [
      'who was in this lab until the minute',
      {
        elsewhere: [
          { bookingId: 'b', holder: 'X', locationId: 'noord', locationName: 'N', start: at('08:00'), end: at('09:00') },
        ],
      },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(verdictsOf({ people: [{ ...karin, ...given }] })).toEqual(expected);
  });
});

describe('a VOG', () => {
  test.each<[string, RuleSettings['vogRule'], PersonFact[], Partial<BookingDraft>, string[]]>([
    ['missing, rule supervised, alone', 'supervised', [{ ...karin, ...noVog }], {}, ['block vog-alone karin']],
    [
      'missing, rule supervised, beside a colleague',
      'supervised',
      [{ ...karin, ...noVog }, bram],
      {},
      ['info vog-supervised karin'],
    ],
    [
      'missing for two who stand together',
      'supervised',
      [
        { ...karin, ...noVog },
        { ...bram, ...noVog },
      ],
      {},
      ['block vog-alone karin', 'block vog-alone bram'],
    ],
    [
      'missing, rule block, beside a colleague',
      'block',
      [{ ...karin, ...noVog }, bram],
      {},
      ['block vog-missing karin'],
    ],
    ['missing, rule warn', 'warn', [{ ...karin, ...noVog }], {}, ['warning vog-missing karin']],
    ['not needed', 'block', [{ ...karin, ...noVog, vogNeeded: false }], {}, []],
    [
      'expired on the day of the visit',
      'block',
      [{ ...karin, vogIssuedOn: '2023-11-23' }],
      {},
      ['block vog-missing karin'],
    ],
    ['valid to the day of the visit', 'block', [{ ...karin, vogIssuedOn: '2023-11-24' }], {}, []],
    [
      'expired of somebody already planned',
      'block',
      [{ ...karin, ...noVog, holdsNow: true }],
      {},
      ['warning vog-missing karin'],
    ],
    ['missing where no pupils come', 'block', [{ ...karin, ...noVog }], { kind: 'maintenance' }, []],
  ])('%s', (_, vogRule, people, draft, expected) => {
    expect(verdictsOf({ people }, draft, { vogRule })).toEqual(expected);
  });
});

describe('a machine that needs somebody authorised', () => {
  const absent = [{ kind: 'ill' as const, firstOn: '2026-11-24', lastOn: '2026-11-24' }];

  test.each<[string, PersonFact[], Partial<BookingDraft>, string[]]>([
    ['with nobody', [], {}, ['warning machine-unauthorised saw-1']],
    ['with somebody else', [karin], {}, ['warning machine-unauthorised saw-1']],
    ['with somebody authorised', [karin, { ...bram, authorisedFor: ['saw'] }], {}, []],
    [
      'with somebody authorised who is ill',
      [{ ...karin, authorisedFor: ['saw'], absences: absent, holdsNow: true }],
      {},
      ['warning machine-unauthorised saw-1', 'info person-absent karin'],
    ],
    ['that is being mended', [], { kind: 'maintenance' }, []],
  ])('%s', (_, people, draft, expected) => {
    const second = { ...saw, resourceId: 'saw-2', name: 'Lintzaag 2' };
    expect(verdictsOf({ people, guardedMachines: [saw, second] }, draft)).toEqual(expected);
  });
});
