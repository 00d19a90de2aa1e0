import type { Scene } from './scene.ts';
import { textOf } from './texts.ts';

/** The counter: what is out, late, to refill, and the forms beside it. */
export const loanScenes: readonly Scene[] = [
  { name: 'transport-week', path: '/transport/week' },
  { name: 'travel-times', path: '/transport/times' },
  { name: 'loan-out', path: '/loan/out' },
  {
    name: 'loan-late',
    path: '/loan/late',
    async open(page, language) {
      await page
        .getByRole('button', { name: textOf(language, 'loan:late.text') })
        .first()
        .click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
  { name: 'loan-refill', path: '/loan/refill' },
  {
    name: 'loan-hand-out',
    path: '/loan',
    async open(page, language) {
      await page
        .getByRole('button', { name: textOf(language, 'loan:act.packAndHandOut') })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'loan-check-in',
    path: '/loan/out',
    async open(page, language) {
      await page
        .getByRole('button', { name: textOf(language, 'loan:act.takeBack') })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('group').first().waitFor();
    },
  },
  {
    name: 'loan-scan',
    path: '/loan/scan',
    async open(page, language) {
      const field = page.getByLabel(textOf(language, 'scan:label'));
      for (const code of ['A-0003', 'ZZ-0000']) {
        await field.fill(code);
        await field.press('Enter');
        await page.getByRole('listitem').filter({ hasText: code }).first().waitFor();
      }
    },
  },
];
