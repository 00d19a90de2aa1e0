import { expect, test } from 'vitest';
import { proposeRegion } from './municipality-regions.ts';

test.each([
  ['Assen', 'noord'],
  ['DEVENTER', 'noord'],
  ['Hattem', 'noord'],
  ['Eemnes', 'noord'],
  ['Ede', 'midden'],
  ['Barneveld', 'midden'],
  ['Veenendaal', 'midden'],
  ['Apeldoorn', 'midden'],
  ['Voorst', 'midden'],
  ['Zeewolde', 'midden'],
  ['Tiel', 'midden'],
  ['’s-Gravenhage', 'midden'],
  ['Arnhem', 'zuid'],
  ['Renkum', 'zuid'],
  ['Eindhoven', 'zuid'],
  ['Helmond', 'zuid'],
  ["'s-Hertogenbosch", 'zuid'],
  ['Nuenen, Gerwen en Nederwetten', 'zuid'],
  [' Súdwest-Fryslân ', 'noord'],
  ['SUDWEST FRYSLAN', 'noord'],
])('proposes for a school in %s region %s', (municipality, region) => {
  expect(proposeRegion(municipality)).toEqual({ kind: 'proposed', region });
});

test.each(['Altena', 'Montferland', 'Neder-Betuwe', 'De Ronde Venen'])(
  'asks for %s, which is split',
  (municipality) => {
    expect(proposeRegion(municipality)).toEqual({ kind: 'split' });
  },
);

test.each(['', 'Vlierrode', 'Gelderland', 'Bergen', 'constructor', '🏫'])('knows nothing of %j', (municipality) => {
  expect(proposeRegion(municipality)).toEqual({ kind: 'unknown' });
});
