import { expect, test } from 'vitest';
import { everyProgramme, filterProgrammes, type ProgrammeView } from './filter-programmes.ts';
import type { ProgrammeContent, ProgrammeStatus } from './programme.ts';

function programme(id: string, status: ProgrammeStatus, given: Partial<ProgrammeContent>) {
  const version: ProgrammeContent = {
    name: id,
    summary: '',
    preparation: '',
    protection: '',
    groups: [],
    durationMinutes: 120,
    setupMinutes: 0,
    cleanupMinutes: 0,
    leastPupils: null,
    mostPupils: null,
    pupilsPerSupervisor: null,
    tags: [],
    needs: [],
    ...given,
  };
  return { id, code: `L-${id}`, status, version };
}

const all = [
  programme('lampje', 'active', { groups: ['po7', 'po8'], tags: [{ family: 'theme', name: 'Énergie' }] }),
  programme('robots', 'draft', { durationMinutes: 90, needs: [{ kind: 'model', modelId: 'krab', quantity: 2 }] }),
  programme('oud', 'retired', { groups: ['vmbo1'] }),
];

test.each<[string, Partial<ProgrammeView>, string[]]>([
  ['nothing leaves out what is retired', {}, ['lampje', 'robots']],
  ['a status shows only that', { status: 'retired' }, ['oud']],
  ['a group also shows what is for everybody', { group: 'po8' }, ['lampje', 'robots']],
  ['a group hides what is for others', { group: 'vmbo2' }, ['robots']],
  ['a duration shows what fits in it', { longest: 90 }, ['robots']],
  ['a duration that just fits', { longest: 120 }, ['lampje', 'robots']],
  ['a label', { tag: 'Énergie' }, ['lampje']],
  ['words without accents, in labels too', { text: 'energie' }, ['lampje']],
  ['words in what it needs', { text: 'rijrobot' }, ['robots']],
  ['a code', { text: 'l-lamp' }, ['lampje']],
  ['two words that must both be there', { text: 'lampje robots' }, []],
])('%s', (_, view, expected) => {
  const found = filterProgrammes(all, { ...everyProgramme, ...view }, (id) => (id === 'krab' ? 'Rijrobot Krab' : ''));
  expect(found.map(({ id }) => id)).toEqual(expected);
});
