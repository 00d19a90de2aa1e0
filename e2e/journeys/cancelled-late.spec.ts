import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

/** The first visit of a school on the list of what comes, in the drawer. */
async function openComingVisit(page: Page): Promise<void> {
  await goToAddress(page, '/planning/options');
  const first = page.getByRole('listitem').filter({ hasText: 'Heeft dit schooljaar' }).first();
  await first.getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Meer', exact: true })).toBeVisible();
}

test('a visit is cancelled, and the gap goes to the school whose turn it is', async ({ demoPage: page }) => {
  await openComingVisit(page);
  await page.getByRole('button', { name: 'Bevestigen', exact: true }).last().click();
  await page.getByRole('button', { name: 'Meer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Boeking annuleren' }).click();
  await page.getByRole('radio', { name: 'School of bedrijf' }).check();
  await expect(page.getByText(/^Volgens de regeling: \d+ %$/)).toBeVisible();
  await page.getByLabel('Altijd gratis?').selectOption('code_red');
  await expect(page.getByText('Volgens de regeling: 0 %')).toBeVisible();
  await expect(page.getByText('Deze reden is altijd gratis.')).toBeVisible();
  await page.getByLabel('Altijd gratis?').selectOption('');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Boeking annuleren' }).click();

  const gap = page.getByRole('dialog', { name: 'Wie kan in dit gat?' });
  const first = gap.getByRole('listitem').first();
  await expect(first).toBeVisible();
  await first.getByRole('button', { name: /^Tekst voor/ }).click();
  await expect(first.getByRole('textbox')).toHaveValue(/Wij houden de plek voor u vast/);
  await expectAccessible(page);
  await first.getByRole('button', { name: /^Optie aanbieden aan/ }).click();
  await expect(page.getByText(/heeft een optie tot en met/)).toBeVisible();
  await expect(gap).toBeHidden();
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
