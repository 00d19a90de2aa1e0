import { expect, test } from '../fixtures.ts';

test('opens in Dutch and changes to English in place', async ({ demoPage: page }) => {
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
});
