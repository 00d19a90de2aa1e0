import type { FocusEvent, MouseEvent } from 'react';
import type { RowSelection } from './use-row-selection.ts';

/** A click opens a row; with Ctrl or shift, or on its box, it is chosen. */
export function gridMouse(selection: RowSelection, open: (index: number) => void) {
  return {
    onClick(event: MouseEvent) {
      const index = rowIndexOf(event.target);
      if (index === undefined) return;
      const onBox = (event.target as Element).closest('[data-check]') !== null;
      if (event.shiftKey) selection.extendTo(index);
      else if (onBox || event.ctrlKey || event.metaKey) selection.toggle(index);
      else open(index);
    },
    /** Shift and a click would mark the text between. */
    onMouseDown(event: MouseEvent) {
      if (event.shiftKey) event.preventDefault();
    },
    onFocus(event: FocusEvent) {
      const index = rowIndexOf(event.target);
      if (index !== undefined && index !== selection.active) selection.focusOn(index);
    },
  };
}

function rowIndexOf(target: EventTarget): number | undefined {
  const index = (target as Element).closest<HTMLElement>('tr[data-index]')?.dataset.index;
  return index === undefined ? undefined : Number(index);
}
