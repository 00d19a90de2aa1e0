import type { Browser, Page } from '@playwright/test';

/** A window of the built app that has come to rest, on a screen that none of the rows measures. */
export async function openWindow(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}#/location`);
  await page.getByRole('navigation').waitFor();
  await page.waitForTimeout(1500);
  return page;
}

/** One line of JSON for a time in milliseconds that has a limit. */
export function printLimit(row: string, ours: number, most: number, more: Record<string, unknown>): void {
  const told = { row, unit: 'ms', ours: Number(ours.toPrecision(4)), goal: `<= ${most} ms`, met: ours <= most };
  process.stdout.write(`${JSON.stringify({ ...told, ...more })}\n`);
}
