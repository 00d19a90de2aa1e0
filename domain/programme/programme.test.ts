import { describe, expect, test } from 'vitest';
import { checkProgramme } from './check-programme.ts';
import { combineGroups } from './combine-groups.ts';
import { compareVersions } from './compare-versions.ts';
import type { EducationGroup } from './education-group.ts';
import { groupsFor, needsFor, supervisorsFor } from './needs-for.ts';
import type { ProgrammeContent, ProgrammeNeed } from './programme.ts';
import { tidyNames } from './tag.ts';

const content: ProgrammeContent = {
  name: 'Soldeer je eigen lampje',
  summary: '',
  preparation: '',
  protection: 'Veiligheidsbril',
  groups: ['po7', 'po8'],
  durationMinutes: 120,
  setupMinutes: 15,
  cleanupMinutes: 15,
  leastPupils: 8,
  mostPupils: 24,
  pupilsPerSupervisor: 8,
  tags: [{ family: 'theme', name: 'Energietransitie' }],
  needs: [
    { kind: 'room', traits: ['power'], seats: null },
    { kind: 'model', modelId: 'tin', quantity: 12 },
    { kind: 'consumable', description: 'Led', amount: 24, unit: 'stuks' },
  ],
};

describe('a programme', () => {
  test.each<[string, Partial<ProgrammeContent>, string | null]>([
    ['is complete', {}, null],
    ['has only spaces for a name', { name: '  ' }, 'programme/name-empty name'],
    ['lasts 4 minutes', { durationMinutes: 4 }, 'programme/duration durationMinutes'],
    ['lasts 5 minutes', { durationMinutes: 5 }, null],
    ['lasts a week', { durationMinutes: 10_080 }, null],
    ['lasts a minute more than a week', { durationMinutes: 10_081 }, 'programme/duration durationMinutes'],
    ['lasts half a minute more', { durationMinutes: 60.5 }, 'programme/duration durationMinutes'],
    ['is set up in less than no time', { setupMinutes: -1 }, 'programme/buffer setupMinutes'],
    ['takes more than a day to clean up', { cleanupMinutes: 1441 }, 'programme/buffer cleanupMinutes'],
    ['needs as many pupils as fit', { leastPupils: 24 }, null],
    ['needs one pupil more than fit', { leastPupils: 25 }, 'programme/least-above-most leastPupils'],
    ['needs many and fits any number', { leastPupils: 25, mostPupils: null }, null],
    ['fits nobody', { leastPupils: null, mostPupils: 0 }, 'programme/most-pupils mostPupils'],
    ['needs minus one pupil', { leastPupils: -1 }, 'programme/least-pupils leastPupils'],
    ['asks a supervisor for no pupils', { pupilsPerSupervisor: 0 }, 'programme/ratio pupilsPerSupervisor'],
    ['needs 0 of a model', needs({ kind: 'model', modelId: 'a', quantity: 0 }), 'programme/quantity needs.0'],
    ['needs a skill without a name', needs({ kind: 'skill', skill: ' ', quantity: 1 }), 'programme/need-empty needs.0'],
    ['needs a room for nobody', needs({ kind: 'room', traits: [], seats: 0 }), 'programme/quantity needs.0'],
    [
      'needs the same skill twice',
      needs({ kind: 'skill', skill: 'lassen', quantity: 1 }, { kind: 'skill', skill: 'Lassen ', quantity: 2 }),
      'programme/need-twice needs.1',
    ],
    [
      'needs two rooms of the same kind',
      needs({ kind: 'room', traits: [], seats: null }, { kind: 'room', traits: [], seats: null }),
      null,
    ],
    [
      'uses up nothing of something',
      needs({ kind: 'consumable', description: 'Led', amount: 0, unit: '' }),
      'programme/amount needs.0',
    ],
  ])('that %s', (_, given, expected) => {
    const refused = checkProgramme({ ...content, ...given });
    expect(refused && `${refused.code} ${refused.field}`).toBe(expected);
  });
});

test.each<[number | null, number, number | null, number]>([
  [null, 1, 24, 24],
  [0, 1, null, 24],
  [1, 1, 1, 24],
  [24, 1, 24, 24],
  [25, 2, 24, 48],
  [33, 2, 24, 48],
  [1000, 42, 24, 1008],
])('for %s pupils come %s groups in a room of %s seats, with %s leds', (pupils, groups, seats, leds) => {
  expect(groupsFor(content, pupils)).toBe(groups);
  expect(needsFor(content, pupils)).toEqual([
    { kind: 'room', traits: ['power'], seats },
    { kind: 'model', modelId: 'tin', quantity: 12 },
    { kind: 'consumable', description: 'Led', amount: leds, unit: 'stuks' },
  ]);
});

test('a programme without a limit takes any number as one group', () => {
  expect(groupsFor({ mostPupils: null }, 1000)).toBe(1);
});

test.each([
  [0, 8, 2, 0],
  [1, 8, 2, 2],
  [16, 8, 2, 2],
  [17, 8, 2, 3],
  [17, 8, 0, 3],
])('%s pupils at one supervisor for %s and at least %s come with %s', (pupils, ratio, least, expected) => {
  expect(supervisorsFor(pupils, ratio, least)).toBe(expected);
});

test('a version says what it changed, and an order that changed is no difference', () => {
  const after: ProgrammeContent = {
    ...content,
    durationMinutes: 90,
    groups: ['po8', 'vmbo1'],
    needs: [content.needs[2], content.needs[0], { kind: 'model', modelId: 'tin', quantity: 10 }] as ProgrammeNeed[],
  };
  expect(compareVersions(content, after)).toEqual([
    { field: 'durationMinutes', before: 120, after: 90 },
    { field: 'groups', added: ['vmbo1'], removed: ['po7'] },
    {
      field: 'needs',
      added: [{ kind: 'model', modelId: 'tin', quantity: 10 }],
      removed: [{ kind: 'model', modelId: 'tin', quantity: 12 }],
    },
  ]);
  expect(compareVersions(content, { ...content, needs: [...content.needs].reverse() })).toEqual([]);
});

test.each<[EducationGroup[], string]>([
  [[], ''],
  [['po8', 'po7'], 'po 7/8'],
  [['po5', 'po6', 'po7', 'po8'], 'po 5-8'],
  [['po5', 'po7', 'po8'], 'po 5, 7/8'],
  [['vmbo1', 'po8', 'parents'], 'po 8 vmbo 1 single parents'],
  [['mbo1', 'vmbo3', 'vmbo4'], 'vmbo 3/4 mbo 1'],
])('%j reads as "%s"', (groups, expected) => {
  const text = combineGroups(groups).map(({ family, years, group }) => `${family} ${years || group}`);
  expect(text.join(' ')).toBe(expected);
});

test('keeps the first spelling of a label, without spaces and empty ones', () => {
  expect(tidyNames([' Robotica', 'robotica', '', '  ', '3D  printing'])).toEqual(['Robotica', '3D printing']);
});

function needs(...list: ProgrammeNeed[]): Partial<ProgrammeContent> {
  return { needs: list };
}
