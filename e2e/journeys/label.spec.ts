import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

const add = (page: Page) => page.getByRole('combobox', { name: 'Apparaat of kist toevoegen' });

async function choose(page: Page, tag: string): Promise<void> {
  await add(page).fill(tag);
  await page.getByRole('option', { name: new RegExp(`^${tag} `) }).click();
}

/** How the bytes of the file begin, once it is there. */
async function startOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'latin1').slice(0, 5);
}

test('makes a sheet of labels for machines and a kit, from where the used sheet has its first one left', async ({
  demoPage: page,
}) => {
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
  await page.getByRole('button', { name: 'PDF met 2 etiketten' }).click();
  await expect(page.getByText('De PDF met 2 etiketten is gemaakt.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /^Opnieuw: / }).click();
  await expect(page.getByRole('button', { name: 'PDF met 2 etiketten' })).toBeEnabled();
});

test(
  'by keyboard: what is chosen in the inventory gets its labels',
  { tag: '@both' },
  async ({ demoPage: page }, info) => {
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
    const start = page.getByRole('textbox', { name: 'Begin bij etiket' });
    await type(page, start, '5');
    await expect(page.getByRole('img', { name: 'Voorbeeld van de eerste bladzijde met 4 etiketten' })).toBeVisible();
    await expectAccessible(page);
    const make = page.getByRole('button', { name: 'PDF met 4 etiketten' });
    await tabTo(page, make);
    if (info.project.name === 'browser') {
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(await startOf(download)).toBe('%PDF-');
    } else await enter(page, make);
    await expect(page.getByText('De PDF met 4 etiketten is gemaakt.')).toBeVisible();
  },
);
