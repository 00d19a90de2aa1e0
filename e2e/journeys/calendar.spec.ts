import type { Page } from '@playwright/test';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { tabTo } from '../keyboard.ts';
import { type SchoolFacts, schoolWithVisits } from '../school-facts.ts';

test.describe.configure({ timeout: 120_000 });

async function addDaysOff(page: Page, school: SchoolFacts): Promise<void> {
  const days = page.getByRole('region', { name: 'Vakantie en studiedagen' });
  await days.getByRole('button', { name: 'Studiedag of vrije dag toevoegen' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Eerste dag' }).fill(dateAsTyped(school.first));
  await form.getByRole('textbox', { name: 'Laatste dag' }).fill(dateAsTyped(school.last));
  await form.getByRole('textbox', { name: 'Toelichting' }).fill('Studiedagen team');
}

const affectedDialog = (page: Page) => page.getByRole('dialog', { name: /boekingen vallen op deze dagen/ });

test('holiday added after booking: one visit moves, one stays with a reason', async ({ demoPage: page }) => {
  const school = await schoolWithVisits();
  await goToAddress(page, `/organisation/${school.id}`);
  await addDaysOff(page, school);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Opslaan' }).click();

  const affected = affectedDialog(page);
  await expect(affected).toBeVisible();
  await expectAccessible(page);
  const row = (day: string) => affected.getByRole('row').filter({ has: page.locator(`[aria-label*="${day}"]`) });
  const first = row(school.first);
  await first.getByRole('button', { name: /: verplaatsen$/ }).click();
  await affected.getByRole('group', { name: 'Andere tijd' }).getByRole('button').first().click();
  await expect(affected.getByText(/^Verplaatst naar/)).toBeVisible();

  const last = row(school.last);
  await last.getByRole('button', { name: /: laten staan$/ }).click();
  await affected.getByRole('button', { name: 'Laten staan met reden' }).click();
  await expect(affected.getByText('Vul een reden in.')).toBeVisible();
  await affected.getByRole('textbox', { name: 'Waarom kan het doorgaan?' }).fill('Groep 8 komt toch');
  await affected.getByRole('button', { name: 'Laten staan met reden' }).click();
  await expect(affected.getByText('Blijft: Groep 8 komt toch')).toBeVisible();
  await expectAccessible(page);
  await affected.getByRole('button', { name: 'Klaar' }).click();

  const days = page.getByRole('region', { name: 'Vakantie en studiedagen' });
  await expect(days.getByText('Studiedagen team')).toBeVisible();
  await expect(days.getByRole('button', { name: /te beslissen/ })).toBeHidden();
});

test('the same by keyboard alone, and a booking that was not decided can be found again', { tag: '@browser' }, async ({
  demoPage: page,
}) => {
  const school = await schoolWithVisits();
  await goToAddress(page, `/organisation/${school.id}`);
  const add = page.getByRole('button', { name: 'Studiedag of vrije dag toevoegen' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Eerste dag' })).toBeFocused();
  await page.keyboard.type(dateAsTyped(school.first));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Laatste dag' })).toBeFocused();
  await page.keyboard.type(dateAsTyped(school.last));
  await page.keyboard.press('Enter');

  const affected = affectedDialog(page);
  await expect(affected).toBeVisible();
  const leave = affected.getByRole('button', { name: new RegExp(`${school.last}: laten staan$`) });
  await tabTo(page, leave);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Afgesproken met de directie');
  await page.keyboard.press('Enter');
  await expect(affected.getByText('Blijft: Afgesproken met de directie')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(affected).toBeHidden();

  const undecided = page.getByRole('button', { name: '1 boeking te beslissen' });
  await undecided.focus();
  await page.keyboard.press('Enter');
  const move = affectedDialog(page).getByRole('button', { name: new RegExp(`${school.first}: verplaatsen$`) });
  await tabTo(page, move);
  await page.keyboard.press('Enter');
  const time = affectedDialog(page).getByRole('group', { name: 'Andere tijd' }).getByRole('button').first();
  await expect(time).toBeVisible();
  await tabTo(page, time);
  await page.keyboard.press('Enter');
  await expect(affectedDialog(page).getByText(/^Verplaatst naar/)).toBeVisible();
});

test('a holiday table is asked about where it looks wrong, and shows in the year calendar', async ({
  demoPage: page,
}) => {
  await page.getByRole('link', { name: 'Jaarkalender' }).click();
  await expect(page.getByRole('heading', { name: 'Het jaar op een rij' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Vakanties inlezen' }).click();
  const table = [
    'StartDate;EndDate;Name;Groups',
    '2029-02-10;2029-03-18;NL Voorjaarsvakantie,EN Spring Holidays;ZU',
    '2030-10-19;2030-10-27;NL Herfstvakantie,EN Autumn Holidays;NO,MI',
  ].join('\r\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'vakanties.csv', mimeType: 'text/csv', buffer: Buffer.from(table, 'utf8') });
  await expect(page.getByRole('heading', { name: '1 rij lijkt niet te kloppen' })).toBeVisible();
  await expect(page.getByText('(37 dagen)')).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: /overnemen$/ })).toBeDisabled();
  await page.getByRole('radio', { name: /Neem t\/m/ }).check();
  await page.getByRole('button', { name: '2 vakanties overnemen' }).click();
  await expect(page.getByText('2 vakanties zijn overgenomen.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Jaarkalender' })).toBeVisible();
  await goToAddress(page, '/calendar/2030-2031');
  const list = page.getByRole('region', { name: 'Het jaar op een rij' });
  await expect(list.getByText('za 19 okt 2030 t/m zo 27 okt 2030')).toBeVisible();
  await list.getByRole('button', { name: /Noord.*terug naar de meegeleverde/ }).click();
  await expect(list.getByText('za 19 okt 2030 t/m zo 27 okt 2030')).toBeVisible();
  await list.getByRole('button', { name: /Midden.*terug naar de meegeleverde/ }).click();
  await expect(list.getByText('za 19 okt 2030 t/m zo 27 okt 2030')).toBeHidden();
});
