import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

const ROOM = /\((?:[5-9]|1\d)\)$/;

/** The tags that are expected in the room, in the order of the list. */
async function expectedTags(page: Page): Promise<string[]> {
  await expect(page.getByText(/van \d+ gezien/)).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  const text = (await page.getByRole('main').textContent()) ?? '';
  const here = text.split('Hoort ergens anders')[0] ?? '';
  return [...new Set(here.match(/A-\d{4}/g) ?? [])];
}

const foreignTo = (tags: readonly string[]) =>
  ['A-0001', 'A-0002', 'A-0003', 'A-0004', 'A-0005'].find((tag) => !tags.includes(tag)) ?? '';

test('a round through a room: found, missing and from elsewhere, written down and taken back', async ({
  demoPage: page,
}) => {
  await goToAddress(page, '/inventory');
  await page.getByRole('tab', { name: 'Telrondes' }).click();
  await page.getByRole('combobox', { name: 'Ruimte' }).click();
  await page.getByRole('option', { name: ROOM }).first().click();
  await page.getByRole('button', { name: 'Begin telronde' }).click();
  const tags = await expectedTags(page);
  const foreign = foreignTo(tags);
  const [first = '', second = ''] = tags;
  const scan = async (code: string) => {
    await page.getByRole('textbox', { name: 'Labelcode' }).fill(code);
    await page.keyboard.press('Enter');
  };

  await scan(first.toLowerCase());
  await scan(first);
  await expect(page.getByText('was al gezien.')).toBeVisible();
  await scan(foreign);
  await expect(page.getByText(/hoort ergens anders:/)).toBeVisible();
  await scan('X-9999');
  await expect(page.getByText('Code X-9999 is onbekend.')).toBeVisible();
  const unseen = page.getByRole('checkbox', { checked: false });
  await unseen.first().check();
  await expect(page.getByText(`2 van ${tags.length} gezien`)).toBeVisible();
  await expectAccessible(page);

  // A window that was closed by mistake loses nothing.
  await page.reload();
  await expect(page.getByText(`2 van ${tags.length} gezien`)).toBeVisible();
  for (let left = await unseen.count(); left > 1; left -= 1) await unseen.first().check();

  await page.getByRole('button', { name: 'Verwerken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Telronde verwerken' });
  await expect(dialog.getByText('1 apparaat krijgt deze plek.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Verwerken' }).click();
  await expect(page.getByRole('heading', { name: 'Hierheen verplaatst (1)' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: foreign })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: second })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await goToAddress(page, '/inventory/stocktakes');
  await expect(page.getByText('Er is nog geen telronde gedaan.')).toBeVisible();
});

test('by keyboard: a round through a room, and what was missing found again', { tag: '@browser' }, async ({
  demoPage: page,
}) => {
  await goToAddress(page, '/inventory/stocktakes');
  await tabTo(page, page.getByRole('combobox', { name: 'Ruimte' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: ROOM }).first()).toBeVisible();
  await page.keyboard.type('(5');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await enter(page, page.getByRole('button', { name: 'Begin telronde' }));
  const tags = await expectedTags(page);
  const code = page.getByRole('textbox', { name: 'Labelcode' });
  for (const tag of [...tags.slice(1), foreignTo(tags)]) {
    await type(page, code, tag);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(`${tags.length - 1} van ${tags.length} gezien`)).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Verwerken' }));
  const dialog = page.getByRole('dialog', { name: 'Telronde verwerken' });
  await enter(page, dialog.getByRole('button', { name: 'Verwerken' }));
  await expect(page.getByRole('heading', { name: /^Vermist/ })).toBeVisible();
  await enter(page, page.getByRole('link', { name: 'Terug naar de telrondes' }));
  const found = page.getByRole('button', { name: /is teruggevonden$/ });
  await enter(page, found.first());
  await expect(found).toHaveCount(0);
});
