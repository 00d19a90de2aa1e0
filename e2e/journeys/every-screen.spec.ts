import type { Page } from '@playwright/test';
import { accessibilityFindings } from '../axe.ts';
import { type DemoFacts, demoFacts } from '../demo-facts.ts';
import { demoTemplate } from '../demo-template.ts';
import { expect, test } from '../fixtures.ts';
import { controlsOutside } from '../overflow.ts';
import { scenes } from '../scenes.ts';
import { type Language, textOf } from '../texts.ts';

/** One start of the app per language and scheme; what is wrong on one screen does not hide the next. */
const modes = [
  ['nl', 'light'],
  ['nl', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;

for (const [language, scheme] of modes) {
  test(`shows every screen without a fault in ${language}, ${scheme}`, async ({ demoPage: page }) => {
    test.setTimeout(300_000);
    const errors = listenForErrors(page);
    await choose(page, language, scheme);
    const links = page.getByRole('navigation').getByRole('link');
    await expect(links.first()).toBeVisible();
    const names = await links.allInnerTexts();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await test.step(name, async () => {
        await links.filter({ hasText: name }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        await expectSound(page, name, errors);
      });
    }
    for (const scene of scenes(await facts())) {
      await test.step(scene.name, async () => {
        await page.evaluate((path) => {
          sessionStorage.clear();
          location.hash = path;
        }, scene.path);
        await page.reload();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await scene.open?.(page, language);
        await expectSound(page, scene.name, errors);
      });
    }
  });

  test(`welcomes without a fault in ${language}, ${scheme}`, async ({ emptyPage: page }) => {
    const errors = listenForErrors(page);
    await choose(page, language, scheme);
    await expect(page.getByRole('heading', { name: textOf(language, 'start:welcome') })).toBeVisible();
    await expectSound(page, 'first-start', errors);
    await page.getByRole('button', { name: textOf(language, 'start:empty.do') }).click();
    await expectSound(page, 'begin', errors);
  });
}

let known: Promise<DemoFacts> | undefined;
function facts(): Promise<DemoFacts> {
  known ??= demoFacts(demoTemplate());
  return known;
}

async function choose(page: Page, language: Language, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(
    ([language, scheme]) => {
      localStorage.setItem('techlab.language', language);
      localStorage.setItem('mantine-color-scheme-value', scheme);
    },
    [language, scheme] as const,
  );
  await page.reload();
}

function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

async function expectSound(page: Page, name: string, errors: string[]): Promise<void> {
  await expect(page.locator('[role=status] .mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  expect.soft(await accessibilityFindings(page), `axe on ${name}`).toEqual([]);
  expect.soft(await controlsOutside(page), `${name} fits in 1024 pixels`).toEqual([]);
  expect.soft(errors.splice(0), `${name} logs no errors`).toEqual([]);
}
