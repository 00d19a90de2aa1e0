import { type RefCallback, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const STEP = 60;
/** Well before the end is in sight. */
const AHEAD = '800px';

interface Growing<Item> {
  readonly shown: readonly Item[];
  /** Of an empty element after the last row, while there is more; its key must be the number shown. */
  readonly end: RefCallback<Element> | null;
}

/** As much of a long list as somebody has scrolled to, and all of it on paper. For rows that differ in height and hold buttons of
 * their own: none goes away again, so that the one with the focus stays. */
export function useGrowing<Item>(items: readonly Item[]): Growing<Item> {
  const [most, setMost] = useState(STEP);
  const end = useCallback((element: Element | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setMost((now) => now + STEP);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const showAll = () => flushSync(() => setMost(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, []);
  return items.length <= most ? { shown: items, end: null } : { shown: items.slice(0, most), end };
}
