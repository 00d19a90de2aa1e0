import type { Page } from '@playwright/test';
import { MINUTE } from '#domain/time/period.ts';
import { expectAccessible } from '../axe.ts';
import { type ComingVisit, comingVisit, type EndingOption, endingOption } from '../coming-visit.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

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
