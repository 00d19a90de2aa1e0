import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

// Only what is wrong is written out: telling of all that is right takes longer than looking.
const WRONG_ONLY = { resultTypes: ['violations'] } satisfies Parameters<AxeBuilder['options']>[0];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * axe finds nothing on what the window shows now (WCAG 2.2 A and AA, and axe's best practices). With a name for what is
 * shown, the journey goes on after a finding.
 */
export async function expectAccessible(page: Page, name?: string): Promise<void> {
  await isStill(page);
  const found = await findings(new AxeBuilder({ page }).options(WRONG_ONLY));
  if (name === undefined) expect(found).toEqual([]);
  else expect.soft(found, `axe on ${name}`).toEqual([]);
}

/** As `expectAccessible` with a name: everything in light, then in the dark what colours can break. */
export async function expectAccessibleInBoth(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
  await isStill(page);
  const inDark = new AxeBuilder({ page }).options({ ...WRONG_ONLY, runOnly: COLOUR_RULES });
  expect.soft(await findings(inDark), `axe on ${name} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** As `expectAccessible` with a name, in another language: colours are the same there, and looking at them takes longest. */
export async function expectAccessibleInWords(page: Page, name: string): Promise<void> {
  await isStill(page);
  const axe = new AxeBuilder({ page }).options(WRONG_ONLY).disableRules(COLOUR_RULES);
  expect.soft(await findings(axe), `axe on ${name}`).toEqual([]);
}

/** A colour that is still changing is neither the one nor the other. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function findings(axe: AxeBuilder) {
  // In the page itself: for frames of other origins, which we have none of, it would open a second page each time.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(' ')) }));
}
