import { expect, test } from 'vitest';
import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import { toFormValues } from './form-values.ts';
import { endOf, programmeValues } from './programme-choice.ts';

const lamp = {
  id: 'v1',
  name: 'Lampje',
  durationMinutes: 120,
  setupMinutes: 15,
  cleanupMinutes: 0,
} as ProgrammeVersion;
const empty = { ...toFormValues({}, 'Europe/Amsterdam'), startTime: '9' };

test('a programme fills title, end and buffers', () => {
  expect(programmeValues(empty, lamp, undefined)).toEqual({
    programmeVersionId: 'v1',
    title: 'Lampje',
    setupMinutes: '15',
    cleanupMinutes: '',
    endTime: '11:00',
  });
});

test('leaves a title that somebody typed, and replaces that of the programme before', () => {
  expect(programmeValues({ ...empty, title: 'Feestje' }, lamp, 'Robots').title).toBeUndefined();
  expect(programmeValues({ ...empty, title: 'Robots' }, lamp, 'Robots').title).toBe('Lampje');
});

test('taken away, takes its title along, and nothing else', () => {
  expect(programmeValues({ ...empty, title: 'Lampje' }, undefined, 'Lampje')).toEqual({
    programmeVersionId: null,
    title: '',
  });
  expect(programmeValues({ ...empty, title: 'Eigen' }, undefined, 'Lampje')).toEqual({ programmeVersionId: null });
});

test.each([
  ['9', 120, '11:00'],
  ['0930', 45, '10:15'],
  ['22:00', 120, '24:00'],
  ['22:01', 120, null],
  ['', 120, null],
  ['straks', 120, null],
])('from %s, %s minutes end at %s', (start, minutes, end) => {
  expect(endOf(start, minutes)).toBe(end);
});
