import type { Page } from '@playwright/test';
import type { Scene } from './scene.ts';
import { type Language, textOf } from './texts.ts';

/** The steps of importing: a national register of schools, and a store room that mixes tools and supplies. */
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
  {
    name: 'import-stock-columns',
    path: '/inventory/consumables/import',
    async open(page, language) {
      await chooseStoreRoom(page, language);
      await page.getByText(textOf(language, 'import:kind.stock.create')).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'import-stock-odd',
    path: '/inventory/consumables/import',
    async open(page, language) {
      await chooseStoreRoom(page, language);
      await page.getByRole('button', { name: textOf(language, 'import:columns.compare') }).click();
      await page.getByRole('tab', { name: textOf(language, 'import:preview.odd') }).click();
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

/** Supplies and a tool, with a code and a text where a count should be. */
const storeRoom = [
  'code;naam;role;voorraad;locatie',
  'ZM-1;Netwerkkabel;M;-3;Magazijn',
  'ZM-2;Çelikdraad;M;40;Magazijn',
  'ZM-3;Lijm;M;2 sets;Magazijn',
  'ZT-1;Kolomboor;T;1;Magazijn',
].join('\r\n');

async function chooseStoreRoom(page: Page, language: Language): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'magazijn.csv', mimeType: 'text/csv', buffer: Buffer.from(storeRoom, 'utf8') });
  await page.getByRole('button', { name: textOf(language, 'import:next') }).click();
  await page.getByText(textOf(language, 'import:columns.intro')).waitFor();
}
