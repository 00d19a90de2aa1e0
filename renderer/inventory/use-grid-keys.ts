import { type KeyboardEvent, useRef } from 'react';
import type { RowSelection } from './use-row-selection.ts';

interface GridKeys {
  readonly count: number;
  readonly pageSize: number;
  readonly selection: RowSelection;
  readonly open: (index: number) => void;
}

/** The keys of a list of rows: arrows, page, Home and End walk; shift draws a range; space chooses; Enter opens. */
export function useGridKeys({ count, pageSize, selection, open }: GridKeys) {
  /** Set when the row that becomes active must also get the focus. */
  const takesFocus = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // Controls inside (sort buttons, boxes) keep their own keys.
    if (!(event.target as HTMLElement).matches('tr[data-index]')) return;
    const { active } = selection;
    const target = walkTo(event.key, active, count, pageSize);
    if (target !== undefined) {
      event.preventDefault();
      takesFocus.current = true;
      if (event.shiftKey) selection.extendTo(target);
      else selection.moveTo(target);
      return;
    }
    if (event.key === ' ') selection.toggle(active);
    else if (event.key === 'Enter') open(active);
    else if (event.key === 'Escape') selection.clear();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.selectAll();
    else return;
    event.preventDefault();
  };
  return { onKeyDown, takesFocus };
}

function walkTo(key: string, active: number, count: number, pageSize: number): number | undefined {
  const last = Math.max(0, count - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + pageSize);
    case 'PageUp':
      return Math.max(0, active - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
