import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { freeKit } from '../free-kit.ts';
import { tabTo } from '../keyboard.ts';

const FROM = 'Techlab Vlierrode';
const TO = 'Techlab De Loods';

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

async function fillBooking(page: Page, day: string, [start, end]: readonly [string, string], location: string) {
  await goToAddress(page, `/agenda/week/${day}`);
  await page.getByRole('button', { name: 'Nieuwe boeking' }).click();
  await field(page, 'title').fill('Proefles');
  await field(page, 'date').fill(day.split('-').reverse().join('-'));
  await field(page, 'startTime').fill(start);
  await field(page, 'endTime').fill(end);
  const place = field(page, 'locationId');
  if ((await place.inputValue()) === location) return;
  await place.fill(location);
  await page.getByRole('option', { name: location, exact: true }).click();
}

async function addNeed(page: Page, name: string): Promise<void> {
  await field(page, 'needs').fill(name);
  await page.getByRole('option', { name }).first().click();
}

test('a kit of one lab is booked at another: carried there, too far for what follows, and the bus asks for power', async ({
  demoPage: page,
}) => {
  const { day, kit } = await freeKit(FROM);
  await fillBooking(page, day, ['9:30', '11:00'], TO);
  await addNeed(page, kit.name);
  await expect(page.getByText('Het past')).toBeVisible();
  await page.getByRole('button', { name: /^Boeken/ }).click();
  await expect(page.getByText('Geboekt.')).toBeVisible();

  await test.step('the route of that day lists it, and its ticks bring it there', async () => {
    await goToAddress(page, `/transport/${day}`);
    const loaded = page.getByRole('checkbox', { name: `${kit.name} geladen, naar ${TO}` });
    await tabTo(page, loaded);
    await page.keyboard.press('Space');
    await expect(loaded).toBeChecked();
    const unloaded = page.getByRole('checkbox', { name: `${kit.name} gelost, uit ${FROM}` });
    await unloaded.click();
    await expect(unloaded).toBeChecked();
    await expect(page.getByText(`${kit.name} staat nu bij ${TO}.`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Wie rijdt?' }).click();
    await page.getByRole('combobox', { name: 'Wie rijdt?' }).fill('Ome Piet');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByRole('heading', { name: 'Ome Piet' })).toBeVisible();
    await goToAddress(page, `/inventory/kits/${kit.id}`);
    await expect(page.getByText(TO).first()).toBeVisible();
    const notice = page.getByRole('alert').filter({ hasText: 'staat nu bij' });
    await notice.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(page.getByText(FROM).first()).toBeVisible();
  });

  await test.step('a booking back home a quarter of an hour later is too tight', async () => {
    await fillBooking(page, day, ['11:15', '12:00'], FROM);
    await addNeed(page, kit.name);
    await expect(page.getByText('Reken op 20 minuten vervoer.')).toBeVisible();
    await field(page, 'startTime').fill('11:20');
    await expect(page.getByText('Het past')).toBeVisible();
    const form = page.getByRole('dialog', { name: 'Nieuwe boeking' });
    await form.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
    await page.getByRole('button', { name: 'Weggooien' }).click();
  });

  await test.step('the bus asks what is not confirmed at its site', async () => {
    await fillBooking(page, day, ['9:30', '10:30'], 'Techbus');
    await field(page, 'site').fill('Parkeerplaats sporthal');
    await expect(page.getByText('Stroom 32 A is nog niet bevestigd bij Parkeerplaats sporthal.')).toBeVisible();
    await expectAccessible(page);
    // On a full day the bus stands at a school then.
    const elsewhere = field(page, 'reason-site-elsewhere');
    if (await elsewhere.isVisible()) await elsewhere.fill('De school komt naar de sporthal');
    for (const box of await page
      .getByRole('group', { name: 'Bevestigd door de standplaats' })
      .getByRole('checkbox')
      .all())
      await box.check();
    await expect(page.getByText('Het past')).toBeVisible();
    await page.getByRole('button', { name: /^Boeken/ }).click();
    await expect(page.getByText('Geboekt.').last()).toBeVisible();
    await goToAddress(page, `/today/${day}`);
    await expect(page.getByText('Parkeerplaats sporthal').first()).toBeVisible();
  });
});
