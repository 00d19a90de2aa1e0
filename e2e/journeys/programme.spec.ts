import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** A Wednesday far ahead, with room for one more. */
async function planVisit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bezoek plannen' }).click();
  await expect(field(page, 'programmeVersionId')).toHaveValue('Proefles lijmen');
  await field(page, 'title').fill('Bezoek van groep 8');
  await field(page, 'date').fill('3-2-2027');
  await field(page, 'startTime').fill('9');
  await field(page, 'endTime').fill('1030');
  await field(page, 'locationId').fill('Vlierrode');
  await page.getByRole('option', { name: 'Techlab Vlierrode' }).click();
}

test('makes a programme, plans a visit with it, and changes it: the visit keeps its version', async ({
  demoPage: page,
}) => {
  await goToAddress(page, '/programme');
  await page.getByRole('button', { name: 'Programma toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Proefles lijmen');
  await page.getByRole('textbox', { name: 'Duur' }).fill('90');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proefles lijmen' })).toBeVisible();
  await expectAccessible(page);

  await planVisit(page);
  await page.getByRole('button', { name: 'Voeg toe wat nodig is' }).click();
  const chosen = page.getByRole('list', { name: 'Gekozen ruimtes en middelen' }).getByRole('listitem');
  await expect(chosen).toHaveCount(1);
  await page.getByRole('button', { name: /^Boeken/ }).click();
  await expect(page.getByText('Geboekt.')).toBeVisible();
  await expect(page.getByText('wo 3 feb 2027', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByRole('textbox', { name: 'Duur' }).fill('120');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Duur: van 1 uur 30 min naar 2 uur')).toBeVisible();
  await page.getByRole('button', { name: 'Bezoek van groep 8' }).click();
  await expect(page.getByRole('link', { name: 'Proefles lijmen (versie 1)' })).toBeVisible();
});

test('makes a programme by keyboard alone, and finds it again', async ({ demoPage: page }) => {
  await goToAddress(page, '/programme');
  await enter(page, page.getByRole('button', { name: 'Programma toevoegen' }));
  await expect(page.getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vul een naam in.')).toBeVisible();
  await type(page, page.getByRole('textbox', { name: 'Naam' }), "Proefles 't Hart");
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: "Proefles 't Hart" })).toBeVisible();
  await enter(page, page.getByRole('link', { name: 'Terug naar het lesaanbod' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Lesaanbod' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Zoek op naam' })).toBeFocused();
  await page.keyboard.type('proefles');
  await expect(page.getByRole('status').filter({ hasText: '1 programma' })).toBeVisible();
  await expectAccessible(page);
});
