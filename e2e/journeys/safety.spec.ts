import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';
import { goWithout } from '../without-thing.ts';

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** The first thing whose test runs out before somebody comes: its name, and the day it runs out (dd-mm-jjjj). */
async function firstLapsing(
  page: Page,
): Promise<{ readonly name: string; readonly tag: string; readonly due: string }> {
  await goToAddress(page, '/inventory/upkeep');
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Binnenkort' })
    .filter({ hasText: 'NEN 3140' })
    .filter({ has: page.getByRole('cell').nth(4).getByRole('button') })
    .first();
  const name = (await row.getByRole('link').first().textContent()) ?? '';
  const due = (await row.getByRole('cell').nth(3).locator('p').first().textContent()) ?? '';
  const tag = /A-\d{4}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
  return { name, tag, due };
}

/** The week after the day on which it runs out, on a Wednesday. */
function weekAfter(due: string): string {
  const [day, month, year] = due.split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day + 7));
  date.setUTCDate(date.getUTCDate() + ((3 - date.getUTCDay() + 7) % 7));
  return date.toISOString().slice(0, 10).split('-').reverse().join('-');
}

test('an inspection that runs out inside a booked week: who is hit, and a test that fails locks at once', async ({
  demoPage: page,
}) => {
  const { name } = await firstLapsing(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: `NEN 3140 van ${name} vastleggen` }).click();
  const dialog = page.getByRole('dialog', { name: `Keuring vastleggen: ${name}` });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByText('Kies de uitslag.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Uitslag' }).click();
  await page.getByRole('option', { name: 'Afgekeurd' }).click();
  await dialog.getByLabel('Wie heeft gekeurd?').fill('Keurdienst Vonk');
  await dialog.getByLabel('Certificaatnummer').fill('K-2041');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByText(/is afgekeurd en niet meer te boeken/)).toBeVisible();
  await goWithout(page, dialog, /^In plaats daarvan/);
  await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().click();

  await test.step('two that fail together: each booking says which thing it loses, and all are answered at once', async () => {
    const rows = page
      .getByRole('row')
      .filter({ hasText: 'NEN 3140' })
      .filter({ hasNotText: name })
      .filter({ has: page.getByRole('cell').nth(4).getByRole('button') });
    await rows.nth(0).getByRole('checkbox').check();
    await rows.nth(1).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Keuring vastleggen (2)' }).click();
    const many = page.getByRole('dialog', { name: /Keuring/ });
    await many.getByRole('combobox', { name: 'Uitslag' }).click();
    await page.getByRole('option', { name: 'Afgekeurd' }).click();
    await many.getByRole('button', { name: 'Opslaan' }).click();
    await expect(many.getByText('2 apparaten zijn afgekeurd en niet meer te boeken.')).toBeVisible();
    await expect(many.getByRole('columnheader', { name: 'Wat' })).toBeVisible();
    await expectAccessible(page);
    await goWithout(page, many, /^In plaats van /);
    await many.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
  });

  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByText('Afgekeurd. Niemand kan dit boeken tot een nieuwe keuring goed is.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Boeken' }).click();
  await field(page, 'title').fill('Proefles');
  await field(page, 'date').fill('3-2-2027');
  await field(page, 'startTime').fill('17');
  await field(page, 'endTime').fill('18');
  await expect(page.getByText(`${name} is afgekeurd (NEN 3140).`).first()).toBeVisible();
});

test('by keyboard: a booked week that the inspection does not reach asks for a reason, and a good test lifts it', {
  tag: '@browser',
}, async ({ demoPage: page }) => {
  const { name, tag, due } = await firstLapsing(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(tag);
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Boeken' }));
  await expect(field(page, 'title')).toBeVisible();
  await type(page, field(page, 'title'), 'Avondcursus');
  await type(page, field(page, 'date'), weekAfter(due));
  await type(page, field(page, 'startTime'), '19:30');
  await type(page, field(page, 'endTime'), '20:30');
  const warning = page.getByText(`De keuring van ${name} verloopt op`).first();
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const reasons = page.getByRole('textbox', { name: 'Toch boeken, omdat …' });
  await expect(reasons.first()).toBeVisible();
  // An evening is outside opening hours as well.
  for (let at = 0; at < (await reasons.count()); at += 1) {
    await type(page, reasons.nth(at), 'De keuring staat op de maandag ervoor');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geboekt.')).toBeVisible();

  const record = page.getByRole('button', { name: 'Keuring vastleggen' });
  await enter(page, record);
  const dialog = page.getByRole('dialog', { name: `Keuring vastleggen: ${name}` });
  await tabTo(page, dialog.getByRole('combobox', { name: 'Uitslag' }));
  await page.keyboard.press('ArrowDown');
  const good = page.getByRole('option', { name: 'Goed', exact: true });
  await expect(good).toBeVisible();
  await page.keyboard.press('Home');
  await expect(good).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Uitslag' })).toHaveValue('Goed');
  await enter(page, dialog.getByRole('button', { name: 'Opslaan' }));
  await expect(page.getByText('De keuring is vastgelegd.')).toBeVisible();
  await expect(page.getByText('In orde')).toBeVisible();
});
