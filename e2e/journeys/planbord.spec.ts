import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { lackingKit } from '../lacking-kit.ts';

/** A Tuesday on which nothing is planned yet in these rooms. */
const DAY = '2027-06-15';
const BY_MOUSE = 'Open dag techniek';
const BY_KEYS = 'Demonstratie lassen';

test.describe('het planbord', () => {
  // A hundred key presses and as many questions by role take their time on a small machine.
  test.setTimeout(150_000);

  test.beforeEach(async ({ demoPage: page }) => {
    await page.evaluate((day) => {
      window.location.hash = `#/planbord/day/${day}/zoom=60&kind=room`;
    }, DAY);
    await expect(page.getByRole('treegrid', { name: 'Planbord' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /15 jun/ })).toBeVisible();
    await standsStill(page);
  });

  test('plant, verplaatst, wordt geweigerd, neemt het alternatief en maakt ongedaan met de muis', async ({
    demoPage: page,
  }) => {
    const [first, second] = await roomNames(page);
    await drag(page, await spot(page, first, '09:00'), await spot(page, first, '11:00'));
    await book(page, BY_MOUSE);
    await expect(bar(page, first, BY_MOUSE)).toHaveAccessibleName(/09:00 - 11:00/);

    await drag(page, await spot(page, second, '09:00'), await spot(page, second, '11:00'));
    await book(page, BY_KEYS);

    // Moved in time on its own lane.
    await drag(page, await middle(bar(page, second, BY_KEYS)), await spot(page, second, '12:00'));
    await expect(bar(page, second, BY_KEYS)).toHaveAccessibleName(/11:00 - 13:00/);

    // Over the other booking the board already says who is in the way, and Escape lets go without a change.
    await drag(page, await middle(bar(page, second, BY_KEYS)), await spot(page, first, '11:00'), 'hold');
    await expect(page.getByText(`bezet door ${BY_MOUSE} tot 11:00`)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(bar(page, second, BY_KEYS)).toHaveAccessibleName(/11:00 - 13:00/);

    await drag(page, await middle(bar(page, second, BY_KEYS)), await spot(page, first, '11:00'));
    const refusal = page.getByRole('dialog', { name: 'Verplaatsen kan zo niet' });
    await expect(refusal.getByText(new RegExp(`${first}.* bezet door ${BY_MOUSE}`))).toBeVisible();
    await expect(bar(page, second, BY_KEYS)).toHaveAccessibleName(/11:00 - 13:00/);
    const alternative = refusal.getByRole('button', { name: new RegExp(`in plaats van ${first}`) }).first();
    const [, other] = /^(.*?) \(/.exec((await alternative.textContent()) ?? '') ?? [];
    await alternative.click();
    await expect(refusal).toBeHidden();
    await expect(bar(page, other ?? '?', BY_KEYS)).toHaveAccessibleName(/10:00 - 12:00/);

    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(bar(page, second, BY_KEYS)).toHaveAccessibleName(/11:00 - 13:00/);
  });

  test('doet hetzelfde met het toetsenbord', { tag: '@browser' }, async ({ demoPage: page }) => {
    const [first, second] = await roomNames(page);
    const grid = page.getByRole('treegrid', { name: 'Planbord' });
    await toSlot(page, first, '09:00');
    await page.keyboard.press('n');
    await book(page, BY_MOUSE);
    await expect(bar(page, first, BY_MOUSE)).toHaveAccessibleName(/09:00 - 10:00/);

    await toSlot(page, second, '10:00');
    await page.keyboard.press('Enter');
    await book(page, BY_KEYS);
    await expect(bar(page, second, BY_KEYS)).toHaveAccessibleName(/10:00 - 11:00/);

    // An hour earlier is free on its own lane; a lane up it is not.
    await grid.focus();
    await toSlot(page, second, '10:00');
    await page.keyboard.press('m');
    for (let quarter = 0; quarter < 4; quarter += 1) await page.keyboard.press('ArrowLeft');
    const spoken = page.getByRole('status').filter({ hasText: second });
    await expect(spoken).toContainText('09:00 - 10:00');
    await expect(spoken).toContainText('vrij');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('status').filter({ hasText: `bezet door ${BY_MOUSE}` })).toContainText(first);
    await page.keyboard.press('Enter');

    const refusal = page.getByRole('dialog', { name: 'Verplaatsen kan zo niet' });
    await expect(refusal.getByText(new RegExp(`bezet door ${BY_MOUSE}`))).toBeVisible();
    const nextTime = refusal.getByRole('button', { name: /15 jun 10:00 - 11:00/ });
    await nextTime.focus();
    await page.keyboard.press('Enter');
    await expect(refusal).toBeHidden();
    await expect(bar(page, first, BY_KEYS)).toHaveAccessibleName(/10:00 - 11:00/);

    await toSlot(page, first, '10:00');
    await page.keyboard.press('r');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(bar(page, first, BY_KEYS)).toHaveAccessibleName(/10:00 - 11:15/);

    await toSlot(page, first, '10:00');
    await page.keyboard.press('Delete');
    const cancel = page.getByRole('dialog', { name: 'Boeking annuleren?' });
    await cancel.getByRole('button', { name: 'Annuleer deze boeking' }).press('Enter');
    await expect(bar(page, first, BY_KEYS)).toHaveCount(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().press('Enter');
    await expect(bar(page, first, BY_KEYS)).toHaveAccessibleName(/10:00 - 11:15/);
  });

  test('toont dezelfde boekingen als lijst, en houdt weergave en filter in het adres', async ({ demoPage: page }) => {
    const [first] = await roomNames(page);
    await drag(page, await spot(page, first, '09:00'), await spot(page, first, '11:00'));
    await book(page, BY_MOUSE);
    await page.getByRole('button', { name: 'Als lijst' }).click();
    const row = page.getByRole('row', { name: new RegExp(BY_MOUSE) });
    await expect(row).toContainText('09:00 – 11:00');
    await expect(row).toContainText(first);
    await page.reload();
    await expect(row).toContainText('09:00 – 11:00');

    await test.step('een kist die iets mist, zegt dat op zijn balk en in de boeking', async () => {
      const { date, kit, part } = await lackingKit();
      await goToAddress(page, `/planbord/week/${date}/q=${encodeURIComponent(kit)}&kind=kit`);
      const bar = page.getByRole('button', { name: new RegExp(`^${kit}: .*niet compleet: .*${part}`) }).first();
      await expect(bar).toHaveAttribute('title', new RegExp(`niet compleet: .*${part}`));
      await expectAccessible(page);
      await bar.dblclick();
      await expect(page.getByRole('dialog').getByText(`${kit} is niet compleet.`)).toBeVisible();
    });
  });
});

async function roomNames(page: Page): Promise<[string, string]> {
  const names = await page
    .locator('[data-type="lane"] [role="rowheader"] [title]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? '').filter((name) => name !== 'Uitklappen'));
  const [first, second] = names;
  if (!first || !second) throw new Error('the demo region has rooms');
  return [first, second];
}

function lane(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
}

function bar(page: Page, room: string, holder: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${room}: ${holder}`) });
}

async function spot(page: Page, room: string, hour: string): Promise<{ x: number; y: number }> {
  const row = await lane(page, room).boundingBox();
  const label = await page.getByRole('columnheader').getByText(hour, { exact: true }).boundingBox();
  if (!row || !label) throw new Error(`no place for ${room} at ${hour}`);
  return { x: label.x + label.width / 2 + 1, y: row.y + row.height / 2 };
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  // A bar that has moved is a new one: it may be on its way in.
  const boxes: Spot[] = [];
  await expect
    .poll(async () => {
      const box = await of.boundingBox();
      if (box) boxes.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      return boxes.length;
    })
    .toBeGreaterThan(0);
  const [found] = boxes;
  if (!found) throw new Error('the bar is not in sight');
  return found;
}

type Spot = { readonly x: number; readonly y: number };

async function drag(page: Page, from: Spot, to: Spot, end: 'drop' | 'hold' = 'drop'): Promise<void> {
  // A drawer that fades out still lies over the board for a moment.
  await expect(page.locator('.mantine-Drawer-overlay, .mantine-Modal-overlay')).toHaveCount(0);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  if (end === 'drop') await page.mouse.up();
}

async function book(page: Page, title: string): Promise<void> {
  const drawer = page.getByRole('dialog', { name: 'Nieuwe boeking' });
  await drawer.getByLabel('Omschrijving', { exact: true }).fill(title);
  await drawer.getByRole('button', { name: /^Boeken/ }).click();
  await expect(drawer).toBeHidden();
  await standsStill(page);
}

/** Opening hours that arrive later can widen the day: where an hour stands is measured once it stays there. */
async function standsStill(page: Page): Promise<void> {
  const label = page.getByRole('columnheader').getByText('09:00', { exact: true });
  let before = -1;
  await expect
    .poll(
      async () => {
        const x = (await label.boundingBox())?.x ?? -1;
        const still = x >= 0 && x === before;
        before = x;
        return still;
      },
      { intervals: [300] },
    )
    .toBe(true);
}

/** With the arrows only: down to the lane, then right to the hour. */
async function toSlot(page: Page, room: string, hour: string): Promise<void> {
  const grid = page.getByRole('treegrid', { name: 'Planbord' });
  await grid.focus();
  await page.keyboard.press('Control+ArrowUp');
  // Read in one go: a change of the data gives a bar another id.
  const active = () =>
    grid.evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant');
      return (id && document.getElementById(id)?.getAttribute('aria-label')) || '';
    });
  for (let step = 0; step < 40 && !(await active()).includes(room); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  for (let step = 0; step < 40 && !(await active()).includes(`${hour} -`); step += 1)
    await page.keyboard.press('ArrowRight');
  expect(await active()).toContain(room);
  expect(await active()).toContain(hour);
}
