import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

async function openForm(page: Page): Promise<void> {
  await goToAddress(page, '/agenda/week/2027-02-03');
  await page.getByRole('button', { name: 'Nieuwe boeking' }).click();
  await expect(field(page, 'organisationId')).toBeFocused();
}

/** A weekday far ahead, so that no demo booking stands in the way of a free room. */
async function fillPeriod(page: Page, date: string, start: string, end: string): Promise<void> {
  await field(page, 'date').fill(date);
  await field(page, 'startTime').fill(start);
  await field(page, 'endTime').fill(end);
}

async function addRoom(page: Page): Promise<string> {
  await field(page, 'needs').click();
  await page.getByRole('option').first().click();
  const chosen = page.getByRole('list', { name: 'Gekozen ruimtes en middelen' }).getByRole('listitem');
  await expect(chosen).toHaveCount(1);
  return (await chosen.locator('p').first().textContent()) ?? '';
}

test('understands times and dates as they are typed, and leaves them alone while typing', async ({
  demoPage: page,
}) => {
  await openForm(page);
  await field(page, 'date').pressSequentially('3 feb 2027');
  await expect(field(page, 'date')).toHaveValue('3 feb 2027');
  await expect(page.getByText('woensdag 3 februari 2027 · week 5')).toBeVisible();
  await field(page, 'startTime').pressSequentially('0930');
  await expect(field(page, 'startTime')).toHaveValue('0930');
  await field(page, 'endTime').pressSequentially('11');
  await field(page, 'title').focus();
  await expect(field(page, 'date')).toHaveValue('03-02-2027');
  await expect(field(page, 'startTime')).toHaveValue('09:30');
  await expect(field(page, 'endTime')).toHaveValue('11:00');
});

test('says beside each field what is missing, and puts the focus there', async ({ demoPage: page }) => {
  await openForm(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Nog niet geboekt: er staan 4 dingen in de weg');
  await expect(field(page, 'title')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Datum: Vul een datum in.' }).click();
  await expect(field(page, 'date')).toBeFocused();
});

test('books once on two quick clicks, and finds the booking in the list', async ({ demoPage: page }) => {
  await openForm(page);
  await field(page, 'title').fill('Proefles laser');
  await fillPeriod(page, '3-2-2027', '9', '1130');
  await addRoom(page);
  await expect(page.getByText('Het past')).toBeVisible();
  await page.getByRole('button', { name: /^Boeken/ }).dblclick();
  await expect(page.getByText('Geboekt.')).toBeVisible();
  await page.getByText('Lijst', { exact: true }).click();
  await expect(page.getByText('Proefles laser')).toHaveCount(1);
});

test('names who holds a room, and books the free time that it offers', async ({ demoPage: page }) => {
  await openForm(page);
  await field(page, 'title').fill('Eerste groep');
  await fillPeriod(page, '3-2-2027', '9', '1130');
  const room = await addRoom(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geboekt.')).toBeVisible();

  await openForm(page);
  await field(page, 'title').fill('Tweede groep');
  await fillPeriod(page, '3-2-2027', '10', '12');
  await field(page, 'needs').fill(room);
  await page.getByRole('option', { name: /Bezet/ }).first().click();
  await expect(page.getByText(/is bezet door Eerste groep/).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('is bezet door Eerste groep');
  await expect(field(page, 'title')).toHaveValue('Tweede groep');
  await page.getByRole('group', { name: 'Andere tijd' }).getByRole('button').first().click();
  await expect(page.getByText('Het past')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geboekt.').last()).toBeVisible();
});

test('asks a reason for a warning and keeps it with the booking', async ({ demoPage: page }) => {
  await openForm(page);
  await field(page, 'title').fill('Ouderavond');
  await fillPeriod(page, '3-2-2027', '19:30', '21');
  await expect(page.getByText(/buiten de openingstijden/)).toBeVisible();
  await addRoom(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Toch boeken, omdat …')).toBeFocused();
  await page.getByLabel('Toch boeken, omdat …').fill('Afgesproken met de conciërge');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geboekt.')).toBeVisible();
  await page.getByText('Lijst', { exact: true }).click();
  await page.getByText('Ouderavond', { exact: true }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Afgesproken met de conciërge' })).toBeVisible();
});

test('keeps what was typed when the window reloads, and asks before it closes', { tag: '@both' }, async ({
  demoPage: page,
}) => {
  await openForm(page);
  await field(page, 'title').fill("Les van 't Hart");
  await field(page, 'notes').fill('Regel 1\nRegel 2');
  await page.reload();
  await expect(field(page, 'title')).toHaveValue("Les van 't Hart");
  await expect(field(page, 'notes')).toHaveValue('Regel 1\nRegel 2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bewaren en sluiten' }).click();
  await expect(field(page, 'title')).toBeHidden();
  await page.getByRole('button', { name: 'Nieuwe boeking' }).click();
  await page.getByRole('button', { name: 'Verdergaan' }).click();
  await expect(field(page, 'title')).toHaveValue("Les van 't Hart");
});

test('shows what somebody else changed meanwhile, on top of what was typed here', async ({ demoApp }) => {
  const { page } = demoApp;
  await openForm(page);
  await field(page, 'title').fill('Samen plannen');
  await fillPeriod(page, '3-2-2027', '9', '1130');
  await addRoom(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Geboekt.')).toBeVisible();
  const other = await demoApp.openWindow();
  for (const window of [page, other]) {
    await goToAddress(window, '/agenda/list/2027-02-03');
    await window.getByText('Samen plannen').click();
    await window.getByRole('button', { name: 'Wijzigen' }).click();
    await expect(field(window, 'title')).toHaveValue('Samen plannen');
  }
  await field(other, 'pupils').fill('12');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('De boeking is gewijzigd.')).toBeVisible();
  await field(page, 'groupLabel').fill('Groep 8');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Ook gewijzigd: Leerlingen.')).toBeVisible();
  await page.getByRole('button', { name: 'Verder met mijn wijzigingen op de nieuwe versie' }).click();
  await expect(field(page, 'pupils')).toHaveValue('12');
  await expect(field(page, 'groupLabel')).toHaveValue('Groep 8');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('De boeking is gewijzigd.')).toBeVisible();
});

test('cancels with a reason, and takes it back', async ({ demoPage: page }) => {
  await openForm(page);
  await field(page, 'title').fill('Gaat niet door');
  await fillPeriod(page, '3-2-2027', '9', '1130');
  await addRoom(page);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Lijst', { exact: true }).click();
  await page.getByText('Gaat niet door').click();
  await page.getByRole('button', { name: 'Meer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Boeking annuleren' }).click();
  await page.getByRole('button', { name: 'Boeking annuleren' }).click();
  await expect(page.getByText('Kies wie annuleert.')).toBeVisible();
  await page.getByRole('radio', { name: 'Overmacht' }).check();
  await page.getByLabel('Reden').fill('Code rood');
  await page.getByRole('button', { name: 'Boeking annuleren' }).click();
  await expect(page.getByText('Geannuleerd door: Overmacht')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(page.getByText('Geannuleerd door: Overmacht')).toBeHidden();
});
