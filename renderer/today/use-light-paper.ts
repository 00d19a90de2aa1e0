import { useEffect } from 'react';

const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: while printing, the page has its light colours whatever the screen has. */
export function useLightPaper(): void {
  useEffect(() => {
    const page = document.documentElement;
    let onScreen: string | null = null;
    const before = () => {
      onScreen = page.getAttribute(SCHEME);
      page.setAttribute(SCHEME, 'light');
    };
    const after = () => {
      if (onScreen) page.setAttribute(SCHEME, onScreen);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
