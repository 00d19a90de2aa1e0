import { useEffect, useRef } from 'react';

interface PageKeys {
  readonly turn: (direction: -1 | 1) => void;
  readonly today: () => void;
}

/** T goes to today, and outside the lanes the arrows turn the page. Not while somebody types or a dialog is open. */
export function usePageKeys(acts: PageKeys): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target))
        return;
      const inGrid = event.target instanceof Element && event.target.closest('[role="treegrid"]');
      if (event.key === 't') latest.current.today();
      else if (!inGrid && event.key === 'ArrowLeft') latest.current.turn(-1);
      else if (!inGrid && event.key === 'ArrowRight') latest.current.turn(1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Fields, menus, radio groups and dialogs have their own use for letters and arrows. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true;
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="radiogroup"]',
    ) !== null
  );
}
