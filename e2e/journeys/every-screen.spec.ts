import type { Page } from '@playwright/test';
import { expectAccessibleInBoth, expectAccessibleInWords } from '../axe.ts';
import { demoFacts } from '../demo-facts.ts';
import { demoTemplate } from '../demo-template.ts';
import { expect, test } from '../fixtures.ts';
import { controlsOutside } from '../overflow.ts';
import type { Scene } from '../scene.ts';
import { scenes } from '../scenes.ts';
import { type Language, textOf } from '../texts.ts';

test.describe.configure({ mode: 'parallel' });

const PARTS = [0, 1, 2, 3];

/** A few starts of the app; what is wrong on one screen does not hide the next. */
test('shows every screen without a fault', async ({ demoPage: page }) => {
  test.setTimeout(300_000);
  const errors = listenForErrors(page);
  await begin(page);
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links.first()).toBeVisible();
  const count = await links.count();
  expect(count).toBeGreaterThan(5);
  for (let at = 0; at < count; at += 1) {
    // A link may carry a count on a line of its own.
    const name = (await links.nth(at).innerText()).split('\n')[0] ?? '';
    await test.step(name, async () => {
      await links.nth(at).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expectSound(page, name, errors);
    });
  }
});

for (const part of PARTS) {
  test(`shows part ${part + 1} of what opens from there`, async ({ demoPage: page }) => {
    test.setTimeout(600_000);
    const errors = listenForErrors(page);
    await begin(page);
    const all = scenes(await demoFacts(demoTemplate()));
    for (const [at, scene] of all.entries()) if (at % PARTS.length === part) await look(page, scene, errors);
  });
}

test('welcomes without a fault', async ({ emptyPage: page }) => {
  const errors = listenForErrors(page);
  await begin(page);
  await expect(page.getByRole('heading', { name: textOf('nl', 'start:welcome') })).toBeVisible();
  await expectSound(page, 'first-start', errors);
  await page.getByRole('button', { name: textOf('nl', 'start:empty.do') }).click();
  await expectSound(page, 'begin', errors);
});

async function look(page: Page, scene: Scene, errors: string[]): Promise<void> {
  await test.step(scene.name, async () => {
    await page.evaluate((path) => {
      // A form that was left open would come back.
      sessionStorage.clear();
      location.hash = path;
    }, scene.path);
    const open = async (language: Language) => {
      await page.evaluate((chosen) => localStorage.setItem('techlab.language', chosen), language);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await scene.open?.(page, language);
    };
    await open('nl');
    await expectSound(page, scene.name, errors, open);
  });
}

async function begin(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A refusal is an answer of 409, which Chromium mentions as a failed request. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 409')) errors.push(message.text());
  });
  return errors;
}

/** In Dutch in light and dark, then the same in English: colours are the same in both. */
async function expectSound(
  page: Page,
  name: string,
  errors: string[],
  reopen: (language: Language) => Promise<void> = () => Promise.reject(new Error(`${name} cannot change language`)),
): Promise<void> {
  await isLoaded(page);
  await expectAccessibleInBoth(page, name);
  await expectFit(page, name, errors);
  const hasButton = (await languageButton(page, 'en').count()) > 0;
  await (hasButton ? speak(page, 'en') : reopen('en'));
  await isLoaded(page);
  await expectAccessibleInWords(page, `${name} in English`);
  await expectFit(page, `${name} in English`, errors);
  if (hasButton) await speak(page, 'nl');
}

async function isLoaded(page: Page): Promise<void> {
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
}

async function expectFit(page: Page, name: string, errors: string[]): Promise<void> {
  expect.soft(await controlsOutside(page), `${name} fits in 1024 pixels`).toEqual([]);
  expect.soft(errors.splice(0), `${name} logs no errors`).toEqual([]);
}

/** The screen at the door has none. */
const languageButton = (page: Page, language: Language) => page.locator(`button[lang=${language}]`).first();

/** By the button in the head, also where a form lies over it: what is open stays open. */
async function speak(page: Page, language: Language): Promise<void> {
  await languageButton(page, language).dispatchEvent('click', {}, { timeout: 10_000 });
  await expect(page.locator(`html[lang=${language}]`)).toBeAttached();
}
