import { expect, type Locator, type Page } from '@playwright/test';

/** Walks there with Tab or arrows, as somebody without a mouse must: what cannot be reached is not there for them. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'ArrowRight' | 'ArrowDown' = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible();
  await expect(target).toBeEnabled();
  for (let step = 0; step < 300 && !(await hasFocus(target)); step += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

/** Walks there and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Walks to a field and types. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
