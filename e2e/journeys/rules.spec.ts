import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

test('a smaller group for the region, and the warning that follows from it', async ({ demoPage: page }) => {
  await goToAddress(page, '/settings');
  await page.getByRole('link', { name: 'Planregels bekijken' }).click();
  const most = page.getByRole('textbox', { name: 'Grootste groep', exact: true });
  await expect(most).toHaveValue('30');
  await most.fill('0');
  await expect(page.getByText('Kies 1 tot 1.000.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Grootste groep opslaan' })).toBeDisabled();
  await most.fill('22');
  await page.getByRole('button', { name: 'Grootste groep opslaan' }).click();
  await expect(page.getByText('Opgeslagen.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Grootste groep terug naar 30' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Leerlingen per begeleider: ergens een ander getal' }).click();
  await page
    .getByRole('combobox', { name: 'Leerlingen per begeleider: waar geldt iets anders?' })
    .selectOption({ index: 1 });
  const exception = page.getByRole('textbox', { name: 'Leerlingen per begeleider', exact: true }).last();
  await exception.fill('5');
  await exception.press('Enter');
  await expect(page.getByText(/^Anders op locatie /)).toBeVisible();

  await goToAddress(page, '/settings/overrides');
  await expect(page.getByRole('heading', { name: 'Doorgelaten waarschuwingen' })).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard: a figure set and put back', async ({ demoPage: page }) => {
  await goToAddress(page, '/settings/rules');
  const lead = page.getByRole('textbox', { name: 'Tijd van tevoren', exact: true });
  await lead.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  const reset = page.getByRole('button', { name: 'Tijd van tevoren terug naar 28' });
  await expect(reset).toBeVisible();
  await reset.focus();
  await page.keyboard.press('Enter');
  await expect(lead).toHaveValue('28');
});
