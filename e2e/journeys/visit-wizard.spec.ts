import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

const LESSON = 'Van idee naar 3D-print';
/** Not by the word that is typed: adding it as a new school is offered too. */
const SCHOOL = /Hart van Lindebeek/;

const times = (page: Page) => page.getByRole('button', { name: /^Kies .+ bij / });
const message = (page: Page) => page.getByLabel('Bericht aan de school');

test('a school asks by mail and gets the third best slot', async ({ demoPage: page }) => {
  await goToAddress(page, '/planbord');
  await page.getByRole('link', { name: 'Bezoek plannen' }).last().click();
  await page.getByRole('combobox', { name: 'School of bedrijf' }).fill('linde');
  await page.getByRole('option', { name: SCHOOL }).click();
  await page.getByLabel('Aantal leerlingen').fill('24');
  await page.getByRole('combobox', { name: 'Les', exact: true }).click();
  await page.getByRole('option', { name: LESSON }).click();
  await expect(page.getByText(/ is aan de beurt: | heeft dit schooljaar zijn deel: /)).toBeVisible();
  await expectAccessible(page);

  const third = times(page).nth(2);
  const name = (await third.getAttribute('aria-label')) ?? '';
  const [, when = '', place = ''] = /^Kies (.+) bij (.+)$/.exec(name) ?? [];
  await third.click();
  await expect(page.getByRole('heading', { name: new RegExp(LESSON) })).toBeFocused();
  await page.getByText('Bevestigd', { exact: true }).click();
  await page.getByLabel('Contactpersoon').fill("Juf O'Brien");
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bevestig het bezoek' }).click();

  await expect(message(page)).toHaveValue(
    new RegExp(`Beste Juf O'Brien,[\\s\\S]+is bevestigd[\\s\\S]+${when}[\\s\\S]+${place}`),
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open de boeking' }).click();
  await expect(page.getByRole('dialog').getByText(LESSON).first()).toBeVisible();
});

test('33 pupils at a lab for 24: two groups in one act, taken back in one act', async ({ demoPage: page }) => {
  await goToAddress(page, '/visit');
  await page.getByLabel('Aantal leerlingen').fill('33');
  await page.getByRole('combobox', { name: 'Les', exact: true }).click();
  await page.getByRole('option', { name: LESSON }).click();
  const together = page.getByRole('region', { name: 'Tegelijk, in meer ruimtes' });
  await expect(together.getByText(/^Groep 1 \(17 leerlingen\): /).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Verdeeld over meer dagen' })).toBeVisible();
  await expectAccessible(page);
  await times(page).first().click();
  await page.getByRole('button', { name: 'Zet als optie' }).click();
  await expect(message(page)).toHaveValue(/Groep 1: [\s\S]+17 leerlingen[\s\S]+Groep 2: [\s\S]+16 leerlingen/);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Ongedaan gemaakt')).toBeVisible();
});

test('by keyboard: the third best slot', { tag: '@browser' }, async ({ demoPage: page }) => {
  await goToAddress(page, '/visit');
  await type(page, page.getByRole('combobox', { name: 'School of bedrijf' }), 'linde');
  await expect(page.getByRole('option', { name: SCHOOL })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await type(page, page.getByLabel('Aantal leerlingen'), '24');
  await type(page, page.getByRole('combobox', { name: 'Les', exact: true }), LESSON);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await enter(page, times(page).nth(2));
  await type(page, page.getByLabel('Contactpersoon'), 'Meester Çelik');
  await enter(page, page.getByRole('button', { name: 'Zet als optie' }));
  await expect(message(page)).toHaveValue(/Beste Meester Çelik,/);
});

test('by keyboard: 33 pupils, and what cannot be is answered in words', { tag: '@browser' }, async ({
  demoPage: page,
}) => {
  await goToAddress(page, '/visit');
  const pupils = page.getByLabel('Aantal leerlingen');
  await type(page, page.getByRole('combobox', { name: 'Les', exact: true }), LESSON);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  for (const [typed, answer] of [
    ['0', 'minstens 1'],
    ['1000', '1.000 leerlingen worden 42 groepen'],
  ] as const) {
    await pupils.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(typed);
    await expect(page.getByText(answer)).toBeVisible();
  }
  await expectAccessible(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('33');
  await tabTo(page, times(page).first());
  await page.keyboard.press('Enter');
  await enter(page, page.getByRole('button', { name: 'Zet als optie' }));
  await expect(message(page)).toHaveValue(/Groep 2: /);
});
