import { expect, test } from 'vitest';
import { readablePlace } from './readable-place.ts';

test.each([
  ['NUENEN CA', 'Nuenen ca'],
  ['S GRAVENHAGE', "'s-Gravenhage"],
  ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
  ["'S GRAVENMOER", "'s-Gravenmoer"],
  ["'S-HEER ARENDSKERKE", "'s-Heer Arendskerke"],
  ["'T HARDE", "'t Harde"],
  ['T ZAND', "'t Zand"],
  ["STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"],
  ['BERGEN LB', 'Bergen LB'],
  ['LB', 'Lb'],
  ['CAPELLE AAN DEN IJSSEL', 'Capelle aan den IJssel'],
  ['IJMUIDEN', 'IJmuiden'],
  ['DEN HAAG', 'Den Haag'],
  ['DE RONDE VENEN', 'De Ronde Venen'],
  ['2E EXLOERMOND', '2e Exloermond'],
  ['HEI- EN BOEICOP', 'Hei- en Boeicop'],
  ['NOORD-BEVELAND', 'Noord-Beveland'],
  ['SPAARNDAM GEM. HAARLEM', 'Spaarndam gem. Haarlem'],
  ['ÉÉN  PLAATS', 'Één Plaats'],
])('%s reads as %s', (register, readable) => {
  expect(readablePlace(register)).toBe(readable);
});

test.each(["'s-Gravenhage", 'Bergen (L)', 'Sint-Michielsgestel', '', '1234'])('leaves %s alone', (place) => {
  expect(readablePlace(place)).toBe(place);
});
