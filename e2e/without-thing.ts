import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Lets the first booking in the list go without the thing; a lesson that counts on so many asks for a reason. */
export async function goWithout(page: Page, dialog: Locator, choice: RegExp): Promise<void> {
  await dialog.getByRole('combobox', { name: choice }).first().selectOption({ label: 'Zonder doorgaan' });
  const act = dialog.getByRole('button', { name: '1 boeking aanpassen' });
  const reason = dialog.getByRole('textbox', { name: 'Reden' });
  await act.click();
  await expect.poll(async () => (await reason.isVisible()) || (await act.isHidden())).toBe(true);
  if (await reason.isVisible()) {
    await reason.fill('De les kan met minder');
    await dialog.getByRole('button', { name: 'Toch doen' }).click();
  }
  await expect(act).toBeHidden();
  await expect(page.getByText('De boekingen zijn aangepast.').last()).toBeVisible();
}
