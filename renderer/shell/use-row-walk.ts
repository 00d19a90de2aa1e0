import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

const ROW_HEIGHT = 44;

/** A long table of which only the rows in sight exist, with one tab stop: arrows walk, Enter opens. */
export function useRowWalk(count: number, onOpen: (row: number) => void) {
  const scroller = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, count - 1));
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the focus always exists: scrolling by wheel must not lose it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current])].filter((at) => at < count).sort((a, b) => a - b),
  });
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    virtualizer.scrollToIndex(current);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOf(event.target);
    if (row === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
    const target = targetRow(event.key, row, count, page);
    if (target !== null) {
      takesFocus.current = true;
      setActive(target);
    } else if (event.key === 'Enter') onOpen(row);
    else return;
    event.preventDefault();
  };
  return {
    scroller,
    virtualizer,
    current,
    grid: {
      onKeyDown,
      onFocus: (event: { readonly target: EventTarget }) => setActive((now) => rowOf(event.target) ?? now),
      onClick: (event: { readonly target: EventTarget }) => {
        const row = rowOf(event.target);
        if (row !== null) onOpen(row);
      },
    },
  };
}

function rowOf(target: EventTarget): number | null {
  const row = (target as HTMLElement).closest<HTMLElement>('tr[data-index]');
  return row ? Number(row.dataset.index) : null;
}

function targetRow(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
      return Math.max(0, current - 1);
    case 'PageDown':
      return Math.min(count - 1, current + page);
    case 'PageUp':
      return Math.max(0, current - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
