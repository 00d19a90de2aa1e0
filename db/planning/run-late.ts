import type { BookingKind } from '#domain/booking/booking.ts';
import type { Role } from '#domain/booking/role.ts';
import { judge } from '#domain/booking/rules/all-rules.ts';
import { forRole, type Verdict } from '#domain/booking/verdict.ts';
import { type HeldBooking, shiftsAfter } from '#domain/planning/run-late.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { MINUTE } from '#domain/time/period.ts';
import { dateOf, dayPeriod } from '#domain/time/wall-time.ts';
import { applyDraft } from '../booking/change.ts';
import { gatherFacts } from '../booking/gather-facts.ts';
import { bookingSummary, readBooking } from '../booking/read.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { zoneOf } from '../location/zone.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';

/** One booking of the day: what its times were and become, and what the rules say of it that they did not say before. */
export interface LateStep {
  readonly id: string;
  readonly sequence: number;
  readonly holder: string;
  readonly kind: BookingKind;
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly verdicts: readonly Verdict[];
}

export interface LateRun {
  readonly bookingId: string;
  readonly minutes: number;
}

/** What would happen, with what the rules would say; writes nothing. */
export function previewLate(store: Store, run: LateRun, role: Role): Result<readonly LateStep[]> {
  store.occupancy.refresh();
  const plan = planLate(store.db, run);
  if (!plan.ok) return plan;
  return accept(plan.value.map((step) => ({ ...step, verdicts: newVerdicts(store, role, step, plan.value) })));
}

/** Lets a booking end later and moves who comes after it, in one act. `seen` are the revisions that the user looked at;
 * warnings that have no reason yet are set aside with this one, a block stops everything. */
export function runLate(
  store: Store,
  act: Act,
  run: LateRun & {
    readonly reason: string;
    readonly seen: readonly { readonly id: string; readonly sequence: number }[];
  },
): Result<{ readonly id: string; readonly transactionId: string; readonly count: number }> {
  return transact(store, act, (tx) => {
    const plan = planLate(tx, run);
    if (!plan.ok) return plan;
    const steps = plan.value;
    const same =
      steps.length === run.seen.length &&
      steps.every(({ id, sequence }) => run.seen.some((one) => one.id === id && one.sequence === sequence));
    if (!same) return refuse(refusal('planning/late-changed'));
    // Who moves furthest goes first, so that nobody runs into the next.
    for (const step of [...steps].reverse()) {
      const current = readBooking(tx, step.id);
      if (!current) return refuse(refusal('planning/late-changed'));
      const draft = { ...current.draft, start: step.newStart, end: step.newEnd };
      const given = new Set(draft.overrides.map(({ rule }) => rule));
      const overrides = warningsOf(tx, step, draft)
        .filter(({ rule }) => !given.has(rule))
        .map(({ rule }) => ({ rule, reason: run.reason }));
      const applied = applyDraft(tx, current, { ...draft, overrides: [...draft.overrides, ...overrides] });
      if (!applied.ok) return refuse(refusal('planning/late-blocked', { holder: step.holder }));
    }
    return accept({ id: run.bookingId, transactionId: tx.id, count: steps.length });
  });
}

/** The late one first, then who moves, in order of time. */
function planLate(db: ReadableDb, { bookingId, minutes }: LateRun): Result<readonly Omit<LateStep, 'verdicts'>[]> {
  const late = readBooking(db, bookingId);
  if (!late || late.status === 'cancelled') return refuse(refusal('planning/late-gone', { id: bookingId }));
  const zone = zoneOf(db, late.draft.locationId);
  const day = dayPeriod(dateOf(late.draft.start, zone), zone);
  const held = heldBookings(db, day.start, day.end);
  const own = held.find(({ id }) => id === bookingId);
  const shifts = own ? shiftsAfter(own, minutes, held) : new Map<string, number>();
  const rest = held.filter(({ id }) => shifts.has(id)).sort((a, b) => a.from - b.from);
  const ids = [bookingId, ...rest.map(({ id }) => id)];
  return accept(
    ids.flatMap((id) => {
      const summary = bookingSummary(db, id);
      if (!summary) return [];
      const { sequence, holder, kind, start, end } = summary;
      const by = (shifts.get(id) ?? 0) * MINUTE;
      const newEnd = id === bookingId ? end + minutes * MINUTE : end + by;
      return [{ id, sequence, holder, kind, start, end, newStart: start + by, newEnd }];
    }),
  );
}

/** Bookings that begin on the day, with all that they hold. */
function heldBookings(db: ReadableDb, from: number, until: number): readonly HeldBooking[] {
  const rows = statement(
    db,
    `SELECT booking.id, min(occupancy.start_at) AS "from", max(occupancy.end_at) AS until,
       json_group_array(occupancy.resource_id) AS resources
     FROM booking JOIN occupancy ON occupancy.booking_id = booking.id
     WHERE booking.start_at >= ? AND booking.start_at < ? GROUP BY booking.id`,
  ).all(from, until) as { id: string; from: number; until: number; resources: string }[];
  return rows.map(({ resources, ...row }) => ({ ...row, resourceIds: JSON.parse(resources) as string[] }));
}

/** What the rules say of the moved booking and not of the booking as it stands; clashes with who moves along do not count. */
function newVerdicts(
  store: Store,
  role: Role,
  step: Omit<LateStep, 'verdicts'>,
  all: readonly Omit<LateStep, 'verdicts'>[],
): readonly Verdict[] {
  const now = store.now();
  const current = readBooking(store.db, step.id);
  if (!current) return [];
  const context = {
    db: store.db,
    occupancy: store.occupancy,
    bookingId: step.id,
    preferred: new Set(current.pieces.keys()),
  };
  const known = new Set(judge(gatherFacts(context, current.draft, now)).map(({ rule }) => rule));
  const moved = { ...current.draft, start: step.newStart, end: step.newEnd };
  const facts = gatherFacts(context, moved, now);
  const along = new Set(all.map(({ id }) => id));
  const conflicts = facts.conflicts.filter(({ bookingId }) => !along.has(bookingId));
  return forRole(judge({ ...facts, conflicts }), role).filter(({ rule }) => !known.has(rule));
}

function warningsOf(
  tx: Tx,
  step: Omit<LateStep, 'verdicts'>,
  draft: Parameters<typeof gatherFacts>[1],
): readonly Verdict[] {
  const context = { db: tx, occupancy: tx.occupancy, bookingId: step.id };
  return judge(gatherFacts(context, draft, tx.now)).filter(({ level }) => level === 'warning');
}
