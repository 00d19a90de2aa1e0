import type { PlannedAllocation } from '#domain/booking/facts.ts';
import { type FlexibleSeat, reSeat } from '#domain/booking/re-seat.ts';
import type { Period } from '#domain/time/period.ts';
import { statement } from '../connection.ts';
import type { Plan, PlanContext, SeatMove } from './booking-plan.ts';
import { type Piece, partsOf, piecesOf } from './resources.ts';

/** What a draft asks, beyond the plan that was made without moving anybody. */
export interface Wanted {
  readonly period: Period;
  /** Named resources and all their parts. */
  readonly taken: ReadonlySet<string>;
  /** How many of each model. */
  readonly quantities: ReadonlyMap<string, number>;
  readonly locationId: string | null;
  readonly now: number;
}

interface SeatRow extends Period {
  readonly piece: string;
  readonly allocationId: string;
  readonly bookingId: string;
  readonly movable: 0 | 1;
}

interface Seating {
  readonly pieces: readonly string[];
  readonly moves: readonly SeatMove[];
}

/** A chain of exchanges reaches no further than this; who runs on beyond it stays where it is. */
const WINDOW = 60 * 24 * 3_600_000;

/** Lifts what stands in the way of a plan by letting other bookings change pieces with each other: those that asked for
 * "any of this model", and that have not begun. They keep their number and their times. */
export function reSeatPlan(context: PlanContext, plan: Plan, wanted: Wanted): Plan {
  const models = new Set([
    ...plan.shortages.map(({ modelId }) => modelId),
    ...plan.holdings.flatMap(({ resourceId }) => modelOf(context, resourceId) ?? []),
  ]);
  return [...models].reduce((lifted, modelId) => {
    const seating = seatModel(context, modelId, wanted);
    return seating ? withSeating(context, lifted, modelId, seating, wanted.period) : lifted;
  }, plan);
}

function withSeating(context: PlanContext, plan: Plan, modelId: string, seating: Seating, period: Period): Plan {
  const others = plan.allocations.filter((one) => !one.flexible || one.modelId !== modelId);
  const seats = seating.pieces.map(
    (resourceId): PlannedAllocation => ({ ...period, resourceId, modelId, flexible: true }),
  );
  return {
    allocations: [...others, ...seats],
    shortages: plan.shortages.filter((shortage) => shortage.modelId !== modelId),
    holdings: plan.holdings.filter(({ resourceId }) => modelOf(context, resourceId) !== modelId),
    moves: [...plan.moves, ...seating.moves],
  };
}

function seatModel(context: PlanContext, modelId: string, wanted: Wanted): Seating | null {
  const { period, taken, locationId } = wanted;
  // A piece that holds parts of its own would move them too: it stays with who has it.
  const pieces = piecesOf(context.db, modelId).filter(({ id }) => partsOf(context.db, id).length === 0);
  const named = [...taken].filter((id) => modelOf(context, id) === modelId);
  const rows = seatRows(context, modelId, [...new Set([...pieces.map(({ id }) => id), ...named])], wanted);
  const isMovable = (row: SeatRow) =>
    row.movable === 1 && row.start > period.start - WINDOW && row.end < period.end + WINDOW;
  const stuck = rows.filter((row) => !isMovable(row));
  // Held by somebody who needs that very piece: no exchange helps.
  if (stuck.some((row) => taken.has(row.piece) && row.start < period.end && period.start < row.end)) return null;
  const placeOf = new Map(pieces.map(({ id, locationId: place }) => [id, place]));
  const coming = Array.from(
    { length: wanted.quantities.get(modelId) ?? 0 },
    (_, at): FlexibleSeat => ({ ...period, id: `new ${at}`, piece: null, place: locationId }),
  );
  const sitting = rows.filter(isMovable);
  const moved = reSeat(
    {
      pieces: pieces.map(toSeatPiece),
      fixed: [...stuck, ...named.map((piece) => ({ ...period, piece }))],
      flexible: [
        ...sitting.map(({ allocationId, piece, start, end }) => {
          return { id: allocationId, piece, start, end, place: placeOf.get(piece) ?? null };
        }),
        ...coming,
      ],
    },
    context.searchSteps,
  );
  return moved && toSeating(moved, coming, sitting);
}

function toSeating(
  moved: ReadonlyMap<string, string>,
  coming: readonly FlexibleSeat[],
  sitting: readonly SeatRow[],
): Seating {
  return {
    pieces: coming.flatMap(({ id }) => moved.get(id) ?? []),
    moves: sitting.flatMap(({ allocationId, bookingId }) => {
      const toResourceId = moved.get(allocationId);
      return toResourceId ? [{ allocationId, bookingId, toResourceId }] : [];
    }),
  };
}

function toSeatPiece({ id, locationId }: Piece) {
  return { id, place: locationId };
}

function seatRows(
  { db, bookingId }: PlanContext,
  modelId: string,
  ids: readonly string[],
  { period, now }: Wanted,
): readonly SeatRow[] {
  return statement(
    db,
    `SELECT occupancy.resource_id AS piece, occupancy.start_at AS start, occupancy.end_at AS "end",
       allocation.id AS allocationId, occupancy.booking_id AS bookingId,
       allocation.flexible = 1 AND allocation.resource_id = occupancy.resource_id AND allocation.model_id IS @modelId
         AND occupancy.start_at > @now AS movable
     FROM json_each(@ids) AS wanted JOIN occupancy ON occupancy.resource_id = wanted.value
       JOIN allocation ON allocation.id = occupancy.allocation_id
     WHERE occupancy.end_at > @from AND occupancy.start_at < @until AND occupancy.booking_id IS NOT @bookingId
     ORDER BY occupancy.start_at, allocation.id`,
  ).all({
    ids: JSON.stringify(ids),
    modelId,
    now,
    from: period.start - WINDOW,
    until: period.end + WINDOW,
    bookingId: bookingId ?? null,
  }) as SeatRow[];
}

function modelOf({ db }: PlanContext, resourceId: string): string | null {
  const model = statement(db, 'SELECT model_id FROM asset WHERE id = ?').pluck().get(resourceId);
  return typeof model === 'string' ? model : null;
}
