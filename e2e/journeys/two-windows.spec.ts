import { expect, test } from '../fixtures.ts';

test('one window shows at once what the other changed', { tag: '@both' }, async ({ demoApp }) => {
  const { page: first } = demoApp;
  const second = await demoApp.openWindow();
  await first.getByRole('link', { name: 'Locaties' }).click();
  await second.getByRole('link', { name: 'Locaties' }).click();
  await expect(second.getByRole('tab').first()).toBeVisible();

  await first.getByRole('button', { name: 'Locatie toevoegen' }).click();
  await first.getByRole('textbox', { name: 'Naam' }).fill('Techlab De Pier');
  await first.getByRole('button', { name: 'Opslaan' }).click();
  await expect(second.getByRole('tab', { name: 'Techlab De Pier' })).toBeVisible();

  await first.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(second.getByRole('tab', { name: 'Techlab De Pier' })).toBeHidden();
});

test('changes language in place and keeps it after a reload', async ({ demoPage: page }) => {
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('link', { name: 'Inventory' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Inventory' })).toBeVisible();
});
