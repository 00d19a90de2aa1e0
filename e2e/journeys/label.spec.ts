import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';

async function choose(page: Page, tag: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Apparaat of kist toevoegen' }).fill(tag);
  await page.getByRole('option', { name: new RegExp(`^${tag} `) }).click();
}

test(
  'makes a sheet of labels for machines and a kit, from where the used sheet has its first one left',
  {
    tag: '@both',
  },
  async ({ demoPage: page }, info) => {
    await goToAddress(page, '/inventory/labels');
    await expect(page.getByText(/^Kies apparaten of kisten/)).toBeVisible();
    for (const tag of ['A-0001', 'K-001', 'A-0004']) await choose(page, tag);
    await page.getByRole('combobox', { name: 'Etiketten' }).click();
    await page.getByRole('option', { name: /5 × 13/ }).click();
    await page.getByRole('textbox', { name: 'Begin bij etiket' }).fill('64');
    await expect(page.getByText('2 vellen')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Leskist .* weglaten$/ }).click();
    await expect(page.getByText('1 vel', { exact: true })).toBeVisible();
    const make = page.getByRole('button', { name: 'PDF met 2 etiketten' });
    if (info.project.name === 'electron') {
      // Nobody answers the system's own window there: what was chosen stays.
      await make.click();
      await expect(make).toBeEnabled();
      return;
    }
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-');
    await expect(page.getByText('De PDF met 2 etiketten is gemaakt.')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: /^Opnieuw: / }).click();
    await expect(make).toBeEnabled();
  },
);

test('by keyboard: what is chosen in the inventory gets its labels', async ({ demoPage: page }) => {
  await goToAddress(page, '/inventory');
  const rows = page.getByRole('row').filter({ hasText: /A-\d{4}/ });
  await expect(rows.first()).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page
    .getByRole('region', { name: 'Gekozen apparaten' })
    .getByRole('button', { name: 'Etiketten' })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Etiketten' })).toBeVisible();
  await type(page, page.getByRole('textbox', { name: 'Begin bij etiket' }), '5');
  await expect(page.getByRole('img', { name: 'Voorbeeld van de eerste bladzijde met 4 etiketten' })).toBeVisible();
  await expectAccessible(page);
  const make = page.getByRole('button', { name: 'PDF met 4 etiketten' });
  await enter(page, make);
  await expect(make).toBeEnabled();
});
