import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { filmLabel } from '../filmed-label.ts';
import { expect, goToAddress, test } from '../fixtures.ts';
import { enter, tabTo, type } from '../keyboard.ts';

const inBrowser = { tag: '@browser' };
const kit = { code: 'K-900', name: 'Leskist Lichtkrant' };

/** A case with two kinds of counted parts, that nobody has booked. */
async function addKit(page: Page): Promise<void> {
  await goToAddress(page, '/inventory/kits');
  await page.getByRole('button', { name: 'Kist toevoegen' }).first().click();
  const form = page.getByRole('dialog', { name: 'Kist toevoegen' });
  await form.getByRole('textbox', { name: 'Naam' }).fill(kit.name);
  await form.getByRole('textbox', { name: 'Kistcode' }).fill(kit.code);
  for (const [no, part, quantity] of [
    [1, 'Ledje', '10'],
    [2, 'Draad', '4'],
  ] as const) {
    await form.getByRole('button', { name: 'Regel met aantal' }).click();
    await form.getByLabel(`Onderdeel van regel ${no}`).fill(part);
    await form.getByLabel(`Aantal van regel ${no}`).fill(quantity);
  }
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form).toBeHidden();
}

const counter = (page: Page) => page.getByLabel('Scan of typ een labelcode');

