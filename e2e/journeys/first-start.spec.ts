import { expect, test } from '../fixtures.ts';

test('a new user looks around in the demo region and then begins an own region', async ({ emptyPage: page }) => {
  await expect(page.getByRole('heading', { name: 'Welkom bij Techlab' })).toBeVisible();
  await page.getByRole('button', { name: 'Probeer de demoregio' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 30_000 });

  await page.getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Demogegevens wissen en leeg beginnen' }).click();
  await page.getByRole('button', { name: 'Wissen en leeg beginnen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Welkom bij Techlab' })).toBeVisible();

  await page.getByRole('button', { name: 'Begin leeg' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('Vul dit in om te beginnen.')).toHaveCount(3);
  await page.getByRole('textbox', { name: 'Naam van de regio' }).fill('STO Noordervaart');
  await page.getByLabel('Uw naam').fill('Coördinator');
  await page.getByLabel('Eerste locatie').fill("Techlab 't Hart");
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'STO Noordervaart is klaar voor gebruik' })).toBeVisible();

  await page.getByRole('button', { name: 'Later, eerst rondkijken' }).click();
  await page.getByRole('link', { name: 'Geschiedenis' }).click();
  await expect(page.getByText('Regio begonnen')).toBeVisible();
  await expect(page.getByText('Coördinator').first()).toBeVisible();
});

test('begins by keyboard alone', async ({ emptyPage: page }) => {
  await page.getByRole('button', { name: 'Begin leeg' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Naam van de regio' }).focus();
  for (const text of ['Regio Oost', 'Coördinator', 'Techlab Oost']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Regio Oost is klaar voor gebruik' })).toBeVisible();
});

test('finds a school from anywhere with Ctrl+K', async ({ demoPage: page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('regenboog');
  await expect(page.getByRole('button', { name: 'De Regenboog' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'De Regenboog', level: 1 })).toBeVisible();
});
