import { overlaps, type Period } from '../time/period.ts';

export interface SeatPiece {
  readonly id: string;
  /** Where it is: an exchange within one place costs nobody a drive. */
  readonly place: string | null;
}

/** A piece that is held for a time by somebody who needs this very piece. */
export interface FixedSeat extends Period {
  readonly piece: string;
}

/** Somebody who needs any piece for a time. */
export interface FlexibleSeat extends Period {
  readonly id: string;
  /** What it has now; null for who comes new. */
  readonly piece: string | null;
  readonly place: string | null;
}

export interface SeatProblem {
  readonly pieces: readonly SeatPiece[];
  readonly fixed: readonly FixedSeat[];
  readonly flexible: readonly FlexibleSeat[];
}

const STEPS = 20_000;

/**
 * Gives everybody a piece for their whole time, or null when that cannot be (or was not found in so many steps, which
 * takes dozens of interlocked seats). Names the piece of each seat that is new or that moves; as few move as a narrow
 * search finds: at first only who is in the way, then all who are linked to them by times that overlap.
 */
export function reSeat(problem: SeatProblem, steps: number = STEPS): ReadonlyMap<string, string> | null {
  const { flexible, fixed } = problem;
  const restless = flexible.filter(
    (seat) => seat.piece === null || fixed.some((one) => one.piece === seat.piece && overlaps(one, seat)),
  );
  if (restless.length === 0) return new Map();
  const near = touching(flexible, restless);
  const linked = closure(flexible, restless);
  if (isCrowded(problem, linked)) return null;
  for (const movable of near.size < linked.size ? [near, linked] : [linked]) {
    const found = seatAll(problem, movable, steps);
    if (found) return found;
  }
  return null;
}

/** More at one moment than there are pieces: no exchange can help. */
function isCrowded({ pieces, fixed }: SeatProblem, linked: ReadonlySet<FlexibleSeat>): boolean {
  const pool = new Set(pieces.map(({ id }) => id));
  const load = [...linked, ...fixed.filter(({ piece }) => pool.has(piece))];
  return [...linked].some(
    ({ start }) => load.filter((one) => one.start <= start && start < one.end).length > pool.size,
  );
}

function touching(seats: readonly FlexibleSeat[], others: Iterable<FlexibleSeat>): ReadonlySet<FlexibleSeat> {
  const list = [...others];
  return new Set(seats.filter((seat) => list.some((other) => overlaps(seat, other))));
}

/** All seats that are linked to these by a chain of overlaps; what lies apart in time never matters. */
function closure(seats: readonly FlexibleSeat[], from: readonly FlexibleSeat[]): ReadonlySet<FlexibleSeat> {
  let reached = touching(seats, from);
  for (;;) {
    const wider = touching(seats, reached);
    if (wider.size === reached.size) return reached;
    reached = wider;
  }
}

/** From the earliest seat to the latest, each on a piece that is free for its whole time; back when one finds none. */
function seatAll(
  { pieces, fixed, flexible }: SeatProblem,
  movable: ReadonlySet<FlexibleSeat>,
  steps: number,
): ReadonlyMap<string, string> | null {
  const rest = flexible.flatMap((seat) =>
    movable.has(seat) || seat.piece === null ? [] : [{ ...seat, piece: seat.piece }],
  );
  const blocked = new Map(
    pieces.map(({ id }) => [id, [...fixed, ...rest].filter(({ piece }) => piece === id)] as const),
  );
  const order = [...movable].sort((a, b) => a.start - b.start || b.end - a.end);
  const fitting = order.map((seat) => candidates(seat, pieces, blocked));
  const until = new Map<string, number>();
  const chosen: string[] = [];
  const hopeless = new Set<string>();
  let left = steps;

  const place = (at: number): boolean => {
    const seat = order[at];
    if (!seat) return true;
    const state = stateAt(at, seat.start, until);
    if (left <= 0 || hopeless.has(state)) return false;
    left -= 1;
    for (const piece of fitting[at] ?? []) {
      const before = until.get(piece) ?? Number.NEGATIVE_INFINITY;
      if (before > seat.start) continue;
      until.set(piece, seat.end);
      chosen[at] = piece;
      if (place(at + 1)) return true;
      until.set(piece, before);
    }
    hopeless.add(state);
    return false;
  };

  if (!place(0)) return null;
  const moved = order.flatMap((seat, at): [string, string][] => {
    const piece = chosen[at];
    return piece === undefined || piece === seat.piece ? [] : [[seat.id, piece]];
  });
  return new Map(moved);
}

/** Pieces that nobody needs by name in that time: its own first, then those at its place, then the tightest gap. */
function candidates(
  seat: FlexibleSeat,
  pieces: readonly SeatPiece[],
  blocked: ReadonlyMap<string, readonly FixedSeat[]>,
): readonly string[] {
  const gapAfter = (id: string) =>
    Math.min(...(blocked.get(id) ?? []).map(({ start }) => (start >= seat.end ? start : Number.POSITIVE_INFINITY)));
  const strangeness = ({ id, place }: SeatPiece) => (id === seat.piece ? 0 : place === seat.place ? 1 : 2);
  return pieces
    .filter(({ id }) => !blocked.get(id)?.some((one) => overlaps(one, seat)))
    .map((piece) => ({ id: piece.id, strange: strangeness(piece), gap: gapAfter(piece.id) }))
    .sort((a, b) => a.strange - b.strange || (a.gap === b.gap ? 0 : a.gap - b.gap))
    .map(({ id }) => id);
}

/** What decides whether the rest can be seated: which pieces are still busy, and until when. */
function stateAt(at: number, start: number, until: ReadonlyMap<string, number>): string {
  const busy = [...until].flatMap(([piece, end]) => (end > start ? [`${piece}:${end}`] : []));
  return `${at} ${busy.sort().join(' ')}`;
}
