import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { demoFacts } from '../demo-facts.ts';
import { demoTemplate } from '../demo-template.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

/** Each walks whole screens with axe on the way, which a busy machine does slowly. */
test.describe.configure({ timeout: 120_000 });

/** The sheets of A4 that the printer would give. */
async function printedPages(page: Page): Promise<number> {
  const document = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return document.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a new techlab: location, room, station and opening hours', async ({ emptyPage: page }) => {
  await page.getByRole('button', { name: 'Begin leeg' }).click();
  await page.getByRole('textbox', { name: 'Naam van de regio' }).fill('STO Proef');
  await page.getByRole('textbox', { name: 'Uw naam' }).fill('Jo');
  await page.getByRole('textbox', { name: 'Eerste locatie' }).fill('Lab Noord');
  await page.getByRole('textbox', { name: 'Plaats' }).fill('Dorp');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('button', { name: 'Naar de locatie' }).click();
  await expect(page.getByRole('tab', { name: 'Lab Noord' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Locatie toevoegen' }).click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Vul een naam in.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Naam' }).fill("Lab 't Hart");
  await page.getByRole('textbox', { name: 'Straat en huisnummer' }).fill('Kade 1');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('tab', { name: "Lab 't Hart" })).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('button', { name: 'Ruimte toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Werkplaats');
  await page.getByRole('textbox', { name: 'Aantal plaatsen' }).fill('24');
  await page.getByText('Afzuiging').click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const room = page.getByRole('article', { name: 'Werkplaats' });
  await expect(room).toContainText('24 plaatsen');
  await expect(room).toContainText('Afzuiging');

  await room.getByRole('button', { name: 'Werkplek toevoegen aan Werkplaats' }).click();
  await page.keyboard.type('Lasbank');
  await page.keyboard.press('Enter');
  await expect(room.getByRole('button', { name: 'Werkplek Lasbank wijzigen' })).toBeVisible();

  const hours = page.getByRole('region', { name: 'Openingstijden' });
  await hours.getByRole('button', { name: 'maandag: tijd toevoegen' }).click();
  await hours.getByRole('textbox', { name: 'maandag open van (1)' }).fill('9');
  await hours.getByRole('textbox', { name: 'maandag open tot (1)' }).fill('8.30');
  await hours.getByRole('button', { name: 'Tijden opslaan' }).click();
  await expect(hours.getByRole('alert')).toHaveText('08:30 ligt niet na 09:00. Vul een latere eindtijd in.');
  await hours.getByRole('textbox', { name: 'maandag open tot (1)' }).fill('1630');
  await hours.getByRole('button', { name: 'Maandag overnemen' }).click();
  await hours.getByRole('button', { name: 'Tijden opslaan' }).click();
  await expect(page.getByText("De openingstijden van Lab 't Hart zijn opgeslagen.")).toBeVisible();
  await page.reload();
  await expect(hours.getByRole('textbox', { name: 'vrijdag open van (1)' })).toHaveValue('09:00');
  await expect(hours.getByRole('textbox', { name: 'vrijdag open tot (1)' })).toHaveValue('16:30');
  await expectAccessible(page);
});

test('a closure lists whom to call and leaves their bookings alone', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Locaties' }).click();
  const closures = page.getByRole('region', { name: 'Sluitingsdagen' });
  await closures.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByRole('textbox', { name: 'Eerste dag' }).fill('geen datum');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Dit is geen datum. Schrijf bijvoorbeeld 24-11-2026.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Eerste dag' }).fill('morgen');
  await page.getByRole('textbox', { name: 'Eerste dag' }).press('Tab');
  const first = await page.getByRole('textbox', { name: 'Eerste dag' }).inputValue();
  await page.getByRole('textbox', { name: 'Laatste dag' }).fill(first);
  for (let day = 0; day < 14; day += 1) await page.getByRole('textbox', { name: 'Laatste dag' }).press('ArrowUp');
  await page.getByRole('textbox', { name: 'Reden' }).fill('Lekkage');
  await page.getByRole('button', { name: 'Opslaan' }).click();

  const affected = page.getByRole('dialog', { name: /boekingen vallen op deze dagen/ });
  await expect(affected.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
  await affected.getByRole('button', { name: 'Klaar' }).click();
  await expect(closures.getByText('Lekkage')).toBeVisible();
  await closures.getByRole('button', { name: 'Lekkage verwijderen' }).click();
  await expect(closures.getByText('Lekkage')).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(closures.getByText('Lekkage')).toBeVisible();
});

test('a room with coming visits stays, and the refusal says the way out', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Locaties' }).click();
  await page.getByRole('button', { name: 'Machinehal wijzigen' }).click();
  await page.getByRole('button', { name: 'Ruimte verwijderen' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Machinehal kan niet weg' })).toContainText(
    'zet Te boeken uit',
  );
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByRole('article', { name: 'Machinehal' })).toBeVisible();
});

test('the busiest day prints on one sheet of paper per location', async ({ demoPage: page }) => {
  const { busyDay } = await demoFacts(demoTemplate());
  await goToAddress(page, `/today/${busyDay}`);
  const locations = page.getByRole('main').getByRole('region', { name: /^Tech/ });
  await expect(locations.nth(3)).toBeVisible();
  expect(await printedPages(page)).toBe(await locations.count());
});

test('the sheet of half past seven: what comes, in which room, what to set up', async ({ demoPage: page }) => {
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await expectAccessible(page);

  const date = page.getByRole('textbox', { name: 'Datum' });
  await page.getByRole('button', { name: 'Volgende dag' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeHidden();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();

  const visit = page.getByRole('list', { name: 'Boekingen' }).getByRole('listitem').first();
  for (let day = 0; day < 7 && !(await visit.isVisible()); day += 1) {
    const before = await date.inputValue();
    await page.getByRole('button', { name: 'Volgende dag' }).click();
    await expect(date).not.toHaveValue(before);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }
  await expect(visit).toBeVisible();
  await expectAccessible(page);
  await visit.getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
