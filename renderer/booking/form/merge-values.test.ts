import { expect, test } from 'vitest';
import { toFormValues } from './form-values.ts';
import { mergeValues } from './merge-values.ts';

const base = toFormValues({ title: 'Robotica', pupils: 20, notes: '' }, 'Europe/Amsterdam');

test('keeps what was typed here on top of what somebody else saved', () => {
  const mine = { ...base, title: 'Robotica 2', notes: 'hallo' };
  const newer = { ...base, title: 'Robotica voor beginners', pupils: '24' };
  expect(mergeValues(base, mine, newer)).toEqual({
    values: { ...base, title: 'Robotica 2', notes: 'hallo', pupils: '24' },
    clashes: ['title'],
    taken: ['pupils'],
  });
});

test('finds no clash where both typed the same', () => {
  const same = { ...base, title: 'Drones' };
  expect(mergeValues(base, same, same).clashes).toEqual([]);
});
