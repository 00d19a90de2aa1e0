import { expect, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';

test('a new user looks around in the demo region and then begins an own region', { tag: '@both' }, async ({
  emptyPage: page,
}) => {
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

test('begins by keyboard alone, and looks around in the demo region', async ({ emptyPage: page }) => {
  await enter(page, page.getByRole('button', { name: 'Begin leeg' }));
  await enter(page, page.getByRole('button', { name: 'Begin', exact: true }));
  await expect(page.getByText('Vul dit in om te beginnen.')).toHaveCount(3);
  await expect(page.getByRole('textbox', { name: 'Naam van de regio' })).toBeFocused();
  await type(page, page.getByRole('textbox', { name: 'Naam van de regio' }), 'Regio Oost');
  await type(page, page.getByLabel('Uw naam'), 'Coördinator');
  await type(page, page.getByLabel('Eerste locatie'), 'Techlab Oost');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Regio Oost is klaar voor gebruik' })).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Later, eerst rondkijken' }));
  await enter(page, page.getByRole('link', { name: 'Locaties' }));
  await expect(page.getByRole('tab', { name: 'Techlab Oost' })).toBeVisible();
});

test('tries the demo region and wipes it by keyboard alone', async ({ emptyPage: page }) => {
  await enter(page, page.getByRole('button', { name: 'Probeer de demoregio' }));
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 30_000 });
  await enter(page, page.getByRole('link', { name: 'Instellingen' }));
  await enter(page, page.getByRole('button', { name: 'Demogegevens wissen en leeg beginnen' }));
  await enter(page, page.getByRole('button', { name: 'Wissen en leeg beginnen', exact: true }));
  await expect(page.getByRole('heading', { name: 'Welkom bij Techlab' })).toBeVisible();
});

test('finds a school from anywhere with Ctrl+K', async ({ demoPage: page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('regenboog');
  await expect(page.getByRole('button', { name: 'De Regenboog' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'De Regenboog', level: 1 })).toBeVisible();
});
