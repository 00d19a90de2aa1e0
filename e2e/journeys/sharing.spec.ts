import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';
import { goWithout } from '../without-thing.ts';

test('a company asks its machine back: who counts on it, and what takes its place', async ({ demoPage: page }) => {
  await goToAddress(page, '/inventory');
  await page.getByRole('tab', { name: 'Geleend' }).click();
  await expectAccessible(page);
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /komende boeking/ }) })
    .filter({ hasNotText: 'Teruggevraagd' })
    .first();
  const name = (await row.getByRole('cell').first().locator('a, p').first().textContent()) ?? '';
  await row.getByRole('button', { name: `Acties voor ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Eigenaar vraagt het terug' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Eigen opdracht');
  await page.getByRole('button', { name: 'Opslaan' }).click();

  const dialog = page.getByRole('dialog', { name: `Komende boekingen van ${name}` });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await goWithout(page, dialog, /^In plaats daarvan/);
  await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: name })
      .getByText(/Teruggevraagd per/),
  ).toBeVisible();
});

test('by keyboard: terms for a thing that nobody lent before', async ({ demoPage: page }) => {
  await goToAddress(page, '/inventory/shared');
  await enter(page, page.getByRole('button', { name: 'Geleend middel toevoegen' }));
  const form = page.getByRole('dialog', { name: 'Geleend middel toevoegen' });
  await enter(page, form.getByRole('button', { name: 'Opslaan' }));
  await expect(form.getByText('Kies wat er te leen is.')).toBeVisible();
  await expect(form.getByText('Kies de eigenaar.')).toBeVisible();
  await expect(form.getByRole('combobox', { name: 'Wat' })).toBeFocused();
  for (const [label, typed] of [
    ['Wat', 'kist'],
    ['Eigenaar', 'kwekerij'],
  ] as const) {
    await type(page, form.getByRole('combobox', { name: label }), typed);
    await expect(page.getByRole('option', { name: new RegExp(typed, 'i') }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await enter(page, form.getByRole('button', { name: 'Opslaan' }));
  await expect(page.getByText('De voorwaarden zijn opgeslagen.')).toBeVisible();
});
