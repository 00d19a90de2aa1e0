import type { Page } from '@playwright/test';
import { MINUTE } from '#domain/time/period.ts';
import { toLocal } from '#domain/time/wall-time.ts';
import { expectAccessible } from '../axe.ts';
import { type ComingVisit, comingVisit } from '../coming-visit.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo } from '../keyboard.ts';

const visitDay = test.extend<{ readonly visit: ComingVisit }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs.
  visit: async ({}, use) => use(await comingVisit()),
});

const before = visitDay.extend({ startAt: ({ visit }, use) => use(visit.start - 40 * MINUTE) });

/** Opens a visit, under the name of its school. */
const ofSchool = (page: Page, holder: string) => page.getByRole('button', { name: holder, exact: true });

async function expectRefilled(page: Page, visit: ComingVisit, newcomer: string): Promise<void> {
  await goToAddress(page, '/today');
  const card = page.getByRole('listitem').filter({ has: ofSchool(page, newcomer) });
  await expect(card).toContainText(toLocal(visit.start).time);
  await expect(ofSchool(page, visit.holder)).toHaveCount(0);
}

before(
  'cancelled 40 minutes before: the share is due, and another school takes the place',
  async ({ demoPage: page, visit }) => {
    await goToAddress(page, '/today');
    await ofSchool(page, visit.holder).click();
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Boeking annuleren' }).click();
    await page.getByRole('radio', { name: 'School of bedrijf' }).check();
    await expect(page.getByText('Volgens de regeling: 100 %')).toBeVisible();
    await expect(page.getByText('Op de dag van het bezoek zelf.')).toBeVisible();
    await page.getByLabel('Altijd gratis?').selectOption('code_red');
    await expect(page.getByText('Volgens de regeling: 0 %')).toBeVisible();
    await expect(page.getByText('Deze reden is altijd gratis.')).toBeVisible();
    await page.getByLabel('Altijd gratis?').selectOption('');
    await page.getByRole('textbox', { name: 'Reden' }).fill('De bus kwam niet');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Boeking annuleren' }).click();

    const gap = page.getByRole('dialog', { name: 'Wie kan in dit gat?' });
    const first = gap.getByRole('listitem').first();
    const newcomer = (await first.getAttribute('aria-label')) ?? '';
    await first.getByRole('button', { name: `Tekst voor ${newcomer}` }).click();
    await expect(first.getByRole('textbox')).toHaveValue(/Wij houden de plek voor u vast/);
    await expectAccessible(page);
    await first.getByRole('button', { name: `Optie aanbieden aan ${newcomer}` }).click();
    await expect(page.getByText(`${newcomer} heeft een optie tot en met`)).toBeVisible();
    await expect(gap).toBeHidden();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten', exact: true }).click();

    await goToAddress(page, '/planning/options');
    await page
      .getByRole('button', { name: `Optie van ${newcomer} bevestigen` })
      .first()
      .click();
    await expect(page.getByText('De boeking is bevestigd.')).toBeVisible();
    await expectRefilled(page, visit, newcomer);
  },
);

before('the same by keyboard alone', { tag: '@browser' }, async ({ demoPage: page, visit }) => {
  await goToAddress(page, '/today');
  await enter(page, ofSchool(page, visit.holder));
  await enter(page, page.getByRole('button', { name: 'Meer', exact: true }));
  const cancel = page.getByRole('menuitem', { name: 'Boeking annuleren' });
  await expect(cancel).toBeVisible();
  for (let steps = 0; steps < 12 && !(await cancel.evaluate((item) => item === document.activeElement)); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const school = page.getByRole('radio', { name: 'School of bedrijf' });
  await tabTo(page, school);
  await page.keyboard.press('Space');
  await expect(page.getByText('Volgens de regeling: 100 %')).toBeVisible();
  await page.keyboard.press('Enter');

  const gap = page.getByRole('dialog', { name: 'Wie kan in dit gat?' });
  const first = gap.getByRole('listitem').first();
  const newcomer = (await first.getAttribute('aria-label')) ?? '';
  await enter(page, first.getByRole('button', { name: `Optie aanbieden aan ${newcomer}` }));
  await expect(gap).toBeHidden();
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Sluiten', exact: true }));

  await goToAddress(page, '/planning/options');
  await enter(page, page.getByRole('button', { name: `Optie van ${newcomer} bevestigen` }).first());
  await expect(page.getByText('De boeking is bevestigd.')).toBeVisible();
  await expectRefilled(page, visit, newcomer);
});

test('by keyboard: a free half day is filled from the list of gaps', async ({ demoPage: page }) => {
  await goToAddress(page, '/planning/gaps');
  const slot = page.getByRole('button', { name: /(scholen kunnen|school kan)$/ }).nth(12);
  await slot.focus();
  await page.keyboard.press('Enter');
  const gap = page.getByRole('dialog', { name: 'Wie kan in dit gat?' });
  const offer = gap.getByRole('button', { name: /^Optie aanbieden aan/ }).first();
  await expect(offer).toBeVisible();
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/heeft een optie tot en met/)).toBeVisible();
  await expectAccessible(page);
});

test('a request is approved, another refused with a reason, and an option extended', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: /Aanvragen/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aanvragen' })).toBeVisible();
  const requests = page.getByRole('tab', { name: /^Aanvragen/ });
  await expect(requests).toHaveText(/\d/);
  const before = Number(/\d+/.exec((await requests.textContent()) ?? '')?.[0]);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Aanvraag van .* goedkeuren$/ })
    .first()
    .click();
  await expect(page.getByText('De boeking is bevestigd.')).toBeVisible();
  await expect(requests).toHaveText(`Aanvragen (${before - 1})`);
  await page
    .getByRole('button', { name: /^Aanvraag van .* afwijzen$/ })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Aanvraag afwijzen' });
  await dialog.getByRole('button', { name: 'Aanvraag afwijzen' }).click();
  await expect(dialog.getByText('Vul een reden in, zodat de school het begrijpt.')).toBeVisible();
  await dialog.getByLabel('Reden').fill('De school heeft haar quotum gehad');
  await page.keyboard.press('Enter');
  await expect(requests).toHaveText(`Aanvragen (${before - 2})`);

  await goToAddress(page, '/planning/options');
  await page
    .getByRole('button', { name: /^Optie van .* verlengen$/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Optie verlengen' }).getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('De boeking staat als optie.')).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard: a school is put on the waiting list and taken off again', async ({ demoPage: page }) => {
  await goToAddress(page, '/planning/waitlist');
  await page.getByRole('button', { name: 'Op de wachtlijst zetten' }).focus();
  await page.keyboard.press('Enter');
  const school = page.getByRole('combobox', { name: 'School of bedrijf' });
  await expect(school).toBeFocused();
  await page.keyboard.type('Kompas');
  await page
    .getByRole('option', { name: /Kompas/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Leerlingen').focus();
  await page.keyboard.type('24');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('De wachtlijst is bijgewerkt.')).toBeVisible();
  const last = page.getByRole('button', { name: /^Van de lijst: / }).last();
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/staat niet meer op de wachtlijst/)).toBeVisible();
  await expectAccessible(page);
});
