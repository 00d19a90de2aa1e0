import { useCallback, useMemo, useState } from 'react';

interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** What was chosen before the range that shift draws from `anchor`. */
  readonly base: ReadonlySet<string>;
  readonly anchor: number;
  readonly active: number;
}

const nothing: Selection = { chosen: new Set(), base: new Set(), anchor: 0, active: 0 };

/** Choosing rows as in a file list. Only rows that are shown count: nothing out of sight is ever changed. */
export function useRowSelection(rows: readonly { readonly id: string }[]) {
  const [state, setState] = useState(nothing);
  const selected = useMemo(
    () => new Set(rows.filter((row) => state.chosen.has(row.id)).map((row) => row.id)),
    [rows, state.chosen],
  );
  const active = Math.min(state.active, Math.max(0, rows.length - 1));

  const moveTo = useCallback(
    (index: number) => setState((now) => ({ ...now, active: index, anchor: index, base: now.chosen })),
    [],
  );
  /** The focus came by mouse or by tab: the range that shift draws still begins where it did. */
  const focusOn = useCallback((index: number) => setState((now) => ({ ...now, active: index })), []);
  const toggle = useCallback(
    (index: number) =>
      setState((now) => {
        const id = rows[index]?.id;
        if (id === undefined) return now;
        const chosen = new Set(now.chosen);
        if (!chosen.delete(id)) chosen.add(id);
        return { chosen, base: chosen, anchor: index, active: index };
      }),
    [rows],
  );
  const extendTo = useCallback(
    (index: number) =>
      setState((now) => {
        const [from, to] = index < now.anchor ? [index, now.anchor] : [now.anchor, index];
        const range = rows.slice(from, to + 1).map((row) => row.id);
        return { ...now, chosen: new Set([...now.base, ...range]), active: index };
      }),
    [rows],
  );
  const selectAll = useCallback(
    () => setState((now) => ({ ...now, chosen: new Set(rows.map((row) => row.id)) })),
    [rows],
  );
  const clear = useCallback(() => setState((now) => ({ ...nothing, active: now.active, anchor: now.active })), []);
  return { selected, active, moveTo, focusOn, toggle, extendTo, selectAll, clear };
}

export type RowSelection = ReturnType<typeof useRowSelection>;
