import { describe, expect, test } from 'vitest';
import { nobody } from '#domain/person/person.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { noTransport } from '#domain/transport/transport-facts.ts';
import type { BookingDraft } from '../booking.ts';
import { bareFacts } from '../facts.fixture.ts';
import { type BookingFacts, noMachines, type ProgrammeFact } from '../facts.ts';
import { newDraft } from '../new-draft.ts';
import { defaultRuleSettings } from '../rule-settings.ts';
import { judge } from './all-rules.ts';

const start = toInstant('2026-10-06', '09:00');
const end = toInstant('2026-10-06', '11:00');

const lamp: ProgrammeFact = {
  id: 'lamp',
  name: 'Soldeer je lampje',
  status: 'active',
  wasPlanned: false,
  groups: ['po7', 'po8'],
  durationMinutes: 120,
  leastPupils: 8,
  mostPupils: 24,
  pupilsPerSupervisor: 8,
  needs: [],
  names: { tin: 'Soldeerstation', kist: 'Leskist Stroom' },
  offers: [],
};
const room = { kind: 'room', resourceId: 'r', modelId: null, traits: ['power'], skills: [], seats: 30 } as const;

function verdictsOf(
  draft: Partial<BookingDraft>,
  programme: Partial<ProgrammeFact> | null,
  more: Partial<BookingFacts> = {},
) {
  const facts = bareFacts({
    draft: newDraft({ start, end }, { needs: [{ kind: 'resource', resourceId: 'r' }], ...draft }),
    now: toInstant('2026-09-01', '08:00'),
    programme: programme && { ...lamp, ...programme },
    ...more,
  });
  return judge(facts).map(({ level, rule, field }) => `${level} ${rule} ${field}`);
}

