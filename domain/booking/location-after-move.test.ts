import { expect, it } from 'vitest';
import { locationAfterMove } from './location-after-move.ts';

const hall = { kind: 'room', locationId: 'west' } as const;
const lab = { kind: 'room', locationId: 'east' } as const;
const printer = { kind: 'asset', locationId: 'east' } as const;

it('takes the group along when its room is exchanged for one elsewhere', () => {
  expect(locationAfterMove('west', hall, lab)).toBe('east');
  expect(locationAfterMove(null, undefined, lab)).toBe('east');
});

it('leaves the group where it is when a machine comes from elsewhere, or a second room is exchanged', () => {
  expect(locationAfterMove('west', hall, printer)).toBe('west');
  expect(locationAfterMove('south', hall, lab)).toBe('south');
});
