import type { Page } from '@playwright/test';
import { HOUR } from '#domain/time/period.ts';
import { expectAccessible } from '../axe.ts';
import { type ComingVisit, comingVisit } from '../coming-visit.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';

const visitDay = test.extend<{ readonly visit: ComingVisit }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs.
  visit: async ({}, use) => use(await comingVisit()),
});

/** An hour into the first visit: whoever helps is late to sign in. */
const during = visitDay.extend({ startAt: ({ visit }, use) => use(visit.start + HOUR) });

const cards = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('button');

async function openKiosk(page: Page): Promise<string> {
  await goToAddress(page, '/today');
  await page.getByRole('link', { name: 'Aanmeldzuil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wie bent u?' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const name = await cards(page).first().locator('span').first().textContent();
  return name ?? '';
}

during(
  'a volunteer says "Ik ben er" and confirms the hours on leaving',
  { tag: '@both' },
  async ({ demoPage: page, visit }) => {
    const name = await openKiosk(page);
    const card = page.getByRole('button', { name: new RegExp(`^${name}`) });
    await expectAccessible(page);
    await card.click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('combobox', { name: 'Waar werkt u?' })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ik ben er', exact: true }).click();
    await expect(page.getByText(`Welkom, ${name}. U bent aangemeld.`)).toBeVisible();
    await expect(card).toContainText(/Is er sinds \d\d:\d\d/);

    await page.getByRole('link', { name: 'Sluit de aanmeldzuil' }).click();
    const worker = page.getByRole('region', { name: 'Wie werkt er' }).getByRole('listitem').filter({ hasText: name });
    await expect(worker).toContainText('is er');

    await openKiosk(page);
    await card.click();
    const from = dialog.getByRole('textbox', { name: 'Van' });
    const until = dialog.getByRole('textbox', { name: 'Tot' });
    await until.fill('6');
    await dialog.getByRole('button', { name: 'Uren kloppen, tot ziens' }).click();
    await expect(dialog.getByText('U ging weg voordat u kwam. Kijk de tijden na.')).toBeVisible();
    await from.fill('845');
    await until.fill('9.30');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Uren kloppen, tot ziens' }).click();
    await expect(page.getByText(`Dank u wel, ${name}. Uw uren staan genoteerd.`)).toBeVisible();
    await expect(card).toContainText('Was er vandaag 45 min');

    await during.step('the day is closed at once, put right at a second opening, and taken back', async () => {
      await goToAddress(page, '/today');
      const lab = page.getByRole('main').getByRole('region', { name: /^Tech/ }).filter({ hasText: visit.holder });
      const card = lab.getByRole('listitem').filter({ hasText: visit.holder });
      const close = page.getByRole('dialog', { name: /^Dag afsluiten/ });
      const group = close.getByRole('group', { name: visit.holder });
      const pupils = group.getByRole('textbox', { name: 'Leerlingen' });
      await lab.getByRole('button', { name: /^Dag afsluiten/ }).click();
      await expect(pupils).toHaveValue(/^\d+$/);
      await expectAccessible(page);
      await pupils.fill('1001');
      for (const used of await group.getByRole('textbox', { name: /gebruikt$/ }).all()) await used.fill('0');
      await close.getByRole('button', { name: 'Dag afsluiten', exact: true }).click();
      await expect(close.getByText('Vul een heel aantal in van 0 tot en met 1.000.')).toBeVisible();
      await expect(pupils).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await expect(page.getByText('De dag is afgesloten.')).toBeVisible();
      await expect(card).toContainText('12 leerlingen');

      await lab.getByRole('button', { name: /^Dag (afsluiten|afgesloten)/ }).press('Enter');
      await expect(pupils).toHaveValue('12');
      await group.getByRole('checkbox', { name: 'Niet verschenen' }).press('Space');
      await close.getByRole('button', { name: /^(Dag afsluiten|Wijziging opslaan)$/ }).press('Enter');
      await expect(card).toContainText('Niet verschenen');
      await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
      await expect(card).toContainText('12 leerlingen');
    });
  },
);

during('the same by keyboard alone, by somebody whom nobody expected', async ({ demoPage: page }) => {
  await openKiosk(page);
  const search = page.getByRole('combobox', { name: 'Staat u er niet bij?' });
  await type(page, search, 'a');
  const name = (await page.getByRole('listbox').getByRole('option').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByText(/namen passen hierbij/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(name.toLowerCase());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await enter(page, dialog.getByRole('button', { name: 'Ik ben er', exact: true }));
  await expect(dialog).toHaveCount(0);
  const card = page.getByRole('button', { name: new RegExp(`^${name}`) });
  await enter(page, card);
  await enter(page, dialog.getByRole('button', { name: 'Ik was er niet' }));
  await expect(page.getByText('Weggehaald.')).toBeVisible();
  await expect(card).toHaveCount(0);
});
