import type { BookingDraft } from '#domain/booking/booking.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import type { Suggestion } from '#domain/booking/suggestion.ts';
import { standing } from '#domain/booking/verdict.ts';
import { HOUR, MINUTE, widen } from '#domain/time/period.ts';
import { statement } from '../connection.ts';
import { equalKits } from '../inventory/equal-kits.ts';
import { locationFact } from '../location/location-fact.ts';
import type { PlanContext } from './booking-plan.ts';
import { gatherFacts } from './gather-facts.ts';
import { planBooking } from './plan.ts';
import { neededParts, type Piece, piecesOf } from './resources.ts';

const STEP = 15 * MINUTE;
const SEARCH = 14 * 24 * HOUR;
const TIMES = 3;
const REPLACEMENTS = 4;
const MOST_JUDGED = 400;
/** Each of many times gets a short look for exchanges between bookings. */
const QUICK_STEPS = 200;

/** Ways out of a refused draft that fit right now: the nearest times for the same things, then equal pieces and rooms. */
export function suggest(context: PlanContext, draft: BookingDraft, now: number): readonly Suggestion[] {
  const length = draft.end - draft.start;
  if (length <= 0 || length > SEARCH || Math.abs(draft.start) > 4e12) return [];
  const quick = { ...context, searchSteps: QUICK_STEPS };
  return [...replacements(quick, draft, now), ...nearestTimes(quick, draft, now)];
}

/** Times at most two weeks away at which nothing stands in the way, the nearest first; none overlaps another, since
 * a quarter of an hour more or less is no other choice. */
function nearestTimes(context: PlanContext, draft: BookingDraft, now: number): Suggestion[] {
  const found: (Suggestion & { kind: 'time' })[] = [];
  const length = draft.end - draft.start;
  const tolerated = timelessWarnings(context, draft, now);
  let judged = 0;
  for (let distance = STEP; distance <= SEARCH && found.length < TIMES && judged < MOST_JUDGED; distance += STEP) {
    for (const start of [draft.start + distance, draft.start - distance]) {
      const moved = { ...draft, start, end: start + length };
      if (start < now || found.some((other) => Math.abs(other.start - start) < length)) continue;
      if (!roughlyFree(context, moved)) continue;
      judged += 1;
      if (fits(context, moved, now, tolerated)) found.push({ kind: 'time', start, end: moved.end });
      if (found.length === TIMES) break;
    }
  }
  return found;
}

/** From memory alone: are the named resources free? Saves the full judgement for the times that have a chance. */
function roughlyFree(context: PlanContext, draft: BookingDraft): boolean {
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  return draft.needs.every(
    (need) =>
      need.kind === 'model' || context.occupancy.isFree(need.resourceId, period.start, period.end, context.bookingId),
  );
}

function fits(context: PlanContext, draft: BookingDraft, now: number, tolerated: ReadonlySet<string>): boolean {
  return standing(judge(gatherFacts(context, draft, now)), draft.overrides).every(
    ({ level, rule }) => level === 'warning' && tolerated.has(rule),
  );
}

const timeFields: ReadonlySet<string | undefined> = new Set(['start', 'end']);

/** Rules that warn at any time (a large group, say): they ask for a reason, and must not hide the times that are free. */
function timelessWarnings(context: PlanContext, draft: BookingDraft, now: number): ReadonlySet<string> {
  const warnings = judge(gatherFacts(context, draft, now)).filter(
    ({ level, field }) => level === 'warning' && !timeFields.has(field),
  );
  return new Set(warnings.map(({ rule }) => rule));
}

/** For each named resource that is held: another piece of its model, or a room at the same location that is large enough. */
function replacements(context: PlanContext, draft: BookingDraft, now: number): Suggestion[] {
  const { holdings } = planBooking(context, draft, now);
  const period = widen(draft, draft.setupMinutes, draft.cleanupMinutes);
  const named = new Set(draft.needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : [])));
  const found: Suggestion[] = [];
  for (const resourceId of new Set(holdings.map((holding) => holding.resourceId))) {
    if (!named.has(resourceId)) continue;
    const candidates = equalsOf(context, resourceId, draft)
      .filter((piece) => !named.has(piece.id))
      .filter((piece) => isWhollyFree(context, piece.id, period))
      .sort((a, b) => Number(b.locationId === draft.locationId) - Number(a.locationId === draft.locationId));
    for (const piece of candidates.slice(0, REPLACEMENTS)) {
      found.push({
        kind: 'replace',
        resourceId,
        resourceName: nameOf(context, 'resource', resourceId),
        byId: piece.id,
        byName: piece.name,
        byLocation: piece.locationId ? nameOf(context, 'location', piece.locationId) : null,
      });
    }
  }
  return found;
}

/** The resource with all its parts. */
export function isWhollyFree(context: PlanContext, id: string, period: { start: number; end: number }): boolean {
  return neededParts(context.db, id).every((part) =>
    context.occupancy.isFree(part, period.start, period.end, context.bookingId),
  );
}

/** What can take its place: pieces of the same model, kits with the same in them, or rooms that are large enough; the resource
 * itself may be among them. */
export function equalsOf(context: PlanContext, resourceId: string, draft: BookingDraft): readonly Piece[] {
  const { db } = context;
  const model = statement(db, 'SELECT model_id FROM asset WHERE id = ?').pluck().get(resourceId);
  if (typeof model === 'string') return piecesOf(db, model);
  if (statement(db, 'SELECT 1 FROM kit WHERE id = ? AND deleted = 0').get(resourceId)) return equalKits(db, resourceId);
  const seats = (draft.pupils ?? 0) + (draft.supervisors ?? 0);
  const rooms = statement(
    db,
    `SELECT resource.id, resource.name, resource.location_id AS locationId
     FROM room JOIN resource ON resource.id = room.id
     WHERE room.deleted = 0 AND resource.deleted = 0 AND resource.bookable = 1
       AND EXISTS (SELECT 1 FROM room AS wanted WHERE wanted.id = ?)
       AND (room.capacity IS NULL OR room.capacity >= ?)
     ORDER BY room.capacity, resource.name`,
  ).all(resourceId, seats) as Piece[];
  const open = new Map<string, boolean>();
  const isOpen = (id: string | null) => {
    if (!id) return true;
    const known = open.get(id) ?? locationFact(db, id, draft)?.status === 'active';
    open.set(id, known);
    return known;
  };
  return rooms.filter((room) => isOpen(room.locationId));
}

function nameOf(context: PlanContext, table: 'resource' | 'location', id: string): string {
  const name = statement(context.db, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id);
  return typeof name === 'string' ? name : '';
}