/** A scanner types fast and ends with Enter, into whatever has the keyboard. */
async function scan(page: Page, code: string): Promise<void> {
  await expect(counter(page)).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

async function lendTo(page: Page, who: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Uitgeven zonder reservering' });
  await form.getByLabel('Meegenomen door').fill(who);
  await form.getByRole('button', { name: 'Uitgeven', exact: true }).click();
}

test('a kit goes out and comes back in three parts, one part missing and one foreign', async ({ demoPage: page }) => {
  await addKit(page);
  await goToAddress(page, '/loan/scan');
  await scan(page, kit.code);
  await expect(page.getByText(`${kit.name} ligt klaar om uit te geven.`).first()).toBeVisible();
  await expectAccessible(page);
  await lendTo(page, 'mevrouw De Wit');
  await giveReason(page);
  await expect(page.getByText('1 ding is uitgegeven.')).toBeVisible();
  await goToAddress(page, '/inventory/kits');
  await expect(page.getByRole('row', { name: kit.name }).getByText('Uitgeleend')).toBeVisible();

  await goToAddress(page, '/loan/out');
  const card = page.getByRole('listitem', { name: 'mevrouw De Wit' });
  const form = page.getByRole('dialog', { name: 'Innemen' });
  await card.getByRole('button', { name: 'Innemen' }).click();
  await form.getByLabel('Terug: Ledje').fill('6');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(card.getByText('Deels terug')).toBeVisible();

  await card.getByRole('button', { name: 'Innemen' }).click();
  await form.getByRole('group', { name: kit.name }).getByText('Terug', { exact: true }).click();
  await form.getByLabel('Wat', { exact: true }).fill('Rode schaar');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(card.getByText('Terug, nog te tellen')).toBeVisible();

  await card.getByRole('button', { name: 'Inhoud tellen' }).click();
  await form.getByLabel('Vermist: Ledje').fill('1');
  await form.getByRole('button', { name: 'Alles is terug' }).click();
  await expect(form.getByLabel('Terug: Ledje')).toHaveValue('3');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(card).toBeHidden();

  await page.getByRole('tab', { name: /^Bijvullen/ }).click();
  const refill = page.getByRole('region', { name: kit.name });
  await expect(refill.getByText('1 vermist · mevrouw De Wit')).toBeVisible();
  const extras = page.getByRole('region', { name: 'Er zat iets bij dat er niet bij hoort' });
  await expect(extras.getByText('Rode schaar', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await refill.getByRole('button', { name: 'Ledje is gevonden' }).click();
  await expect(refill).toBeHidden();
  await extras.getByRole('button', { name: 'Rode schaar is afgehandeld' }).click();
  await expect(extras.getByText('Rode schaar', { exact: true })).toBeHidden();
});

/** A Sunday or evening: the lab is shut, and the rule asks why something goes out now. */
async function giveReason(page: Page): Promise<void> {
  const done = page.getByText(/^\d+ ding(en)? (is|zijn) uitgegeven\.$/).first();
  const reason = page.getByLabel('Reden');
  await expect(done.or(reason).first()).toBeVisible();
  if (!(await reason.isVisible())) return;
  await reason.fill('Staat aan de balie');
  await reason.press('Enter');
  await expect(done).toBeVisible();
}

test('by keyboard: the same kit, without touching the mouse', inBrowser, async ({ demoPage: page }) => {
  await addKit(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/^Zoek een school/)).toBeFocused();
  await page.keyboard.type('Scannen');
  await expect(page.getByRole('button', { name: 'Scannen', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await scan(page, kit.code);
  await expect(page.getByText(`${kit.name} ligt klaar om uit te geven.`).first()).toBeVisible();
  await type(page, page.getByLabel('Meegenomen door'), 'meneer Bos');
  await page.keyboard.press('Enter');
  await giveReason(page);
  await expect(counter(page)).toBeFocused();

  await enter(page, page.getByRole('tab', { name: 'Scannen' }));
  await tabTo(page, page.getByRole('tab', { name: 'Scannen' }));
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: /^Uit/ })).toHaveAttribute('aria-selected', 'true');
  const card = page.getByRole('listitem', { name: 'meneer Bos' });
  const form = page.getByRole('dialog', { name: 'Innemen' });
  await enter(page, card.getByRole('button', { name: 'Innemen' }));
  await type(page, form.getByLabel('Terug: Ledje'), '6');
  await enter(page, form.getByRole('button', { name: 'Opslaan' }));
  await expect(form).toBeHidden();

  await enter(page, card.getByRole('button', { name: 'Innemen' }));
  await type(page, form.getByLabel('Vermist: Draad'), '1');
  await type(page, form.getByLabel('Wat', { exact: true }), 'Rode schaar');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Rode schaar weghalen' })).toBeVisible();
  await enter(page, form.getByRole('button', { name: 'Opslaan' }));
  await expect(form).toBeHidden();

  await enter(page, card.getByRole('button', { name: 'Innemen' }));
  await enter(page, form.getByRole('button', { name: 'Alles is terug' }));
  await enter(page, form.getByRole('button', { name: 'Opslaan' }));
  await expect(card).toBeHidden();
  await goToAddress(page, '/loan/refill');
  await expect(page.getByRole('region', { name: kit.name }).getByText('1 vermist · meneer Bos')).toBeVisible();
});

test('scanner at the counter: each code gets the act that fits, and nothing happens twice', async ({
  demoPage: page,
}) => {
  await addKit(page);
  await goToAddress(page, '/loan/scan');
  const status = page.getByRole('status').filter({ hasText: /\S/ });
  const says = async (code: string, text: RegExp) => {
    await scan(page, code);
    await expect(status.filter({ hasText: text }).first()).toBeVisible();
    await expect(counter(page)).toBeFocused();
  };
  await page.getByRole('button', { name: 'Scan met de camera' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /camera/ })).toContainText('typ de code');
  await page.getByRole('button', { name: 'Camera uit' }).click();
  await says('ZZ-0000', /ZZ-0000 is onbekend/);
  await says('https://elders.example/a/1', /geen label van deze regio/);
  await says('9'.repeat(120), /geen label: 120 tekens/);
  await says(kit.code, /ligt klaar om uit te geven/);
  await says(kit.code.toLowerCase(), /net al gescand/);
  await says('K-9O0', /Lijkt op K-900/);
  await lendTo(page, 'De Buren');
  await giveReason(page);
  await expect(counter(page)).toBeFocused();
  await page.waitForTimeout(5500);
  await says(kit.code, /is terug van De Buren. Tel nu de inhoud/);
  await says(kit.code, /net al gescand/);
  await page.getByRole('button', { name: 'Inhoud tellen' }).click();
  const form = page.getByRole('dialog', { name: 'Innemen' });
  await form.getByRole('button', { name: 'Alles is terug' }).click();
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form).toBeHidden();
  await expect(counter(page)).toBeFocused();
  await expectAccessible(page);
});

const filmed = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs.
  switches: async ({}, use, info) => {
    const film = info.outputPath('label.y4m');
    mkdirSync(dirname(film), { recursive: true });
    await filmLabel(film, kit.code);
    await use(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  },
});

