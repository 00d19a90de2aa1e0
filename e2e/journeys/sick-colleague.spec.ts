import type { Locator, Page } from '@playwright/test';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';

test.describe.configure({ timeout: 120_000 });

/** What a visit says for which nobody fits at once. */
const NOBODY_YET = 'Later regelen';

interface Busy {
  readonly name: string;
  readonly date: string;
}

/** Somebody with two visits on one of the coming days. */
async function findBusyColleague(page: Page, from = 0): Promise<Busy & { readonly ahead: number }> {
  for (let ahead = from; ahead < 21; ahead += 1) {
    const date = addDays(dateOf(Date.now()), ahead);
    await goToAddress(page, `/today/${date}`);
    await expect(page.getByRole('textbox', { name: 'Datum', exact: true })).toHaveValue(asTyped(date));
    // A free day has nobody at work: then there is nothing to wait for.
    await workers(page)
      .first()
      .waitFor({ timeout: 4000 })
      .catch(() => undefined);
    const line = workers(page).filter({ hasText: /\d\d:\d\d, \d\d:\d\d/ });
    if ((await line.count()) === 0) continue;
    return { name: (await line.first().getByRole('link').textContent()) ?? '', date, ahead };
  }
  throw new Error('nobody has two visits on one day');
}

/** Not for everybody there is somebody: the first of whose two visits one can be taken over. */
async function findReplaceable(page: Page): Promise<Busy> {
  for (let from = 0; ; ) {
    const busy = await findBusyColleague(page, from);
    const dialog = await reportSick(page, busy.name);
    const standIns = standInsIn(dialog);
    const proposed = [await standIns.first().inputValue(), await standIns.last().inputValue()];
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    if (proposed.some((person) => person !== NOBODY_YET)) return busy;
    from = busy.ahead + 1;
  }
}

/** Opens the form and waits for what it proposes. */
async function reportSick(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Ziek melden' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ziek of afwezig melden' });
  await dialog.getByRole('combobox', { name: 'Wie' }).fill(name);
  await page.getByRole('option', { name }).click();
  await expect(dialog.getByRole('status')).toHaveText(`${name} heeft in deze dagen 2 boekingen.`);
  await expect(standInsIn(dialog)).toHaveCount(2);
  return dialog;
}

const standInsIn = (dialog: Locator) => dialog.getByRole('combobox', { name: 'Wie neemt het over?' });
const workers = (page: Page) => page.getByRole('region', { name: 'Wie werkt er' }).getByRole('listitem');
const asTyped = (date: string) => date.split('-').reverse().join('-');

test('sick colleague at 7:30: both visits are settled in one act, and undo puts all back', async ({
  demoPage: page,
}) => {
  const { name, date } = await findReplaceable(page);
  const dialog = await reportSick(page, name);
  const standIns = standInsIn(dialog);
  await expectAccessible(page);
  const isFirstOpen = (await standIns.first().inputValue()) === NOBODY_YET;
  await (isFirstOpen ? standIns.first() : standIns.last()).click();
  await page.getByRole('option', { name: 'Zonder vervanger doorgaan' }).click();
  await dialog.getByRole('button', { name: 'Alles regelen' }).click();
  await expect(dialog.getByText('De app verstuurt zelf niets.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /^Bericht voor/ })).toHaveValue(new RegExp(`${name} is er niet`));
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(workers(page).filter({ hasText: name })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Wie werkt er' })).toContainText(`${name}Afwezig t/m`);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(workers(page).filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Wie werkt er' })).not.toContainText(`${name}Afwezig t/m`);
  expect(date).not.toBe('');
});

test('the same by keyboard alone, from the palette', { tag: '@browser' }, async ({ demoPage: page }) => {
  const { name, date } = await findReplaceable(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('ziek melden');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ziek melden' })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ziek of afwezig melden' });
  await expect(dialog.getByRole('combobox', { name: 'Wie' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: 'Vanaf' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(asTyped(date));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('textbox', { name: 'Tot en met' })).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Tot en met' })).toHaveValue(asTyped(date));
  await expect(dialog.getByRole('status')).toHaveText(`${name} heeft in deze dagen 2 boekingen.`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Klaar' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workers(page).filter({ hasText: name })).toHaveCount(0);
  const undo = page.getByRole('button', { name: 'Ongedaan maken' });
  for (let steps = 0; steps < 8 && !(await undo.evaluate((button) => button === document.activeElement)); steps += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await expect(workers(page).filter({ hasText: name })).toHaveCount(1);
});

test('a new volunteer: skills, VOG, hours, a machine, another employer, stopped and back', async ({
  demoPage: page,
}) => {
  await page.getByRole('link', { name: 'Mensen' }).click();
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  const form = page.getByRole('dialog', { name: 'Persoon toevoegen' });
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form.getByText('Vul een naam in.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Naam' }).fill("Zoë O'Neill-'t Hart");
  await form.getByRole('combobox', { name: 'Vaardigheden' }).fill('Zeefdrukken,');
  await form.getByRole('textbox', { name: 'VOG gezien op' }).fill('vandaag');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('searchbox').fill('zoe zeefdrukken');
  await page.getByRole('link', { name: "Zoë O'Neill-'t Hart" }).click();
  await expect(page.getByText(/^VOG tot/)).toBeVisible();
  await page.getByRole('button', { name: 'dinsdag: tijd toevoegen' }).click();
  await page.getByRole('region', { name: 'Werktijden' }).getByRole('button', { name: 'Tijden opslaan' }).click();
  await expect(page.getByText(/^De werktijden van .* zijn opgeslagen/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Meer acties' }).click();
  await page.getByRole('menuitem', { name: 'Doet niet meer mee' }).click();
  await expect(page.getByText('Gestopt', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(page.getByText('Gestopt', { exact: true })).toBeHidden();
});
