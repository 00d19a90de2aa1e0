import type { Instant } from '../time/period.ts';
import type { IsoDate } from '../time/wall-time.ts';
import { type DueState, dueStates } from './inspection.ts';

/** What the order of a due list looks at. */
export interface Dated {
  readonly state: DueState;
  readonly dueOn: IsoDate | null;
  readonly assetName: string;
  /** The first booking that it stands in the way of. */
  readonly hits: { readonly start: Instant } | null;
}

const NEVER = Number.POSITIVE_INFINITY;
const rank = new Map(dueStates.map((state, index) => [state, index]));

/** The gravest first; among equals what stands in the way of a booking soonest, then what is due first. */
export function byUrgency(a: Dated, b: Dated): number {
  return (
    (rank.get(a.state) ?? 0) - (rank.get(b.state) ?? 0) ||
    difference(a.hits?.start ?? NEVER, b.hits?.start ?? NEVER) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    a.assetName.localeCompare(b.assetName, 'nl', { numeric: true })
  );
}

/** Two that never come are equal, not "not a number". */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
