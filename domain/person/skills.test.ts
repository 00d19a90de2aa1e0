import { expect, test } from 'vitest';
import { hasSkill, missingSkills, tidySkills } from './skills.ts';

test('compares skills without capitals, accents and double spaces', () => {
  expect(hasSkill(['3D-printen', 'Creatief  naaien'], '3d-PRINTEN')).toBe(true);
  expect(hasSkill(['Creatief naaien'], 'créatief naaien')).toBe(true);
  expect(hasSkill(['Lassen'], 'Lassen MIG')).toBe(false);
  expect(missingSkills(['lassen'], ['Lassen', 'Solderen'])).toEqual(['Solderen']);
});

test('keeps each skill once, as it was first written', () => {
  expect(tidySkills(['  Lassen ', 'lassen', '', '   ', 'VR', "'t Hart 🦾"])).toEqual(['Lassen', 'VR', "'t Hart 🦾"]);
});
