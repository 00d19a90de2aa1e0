import type { Page } from '@playwright/test';

/** Controls that hang over the right or left edge of the window, where nobody can scroll to them. */
export function controlsOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(above).overflowX)) return true;
      }
      return false;
    };
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
    const outside = [...document.querySelectorAll('button, a[href], input, select, textarea, [role=button]')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1) && !isScrolled(element);
      })
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName);
    return [...wide, ...outside];
  });
}
