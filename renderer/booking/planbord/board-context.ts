import { createContext, use } from 'react';
import type { Instant } from '#domain/time/period.ts';
import type { Claim } from './board-types.ts';
import type { Cursor } from './cursor.ts';
import type { ExternalStore } from './external-store.ts';
import type { BoardRow } from './lanes.ts';
import type { BoardWorld } from './live-verdict.ts';
import type { Proposal } from './proposal.ts';
import type { TimeAxis } from './time-axis.ts';

/** What every part of the drawn board needs to know. New with each load of data, turn of the page or change of width. */
export interface BoardScene {
  readonly world: BoardWorld;
  readonly axis: TimeAxis;
  readonly rows: readonly BoardRow[];
  readonly tops: readonly number[];
  readonly rowIndexByKey: ReadonlyMap<string, number>;
  /** The slots that the keyboard steps over, and that a double click books. */
  readonly stepMinutes: number;
  readonly now: Instant;
}

/** What can be done on the board, the same by mouse, menu and keyboard. */
export interface BoardActs {
  readonly toggle: (rowKey: string) => void;
  readonly open: (bookingId: string) => void;
  readonly create: (rowKey: string, start: Instant, end: Instant) => void;
  readonly copy: (bookingId: string) => void;
  readonly grab: (act: 'move' | 'resize-end', claim: Claim) => void;
  readonly drop: () => void;
  readonly cancel: (bookingId: string) => void;
  readonly confirm: (bookingId: string) => void;
  readonly showMenu: (target: MenuTarget | null) => void;
}

export interface MenuTarget {
  readonly x: number;
  readonly y: number;
  readonly rowKey: string;
  readonly at: Instant;
}

export interface BoardStores {
  readonly cursor: ExternalStore<Cursor | null>;
  readonly proposal: ExternalStore<Proposal | null>;
}

export interface BoardContextValue {
  readonly scene: BoardScene;
  readonly acts: BoardActs;
  readonly stores: BoardStores;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

export function useBoard(): BoardContextValue {
  const value = use(BoardContext);
  if (!value) throw new Error('useBoard is used outside the board');
  return value;
}

/** The claims of a row: of its resource, or of all pieces of its model. */
export function claimsOfRow({ index }: BoardWorld, row: BoardRow | undefined): readonly Claim[] {
  if (row?.type !== 'lane') return noClaims;
  return index.claimsOn(row.resource.id);
}

const noClaims: readonly Claim[] = [];
