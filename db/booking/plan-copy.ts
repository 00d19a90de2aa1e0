import type { BookingDraft, BookingKind, Override } from '#domain/booking/booking.ts';
import { copyDate, schoolYear } from '#domain/recurrence/copy-date.ts';
import { draftOn } from '#domain/recurrence/edit-series.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { addDays, type IsoDate, toInstant, toLocal } from '#domain/time/wall-time.ts';
import { siteAskedAnew } from '#domain/transport/site.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, transact } from '../write-door/transaction.ts';
import { bookNew } from './book.ts';
import { HOLDER_SQL } from './holder.ts';
import type { KeyedDraft } from './judge-dates.ts';
import { readBookings } from './read.ts';
import { type ChosenDate, chosenDraft, type SeriesBooked } from './series-create.ts';
import { zoneOfLocation } from './series-read.ts';
import { type RefusedDate, refusedDate, type SeriesRefusal } from './series-refusal.ts';

export interface PlanChoice {
  /** The year in which the school year to copy begins. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly locationIds: readonly string[];
  readonly organisationId?: string | undefined;
  readonly status: 'option' | 'confirmed';
  readonly optionUntil: IsoDate | null;
}

export interface PlanSource {
  readonly id: string;
  readonly kind: BookingKind;
  readonly holder: string;
  readonly groupLabel: string;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
}

const MOST = 3000;

/** The bookings of a school year that are not cancelled, at the chosen locations or of one organisation. */
export function planSources(db: ReadableDb, choice: PlanChoice): Result<readonly PlanSource[]> {
  if (choice.toYear <= choice.fromYear) return refuse(refusal('series/copy-backwards'));
  const { firstOn, lastOn } = schoolYear(choice.fromYear);
  const rows = statement(
    db,
    `SELECT booking.id, booking.kind, ${HOLDER_SQL} AS holder, group_label AS groupLabel,
       booking.start_at AS start, booking.end_at AS "end", booking.location_id AS locationId
     FROM booking JOIN booking_detail ON booking_detail.id = booking.id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.start_at >= ? AND booking.start_at < ?
       AND (json_array_length(?) = 0 OR booking.location_id IN (SELECT value FROM json_each(?)))
       AND (? IS NULL OR booking.organisation_id = ?)
     ORDER BY booking.start_at, booking.id LIMIT ${MOST + 1}`,
  ).all(
    toInstant(firstOn, '00:00'),
    toInstant(addDays(lastOn, 1), '00:00'),
    JSON.stringify(choice.locationIds),
    JSON.stringify(choice.locationIds),
    choice.organisationId ?? null,
    choice.organisationId ?? null,
  ) as (Omit<PlanSource, 'zone'> & { locationId: string | null })[];
  if (rows.length > MOST) return refuse(refusal('series/plan-too-large', { most: MOST }));
  if (rows.length === 0) return refuse(refusal('series/plan-empty'));
  return accept(rows.map(({ locationId, ...row }) => ({ ...row, zone: zoneOfLocation(db, locationId) })));
}

/** Each booking in the new year: same ISO week, weekday and wall time. Reasons for broken rules are asked anew. */
export function* copiedDrafts(
  db: ReadableDb,
  sources: readonly PlanSource[],
  choice: PlanChoice,
): Generator<KeyedDraft, void, void> {
  for (let from = 0; from < sources.length; from += READ_AT_ONCE) {
    const some = sources.slice(from, from + READ_AT_ONCE);
    const records = readBookings(
      db,
      some.map(({ id }) => id),
    );
    for (const source of some) {
      const record = records.get(source.id);
      if (record) yield { key: source.id, draft: copiedDraft(record.draft, source, choice) };
    }
  }
}

/** Few enough to be read in a few milliseconds. */
const READ_AT_ONCE = 50;

function copiedDraft(draft: BookingDraft, source: PlanSource, choice: PlanChoice): BookingDraft {
  const { status, optionUntil } = choice;
  const date = copyDate(toLocal(source.start, source.zone).date, choice.toYear - choice.fromYear);
  return { ...draftOn(draft, date, source.zone), status, optionUntil, overrides: [], site: siteAskedAnew(draft.site) };
}

export interface ChosenCopy extends Omit<ChosenDate, 'date'> {
  readonly bookingId: string;
  readonly overrides?: readonly Override[] | undefined;
}

/** Books all chosen copies or none, in one act. The first copy gets the id: the same id again answers with what is
 * there, so that a double click books once. */
export function copyPlan(
  store: Store,
  act: Act,
  id: string,
  choice: PlanChoice,
  chosen: readonly ChosenCopy[],
): Result<SeriesBooked, SeriesRefusal> {
  return transact(store, act, (tx): Result<SeriesBooked, SeriesRefusal> => {
    if (statement(tx, 'SELECT 1 FROM booking WHERE id = ?').get(id)) {
      return accept({ id, transactionId: '', count: chosen.length });
    }
    const sources = planSources(tx, choice);
    if (!sources.ok) return refuse({ kind: 'refused', refusal: sources.refusal });
    const byId = new Map(chosen.map((copy) => [copy.bookingId, copy]));
    const refused: RefusedDate[] = [];
    let count = 0;
    for (const { key, draft } of copiedDrafts(tx, sources.value, choice)) {
      const copy = byId.get(key);
      if (!copy) continue;
      const wanted = chosenDraft(draft, copy);
      const booked = bookNew(tx, count === 0 ? id : tx.newId(), wanted);
      count += 1;
      if (!booked.ok) refused.push(refusedDate(key, wanted, booked.refusal));
    }
    if (refused.length > 0) return refuse({ kind: 'dates', dates: refused });
    if (count === 0) return refuse({ kind: 'refused', refusal: refusal('series/nothing-chosen') });
    return accept({ id, transactionId: tx.id, count });
  });
}
