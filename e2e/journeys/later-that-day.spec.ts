import type { Page } from '@playwright/test';
import { MINUTE } from '#domain/time/period.ts';
import { toLocal } from '#domain/time/wall-time.ts';
import { expectAccessible } from '../axe.ts';
import { type ComingVisit, comingVisit, type EndingOption, endingOption } from '../coming-visit.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, type } from '../keyboard.ts';

const visitDay = test.extend<{ readonly visit: ComingVisit }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs.
  visit: async ({}, use) => use(await comingVisit()),
});

const during = visitDay.extend({ startAt: ({ visit }, use) => use(visit.start + 20 * MINUTE) });

/** Opens a visit, under the name of its school. */
const ofSchool = (page: Page, holder: string) => page.getByRole('button', { name: holder, exact: true });

during(
  'a school that does not come is noted as such, and the note is taken away again',
  async ({ demoPage: page, visit }) => {
    await goToAddress(page, '/today');
    await ofSchool(page, visit.holder).click();
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Niet verschenen' }).click();
    await expect(page.getByText('Gemeld: niet verschenen.')).toBeVisible();
    await expect(page.getByRole('alert', { name: 'Niet verschenen', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(page.getByRole('alert', { name: 'Niet verschenen', exact: true })).toHaveCount(0);
  },
);

during(
  'a visit runs late: the rest of the day moves along in one act, by keyboard, and back',
  async ({ demoPage: page, visit }) => {
    const ends = (later: number) => toLocal(visit.end + later * MINUTE).time;
    await goToAddress(page, '/today');
    await enter(page, page.getByRole('button', { name: `Loopt uit: ${visit.holder}` }));
    const dialog = page.getByRole('dialog', { name: 'Loopt uit' });
    const minutes = dialog.getByRole('textbox', { name: 'Hoeveel minuten later klaar?' });
    await type(page, minutes, '0');
    await expect(dialog.getByText('Kies 1 tot 240 minuten.')).toBeVisible();
    await type(page, minutes, '20');
    await expect(dialog.getByRole('row').filter({ hasText: visit.holder })).toContainText(ends(20));
    await expectAccessible(page);
    await enter(page, dialog.getByRole('button', { name: /aanpassen$/ }));
    await expect(page.getByText(/aangepast\.$/)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await page.getByRole('button', { name: `Loopt uit: ${visit.holder}` }).click();
    await expect(dialog.getByRole('row').filter({ hasText: visit.holder })).toContainText(ends(0));
  },
);

const lapsed = test.extend<{ readonly option: EndingOption }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  option: async ({}, use) => use(await endingOption()),
  startAt: ({ option }, use) => use(option.lapsedAt),
});

lapsed(
  'an option whose day is over lapses by itself, and its place goes to who can come',
  async ({ demoPage: page, option }) => {
    await goToAddress(page, '/planning/options');
    await expect(page.getByRole('heading', { name: 'Pas verlopen' })).toBeVisible();
    await expect(page.getByRole('button', { name: `Optie van ${option.holder} bevestigen` })).toHaveCount(0);
    await page
      .getByRole('button', { name: `Wie kan in dit gat? (${option.holder})` })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: 'Wie kan in dit gat?' }).getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
  },
);
