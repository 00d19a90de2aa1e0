import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

async function nameRegion(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Naam van de regio' }).fill(name);
  await page.getByRole('button', { name: 'Naam van de regio opslaan' }).click();
  await expect(page.getByText('Opgeslagen.').first()).toBeVisible();
}

test('a copy goes back in the running app, and every window shows it', { tag: '@both' }, async ({ demoApp }) => {
  const { page, dataDirectory } = demoApp;
  const second = await demoApp.openWindow();
  for (const window of [page, second]) await window.getByRole('link', { name: 'Instellingen' }).click();
  await nameRegion(page, 'Regio voor de kopie');
  await page.getByRole('button', { name: 'Nu een kopie maken' }).click();
  await expect(page.getByText('De reservekopie is gemaakt en gecontroleerd.')).toBeVisible();
  await nameRegion(page, 'Regio erna');
  await expect(second.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Regio erna');

  // The copy of the day may come in between.
  await page
    .getByRole('row', { name: /Zelf gemaakt/ })
    .getByRole('button', { name: /^Reservekopie van .* terugzetten$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/1500 boekingen/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(page.getByText(/De reservekopie staat terug/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Regio voor de kopie');
  await expect(second.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Regio voor de kopie');
  expect(readdirSync(join(dataDirectory, 'backups')).some((name) => name.endsWith('before-restore.sqlite'))).toBe(true);

  await page.getByRole('button', { name: 'Gegevens controleren' }).click();
  await expect(page.getByText('Alles klopt.', { exact: false })).toBeVisible();
});

test('a file that is no copy is refused in words, and nothing changes', async ({ demoApp }) => {
  const { page, dataDirectory } = demoApp;
  const wrong = join(dataDirectory, 'vakantiefoto.sqlite');
  writeFileSync(wrong, 'x'.repeat(20_000));
  await page.getByRole('link', { name: 'Instellingen' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kopie uit een bestand openen' }).click(),
  ]);
  await chooser.setFiles(wrong);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Terugzetten', exact: true }).click();
  await expect(dialog.getByText('Dit bestand is geen reservekopie van Techlab.', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Niet terugzetten' }).click();
  await expect(page.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Demoregio Vlierrode');
});

test('makes a copy and puts it back by keyboard alone', async ({ demoPage: page }) => {
  const name = page.getByRole('textbox', { name: 'Naam van de regio' });
  await enter(page, page.getByRole('link', { name: 'Instellingen' }));
  await enter(page, page.getByRole('button', { name: 'Nu een kopie maken' }));
  await expect(page.getByText('De reservekopie is gemaakt en gecontroleerd.')).toBeVisible();
  await type(page, name, 'Regio met een fout');
  await enter(page, page.getByRole('button', { name: 'Naam van de regio opslaan' }));
  await expect(page.getByText('Opgeslagen.').first()).toBeVisible();

  const own = page.getByRole('row', { name: /Zelf gemaakt/ });
  const putBack = own.getByRole('button', { name: /^Reservekopie van .* terugzetten$/ }).first();
  await enter(page, putBack);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/1500 boekingen/)).toBeVisible();
  // Escape is the way out, and leads back to where one was.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await tabTo(page, putBack);
  await page.keyboard.press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Terugzetten', exact: true }));
  await expect(page.getByText(/De reservekopie staat terug/)).toBeVisible();
  await expect(name).toHaveValue('Demoregio Vlierrode');
});

test('opens a copy from a file by keyboard alone, and reads why it is none', async ({ demoApp }) => {
  const { page, dataDirectory } = demoApp;
  const wrong = join(dataDirectory, 'vakantiefoto.sqlite');
  writeFileSync(wrong, 'x'.repeat(20_000));
  await enter(page, page.getByRole('link', { name: 'Instellingen' }));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    enter(page, page.getByRole('button', { name: 'Kopie uit een bestand openen' })),
  ]);
  await chooser.setFiles(wrong);
  const dialog = page.getByRole('dialog');
  await enter(page, dialog.getByRole('button', { name: 'Terugzetten', exact: true }));
  await expect(dialog.getByText('Dit bestand is geen reservekopie van Techlab.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Naam van de regio' })).toHaveValue('Demoregio Vlierrode');
});
