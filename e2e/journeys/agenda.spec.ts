import type { Page } from '@playwright/test';
import { expect, goToAddress, test } from '../fixtures.ts';

async function goTo(page: Page, view: string, date: string): Promise<void> {
  await goToAddress(page, `/agenda/${view}/${date}`);
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
}

test('keeps view and date in the address, through reload and back', async ({ demoPage: page }) => {
  await goTo(page, 'week', '2027-02-03');
  await expect(page.getByText(/week 5 · 1–7 februari 2027/)).toBeVisible();
  await page.getByRole('button', { name: 'Volgende' }).click();
  await expect(page.getByText(/week 6/).first()).toBeVisible();
  await page.getByText('Maand', { exact: true }).click();
  await expect(page).toHaveURL(/#\/agenda\/month\/2027-02-10$/);
  await page.reload();
  await expect(page.getByText('februari 2027', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/week 6/).first()).toBeVisible();
});

test('opens a booking from the list by keyboard', async ({ demoPage: page }) => {
  await goTo(page, 'list', '2026-11-30');
  const entry = page.locator('[data-shape="row"]').first();
  await expect(entry).toBeVisible();
  const holder = await entry.locator('strong').textContent();
  await page
    .locator('[tabindex="0"]')
    .filter({ has: page.locator('[data-shape="row"]') })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(holder).not.toBe('');
});

test('opens the form for a time that is swept', async ({ demoPage: page }) => {
  await goTo(page, 'week', '2027-02-03');
  const saturday = page.locator('[data-date="2027-02-06"]').last();
  const box = await saturday.boundingBox();
  if (!box) throw new Error('no column for Saturday');
  const top = await page.getByText('09:00', { exact: true }).first().boundingBox();
  const bottom = await page.getByText('11:00', { exact: true }).first().boundingBox();
  if (!top || !bottom) throw new Error('no hours');
  await page.mouse.move(box.x + box.width / 2, top.y + top.height / 2 - 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, bottom.y + bottom.height / 2 - 20, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator('[data-field="date"]')).toHaveValue('06-02-2027');
  await expect(page.locator('[data-field="startTime"]')).toHaveValue('09:00');
  await expect(page.locator('[data-field="endTime"]')).toHaveValue('11:00');
});