filmed(
  'the camera reads a label once, however long it is held; material is taken by its label',
  async ({ demoPage: page }) => {
    await addKit(page);
    await goToAddress(page, '/loan/scan');
    await page.getByRole('button', { name: 'Scan met de camera' }).click();
    await expect(page.getByLabel('Beeld van de camera')).toBeVisible();
    await expect(page.getByText(`${kit.name} ligt klaar om uit te geven.`).first()).toBeVisible();
    await expectAccessible(page);
    // Longer than the same code from a scanner counts as one scan.
    await page.waitForTimeout(4000);
    const log = page.getByRole('region', { name: 'Net gescand' });
    await expect(log.getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Camera uit' }).click();
    await expect(page.getByLabel('Beeld van de camera')).toBeHidden();

    await filmed.step('material: an amount that cannot be is answered, one that can is booked once', async () => {
      await scan(page, 'v-101');
      const take = page.getByRole('form', { name: 'PLA-draad pakken' });
      await expect(page.getByText(/^PLA-draad: er ligt [\d.]+ g, Kast 2, plank A/).first()).toBeVisible();
      await expectAccessible(page);
      const amount = take.getByRole('textbox', { name: 'Aantal' });
      const unit = take.getByLabel('Eenheid');
      const submit = take.getByRole('button', { name: /^(Toch pakken|Pakken)$/ });
      await amount.fill('-1');
      await submit.click();
      await expect(take.getByText('Vul een aantal in dat meer is dan nul.')).toBeVisible();
      await type(page, amount, '99999999999');
      await page.keyboard.press('Enter');
      await expect(take.getByText(/Dit aantal kan niet/)).toBeVisible();
      await type(page, amount, '0,5');
      await type(page, unit, 'liter');
      await page.keyboard.press('Enter');
      await expect(take.getByText('Techlab kan liter hier niet omrekenen. Gebruik g, rol.')).toBeVisible();
      await type(page, unit, 'kg');
      await page.keyboard.press('Enter');
      await expect(page.getByText('0,5 kg PLA-draad gepakt.').first()).toBeVisible();
      await expect(take).toBeHidden();
      await expect(counter(page)).toBeFocused();
    });

    await filmed.step(
      'a broken piece on the packing list makes way for another, and so does one for a scan',
      async () => {
        await goToAddress(page, '/loan');
        const card = page.getByRole('listitem').filter({ hasText: 'Robotbouwset Schakel' });
        await card.getByRole('button', { name: 'Klaarzetten' }).click();
        const form = page.getByRole('dialog', { name: 'Klaarzetten en uitgeven' });
        const pieces = form.getByRole('checkbox', { name: /^Robotbouwset Schakel/ });
        await expect(pieces).toHaveCount(3);
        await form.getByRole('button', { name: 'Ander exemplaar', exact: true }).click();
        const choice = page.getByRole('dialog', { name: /^Wat gaat mee in plaats van Robotbouwset Schakel/ });
        const offered = choice.getByRole('button', { name: /^Robotbouwset Schakel/ });
        const [chosen, next] = await Promise.all([offered.nth(0).textContent(), offered.nth(1).textContent()]);
        const nameOf = (text: string | null) => /^Robotbouwset Schakel \d+/.exec(text ?? '')?.[0] ?? '';
        const tagOf = (text: string | null) => /[A-Z]-\d+/.exec(text ?? '')?.[0] ?? '';
        await expectAccessible(page);
        await offered.first().press('Enter');
        await expect(choice).toBeHidden();
        await expect(form.getByRole('checkbox', { name: nameOf(chosen) })).toBeEnabled();
        await expect(form.getByText('Motor loopt vast')).toBeHidden();

        const label = form.getByLabel('Scan een label om af te vinken');
        await label.fill(tagOf(chosen));
        await label.press('Enter');
        await expect(form.getByRole('checkbox', { name: nameOf(chosen) })).toBeChecked();
        await label.fill(tagOf(next));
        await label.press('Enter');
        await expect(form.getByText(`${nameOf(next)} staat niet op de lijst`)).toBeVisible();
        await expectAccessible(page);
        await form.getByRole('button', { name: `${nameOf(next)} gaat mee` }).press('Enter');
        await expect(form.getByRole('checkbox', { name: nameOf(next) })).toBeChecked();
        await expect(pieces).toHaveCount(3);
      },
    );

    await filmed.step('the lab brings it: it stands in the route of today', async () => {
      const form = page.getByRole('dialog', { name: 'Klaarzetten en uitgeven' });
      await form.getByRole('switch', { name: 'Het lab brengt het en haalt het op' }).press('Space');
      await form.getByRole('button', { name: 'Uitgeven', exact: true }).press('Enter');
      const done = page.getByText(/^Uitgegeven aan /);
      const reason = form.getByLabel('Reden');
      await expect(done.or(reason).first()).toBeVisible();
      if (await reason.isVisible()) {
        await reason.fill('Staat aan de balie');
        await reason.press('Enter');
      }
      await expect(done).toBeVisible();
      await goToAddress(page, '/transport');
      await expect(page.getByRole('checkbox', { name: /^Robotbouwset Schakel .* geladen, naar / })).toBeVisible();
    });
  },
);
