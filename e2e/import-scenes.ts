import type { Page } from '@playwright/test';
import type { Scene } from './scene.ts';
import { textOf } from './texts.ts';

/** The steps of importing the national register of schools. */
export const importScenes: readonly Scene[] = [
  { name: 'import-file', path: '/organisation/import', open: (page) => chooseRegister(page) },
  {
    name: 'import-columns',
    path: '/organisation/import',
    async open(page, language) {
      await chooseRegister(page);
      await page.getByRole('button', { name: textOf(language, 'import:next') }).click();
      await page.getByText(textOf(language, 'import:columns.intro')).waitFor();
    },
  },
  {
    name: 'import-preview',
    path: '/organisation/import',
    async open(page, language) {
      await chooseRegister(page);
      await page.getByRole('button', { name: textOf(language, 'import:next') }).click();
      await page.getByRole('button', { name: textOf(language, 'import:columns.compare') }).click();
      await page.getByRole('button', { name: textOf(language, 'import:preview.import') }).waitFor();
    },
  },
];

/** A small register of invented schools: two new ones, one that is wrong. */
const register = [
  'VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENAAM;PROVINCIE;DENOMINATIE',
  '99ZA00;De Vuurtoren;Havenkade;12;1999 ZA;VEERDAM;VEERDAM;Noord-Holland;Openbaar',
  '99ZB00;Basisschool ’t Kompas;Dorpsstraat;3-A;1999 ZB;VEERDAM;VEERDAM;Noord-Holland;Rooms-Katholiek',
  '99Z1;Zonder Code;Kerkplein;1;1999 ZC;VEERDAM;VEERDAM;Noord-Holland;Openbaar',
].join('\r\n');

async function chooseRegister(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'schoolvestigingen.csv', mimeType: 'text/csv', buffer: Buffer.from(register, 'utf8') });
  await page.getByText('99ZA00').first().waitFor();
}
