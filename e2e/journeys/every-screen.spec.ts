import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../axe.ts';
import { demoFacts } from '../demo-facts.ts';
import { demoTemplate } from '../demo-template.ts';
import { expect, test } from '../fixtures.ts';
import { controlsOutside } from '../overflow.ts';
import type { Scene } from '../scene.ts';
import { scenes } from '../scenes.ts';
import { type Language, textOf } from '../texts.ts';

test.describe.configure({ mode: 'parallel' });

/** A few starts of the app per language; what is wrong on one screen does not hide the next. */
for (const language of ['nl', 'en'] as const) {
  test(`shows every screen without a fault (${language})`, async ({ demoPage: page }) => {
    test.setTimeout(300_000);
    const errors = listenForErrors(page);
    await choose(page, language);
    const links = page.getByRole('navigation').getByRole('link');
    await expect(links.first()).toBeVisible();
    // A link may carry a count on a line of its own.
    const names = (await links.allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await test.step(name, async () => {
        await links.filter({ hasText: new RegExp(`^${name.replaceAll(/\W/g, '.')}`) }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        await expectSound(page, name, language, errors);
      });
    }
  });

  for (const part of [0, 1, 2]) {
    test(`shows part ${part + 1} of what opens from there (${language})`, async ({ demoPage: page }) => {
      test.setTimeout(600_000);
      const errors = listenForErrors(page);
      await choose(page, language);
      const all = scenes(await demoFacts(demoTemplate()));
      for (const [at, scene] of all.entries()) if (at % 3 === part) await look(page, scene, language, errors);
    });
  }

  test(`welcomes without a fault (${language})`, async ({ emptyPage: page }) => {
    const errors = listenForErrors(page);
    await choose(page, language);
    await expect(page.getByRole('heading', { name: textOf(language, 'start:welcome') })).toBeVisible();
    await expectSound(page, 'first-start', language, errors);
    await page.getByRole('button', { name: textOf(language, 'start:empty.do') }).click();
    await expectSound(page, 'begin', language, errors);
  });
}

async function look(page: Page, scene: Scene, language: Language, errors: string[]): Promise<void> {
  await test.step(scene.name, async () => {
    await page.evaluate((path) => {
      // A form that was left open would come back.
      sessionStorage.clear();
      location.hash = path;
    }, scene.path);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await scene.open?.(page, language);
    await expectSound(page, scene.name, language, errors);
  });
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate((language) => localStorage.setItem('techlab.language', language), language);
  await page.reload();
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

/** Colours are the same in both languages: the dark is looked at in one. */
async function expectSound(page: Page, name: string, language: Language, errors: string[]): Promise<void> {
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  if (language === 'nl') await expectAccessibleInBoth(page, name);
  else await expectAccessible(page, name);
  expect.soft(await controlsOutside(page), `${name} fits in 1024 pixels`).toEqual([]);
  expect.soft(errors.splice(0), `${name} logs no errors`).toEqual([]);
}