describe('a visit of a programme', () => {
  test.each<[string, Partial<BookingDraft>, Partial<ProgrammeFact> | null, string[]]>([
    ['that fits', { groups: ['po8'], pupils: 24, supervisors: 3 }, {}, []],
    ['without groups, pupils or supervisors filled in', {}, {}, []],
    ['of no programme', { groups: ['mbo1'], pupils: 30, supervisors: 3 }, null, []],
    ['for others than it is meant for', { groups: ['po1', 'vmbo1'] }, {}, ['warning programme-audience groups']],
    [
      'of a combined class that is partly meant',
      { groups: ['po6', 'po7'] },
      {},
      ['info programme-audience-partly groups'],
    ],
    ['that is for everybody', { groups: ['parents'] }, { groups: [] }, []],
    ['that is a minute short', { end: end - 60_000 }, {}, ['warning programme-shortened programmeVersionId']],
    ['that is a minute long', { end: end + 60_000 }, {}, ['info programme-lengthened programmeVersionId']],
    ['that ends when it starts', { end: start }, {}, ['block end-before-start end']],
    ['with one too many', { pupils: 25, supervisors: 4 }, {}, ['warning programme-too-many pupils']],
    ['with as few as it takes', { pupils: 8, supervisors: 2 }, {}, []],
    ['with one too few', { pupils: 7, supervisors: 2 }, {}, ['info programme-too-few pupils']],
    ['for a large group that it is made for', { pupils: 45, supervisors: 6 }, { mostPupils: 45 }, []],
    [
      'for a large group without a limit of its own',
      { pupils: 31, supervisors: 4 },
      { mostPupils: null },
      ['warning group-too-large pupils'],
    ],
    ['with supervisors by its own ratio', { pupils: 24, supervisors: 2 }, {}, ['info too-few-supervisors supervisors']],
    ['with supervisors by the ratio of the region', { pupils: 20, supervisors: 2 }, { pupilsPerSupervisor: null }, []],
    ['that is retired', {}, { status: 'retired' }, ['warning programme-retired programmeVersionId']],
    ['that was planned before it was retired', {}, { status: 'retired', wasPlanned: true }, []],
    ['that is still in the making', {}, { status: 'draft' }, ['info programme-draft programmeVersionId']],
  ])('%s', (_, draft, programme, expected) => {
    expect(verdictsOf(draft, programme)).toEqual(expected);
  });

  test.each([
    [12, 2, []],
    [13, 2, ['info too-few-supervisors supervisors']],
    [13, 3, []],
  ])('in a machine hall, %s pupils with %s supervisors', (pupils, supervisors, expected) => {
    const inHall = { inMachineHall: true };
    expect(verdictsOf({ pupils, supervisors }, null, inHall)).toEqual(expected);
    expect(verdictsOf({ pupils, supervisors }, { pupilsPerSupervisor: null }, inHall)).toEqual(expected);
  });

  test.each<[string, Partial<ProgrammeFact>, string[]]>([
    ['a room that is there', { needs: [{ kind: 'room', traits: ['power'], seats: null }], offers: [room] }, []],
    [
      'a room with what none has',
      { needs: [{ kind: 'room', traits: ['power', 'water'], seats: null }], offers: [room] },
      ['warning programme-needs-room needs'],
    ],
    [
      'a room with more seats',
      { needs: [{ kind: 'room', traits: ['power'], seats: 31 }], offers: [room] },
      ['warning programme-needs-room needs'],
    ],
    [
      'two rooms, of which one is there',
      {
        needs: [
          { kind: 'room', traits: [], seats: null },
          { kind: 'room', traits: ['power'], seats: null },
        ],
        offers: [room],
      },
      ['warning programme-needs-any-room needs'],
    ],
    [
      'two rooms, that are there in another order',
      {
        needs: [
          { kind: 'room', traits: [], seats: null },
          { kind: 'room', traits: ['power'], seats: null },
        ],
        offers: [room, { ...room, resourceId: 's', traits: [] }],
      },
      [],
    ],
    [
      'pieces, one by name and the others by number',
      {
        needs: [{ kind: 'model', modelId: 'tin', quantity: 6 }],
        offers: [
          { kind: 'model', modelId: 'tin', quantity: 5 },
          { ...room, kind: 'asset', modelId: 'tin' },
        ],
      },
      [],
    ],
    [
      'one piece more than asked',
      {
        needs: [{ kind: 'model', modelId: 'tin', quantity: 6 }],
        offers: [{ kind: 'model', modelId: 'tin', quantity: 5 }],
      },
      ['warning programme-needs-model needs'],
    ],
    ['a kit', { needs: [{ kind: 'kit', resourceId: 'kist' }] }, ['warning programme-needs-kit needs']],
    ['a kit that is there', { needs: [{ kind: 'kit', resourceId: 'r' }], offers: [{ ...room, kind: 'kit' }] }, []],
    [
      'two who can do something, and one comes',
      {
        needs: [{ kind: 'skill', skill: 'Lassen', quantity: 2 }],
        offers: [{ ...room, kind: 'person', skills: ['lassen'] }],
      },
      ['info programme-needs-skill needs'],
    ],
    ['material', { needs: [{ kind: 'consumable', description: 'Led', amount: 3, unit: '' }] }, []],
  ])('that needs %s', (_, programme, expected) => {
    expect(verdictsOf({}, programme)).toEqual(expected);
  });
});

test('names what is missing', () => {
  const facts = {
    draft: newDraft({ start, end }, { needs: [{ kind: 'resource', resourceId: 'r' }] }),
    now: 0,
    allocations: [],
    resources: new Map(),
    conflicts: [],
    shortages: [],
    location: null,
    school: null,
    inMachineHall: false,
    crew: nobody,
    terms: [],
    materials: [],
    machines: noMachines,
    kits: [],
    loneParts: [],
    transport: noTransport,
    settings: defaultRuleSettings,
    programme: { ...lamp, needs: [{ kind: 'model', modelId: 'tin', quantity: 6 }] },
  } satisfies BookingFacts;
  const found = judge(facts).find(({ rule }) => rule === 'programme-needs-model');
  expect(found?.facts).toEqual({ programme: 'Soldeer je lampje', missing: 6, model: 'Soldeerstation', wanted: 6 });
});
