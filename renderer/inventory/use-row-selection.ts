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
export function useRowSelection<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const [state, setState] = useState(nothing);
  const chosenRows = useMemo(() => shownOf(rows, state.chosen), [rows, state.chosen]);
  const selected = useMemo(() => new Set(chosenRows.map((row) => row.id)), [chosenRows]);
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
  return { chosenRows, selected, active, moveTo, focusOn, toggle, extendTo, selectAll, clear };
}

/** Most of the time nothing is chosen, and then a long list need not be looked through at each letter typed. */
function shownOf<Row extends { readonly id: string }>(rows: readonly Row[], chosen: ReadonlySet<string>) {
  return chosen.size === 0 ? [] : rows.filter((row) => chosen.has(row.id));
}

export type RowSelection = Omit<ReturnType<typeof useRowSelection>, 'chosenRows'>;
