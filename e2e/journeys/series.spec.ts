import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** Tuesdays from 12 October 2027: the clock goes back on 31 October, and one of the weeks is the autumn holiday. */
async function fillForm(page: Page, title: string): Promise<void> {
  await goToAddress(page, '/agenda/list/2027-10-12');
  await page.getByRole('button', { name: 'Nieuwe boeking' }).click();
  await expect(field(page, 'organisationId')).toBeFocused();
  await field(page, 'organisationId').fill('basisschool');
  await page.getByRole('option').first().click();
  await field(page, 'title').fill(title);
  await field(page, 'date').fill('12-10-2027');
  await field(page, 'startTime').fill('10');
  await field(page, 'endTime').fill('1130');
  await field(page, 'needs').click();
  await page.getByRole('option').first().click();
}

/** The same without a mouse. */
async function fillByKeyboard(page: Page, title: string): Promise<void> {
  await goToAddress(page, '/agenda/list/2027-10-12');
  await enter(page, page.getByRole('button', { name: 'Nieuwe boeking' }));
  await expect(field(page, 'organisationId')).toBeFocused();
  await page.keyboard.type('basisschool');
  await chooseFirst(page);
  await type(page, field(page, 'title'), title);
  await type(page, field(page, 'date'), '12-10-2027');
  await type(page, field(page, 'startTime'), '10');
  await type(page, field(page, 'endTime'), '1130');
  await tabTo(page, field(page, 'needs'));
  await page.keyboard.press('ArrowDown');
  await chooseFirst(page);
}

async function chooseFirst(page: Page): Promise<void> {
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const preview = (page: Page) => page.getByRole('dialog', { name: 'Reeks controleren' });
const view = (page: Page) => page.getByRole('dialog', { name: 'Boeking' });

async function decideAndBook(page: Page): Promise<void> {
  const dates = preview(page).getByRole('region', { name: 'Data van de reeks' });
  await expect(dates.getByRole('listitem')).toHaveCount(5);
  await expect(preview(page).getByRole('status').first()).toContainText('overslaan');
  await expect(dates.getByText('vakantie', { exact: false }).first()).toBeVisible();
}

test('repeats over the October clock change and the autumn holiday, by mouse', async ({ demoPage: page }) => {
  await fillForm(page, 'Robotica');
  await page.getByRole('switch', { name: 'Deze boeking herhalen' }).click();
  await field(page, 'count').fill('5');
  await expect(page.getByText('elke dinsdag')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Data bekijken/ }).click();
  await decideAndBook(page);
  await expectAccessible(page);
  await preview(page).getByRole('button', { name: '4 data boeken' }).click();
  await expect(page.getByText('4 data zijn geboekt.')).toBeVisible();

  // After the clock change the lesson is still at ten.
  await goToAddress(page, '/agenda/list/2027-11-02');
  await page.getByRole('button', { name: 'Bevestigd, 10:00–11:30' }).first().click();
  await expect(view(page).getByText('10:00–11:30')).toBeVisible();
  await expect(view(page).getByText(/elke dinsdag, \d van 4/)).toBeVisible();
  await expectAccessible(page);

  await view(page).getByRole('button', { name: 'Verplaatsen' }).click();
  await page.getByRole('dialog', { name: 'Boeking verplaatsen' }).locator('[data-field="startTime"]').fill('9');
  await page.getByRole('dialog', { name: 'Boeking verplaatsen' }).locator('[data-field="endTime"]').fill('1030');
  await page.getByRole('dialog', { name: 'Boeking verplaatsen' }).getByRole('button', { name: 'Verplaatsen' }).click();
  const scope = page.getByRole('dialog', { name: 'Wat wilt u wijzigen?' });
  await scope.getByText('De hele reeks').click();
  await expectAccessible(page);
  await scope.getByRole('button', { name: 'Wijzigen' }).click();
  await expect(page.getByText('4 boekingen zijn gewijzigd.')).toBeVisible();
  await expect(view(page).getByText('09:00–10:30')).toBeVisible();
});

test('repeats and cancels this and later by keyboard alone', { tag: '@browser' }, async ({ demoPage: page }) => {
  await fillByKeyboard(page, 'Lassen');
  await tabTo(page, field(page, 'repeat'));
  await page.keyboard.press('Space');
  await type(page, field(page, 'count'), '5');
  await page.keyboard.press('Control+Enter');
  await decideAndBook(page);
  await tabTo(page, preview(page).getByRole('combobox').last());
  // The last choice of each date is to skip it.
  await page.keyboard.press('End');
  await enter(page, preview(page).getByRole('button', { name: '3 data boeken' }));
  await expect(page.getByText('3 data zijn geboekt.')).toBeVisible();

  await goToAddress(page, '/agenda/list/2027-10-12');
  await enter(page, page.getByRole('button', { name: 'Bevestigd, 10:00–11:30' }).first());
  await enter(page, view(page).getByRole('button', { name: 'Meer' }));
  await tabTo(page, page.getByRole('menuitem', { name: 'Annuleren' }), 'ArrowDown');
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('dialog', { name: 'Boeking annuleren' });
  await tabTo(page, cancel.getByRole('radio', { name: 'Alleen deze' }));
  await page.keyboard.press('ArrowDown');
  await expect(cancel.getByRole('radio', { name: 'Deze en alle volgende' })).toBeChecked();
  await tabTo(page, cancel.getByRole('radio', { name: 'School of bedrijf' }));
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 boekingen zijn geannuleerd.')).toBeVisible();
});

test('moves the whole series although a rule warns, with one reason for all', async ({ demoPage: page }) => {
  await fillForm(page, 'Avondles');
  await page.getByRole('switch', { name: 'Deze boeking herhalen' }).click();
  await field(page, 'count').fill('5');
  await page.getByRole('button', { name: /^Data bekijken/ }).click();
  await decideAndBook(page);
  await preview(page).getByRole('button', { name: '4 data boeken' }).click();
  await goToAddress(page, '/agenda/list/2027-11-02');
  await page.getByRole('button', { name: 'Bevestigd, 10:00–11:30' }).first().click();
  await view(page).getByRole('button', { name: 'Verplaatsen' }).click();
  const move = page.getByRole('dialog', { name: 'Boeking verplaatsen' });
  await move.locator('[data-field="startTime"]').fill('19');
  await move.locator('[data-field="endTime"]').fill('2030');
  await move.getByRole('button', { name: 'Verplaatsen' }).click();
  const scope = page.getByRole('dialog', { name: 'Wat wilt u wijzigen?' });
  await scope.getByText('De hele reeks').click();
  await scope.getByRole('button', { name: 'Wijzigen' }).click();
  await expect(scope.getByRole('alert')).toContainText('Er is nog niets veranderd.');
  await expectAccessible(page);
  await scope.getByLabel('Reden').fill('Ouderavond, afgesproken met de conciërge');
  await scope.getByRole('button', { name: 'Toch doen' }).click();
  await expect(page.getByText('4 boekingen zijn gewijzigd.')).toBeVisible();
  await expect(view(page).getByText('19:00–20:30')).toBeVisible();
});

test('answers ten thousand dates in words', async ({ demoPage: page }) => {
  await fillForm(page, 'Te veel');
  await page.getByRole('switch', { name: 'Deze boeking herhalen' }).click();
  await field(page, 'count').fill('10000');
  await page.getByRole('button', { name: /^Data bekijken/ }).click();
  await expect(page.getByText('Vul een heel getal in van 1 tot en met 1000.')).toBeVisible();
  await expect(field(page, 'count')).toBeFocused();
});
