import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import { draftOn } from '#domain/recurrence/edit-series.ts';
import { expand, type Recurrence } from '#domain/recurrence/expand.ts';
import { formatRule } from '#domain/recurrence/format-rule.ts';
import { parseRule } from '#domain/recurrence/parse-rule.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type IsoDate, toLocal } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { bookNew } from './book.ts';
import type { KeyedDraft } from './judge-dates.ts';
import { zoneOfLocation } from './series-read.ts';
import { type RefusedDate, refusedDate, type SeriesRefusal } from './series-refusal.ts';

/** What a person decided for a date that is booked; dates that are not listed are skipped. */
export interface ChosenDate {
  readonly date: IsoDate;
  /** Another period than the rule gives. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Another piece or room, on this date only. */
  readonly replace?: { readonly resourceId: string; readonly byId: string } | undefined;
  readonly overrides?: readonly Override[] | undefined;
}

export interface NewSeries {
  readonly id: string;
  readonly rule: string;
  /** The booking on the first date; its period is the wall time of all. */
  readonly draft: BookingDraft;
  readonly dates: readonly ChosenDate[];
}

export interface SeriesBooked {
  readonly id: string;
  readonly transactionId: string;
  readonly count: number;
}

/** The rule with the draft's start on the wall clock of its location. */
export function recurrenceOf(db: ReadableDb, ruleText: string, draft: BookingDraft): Result<Recurrence> {
  const rule = parseRule(ruleText);
  if (!rule.ok) return rule;
  if (!(draft.end > draft.start) || Math.abs(draft.start) > 8e15) return refuse(refusal('series/period-wrong'));
  const zone = zoneOfLocation(db, draft.locationId);
  return accept({ rule: rule.value, start: toLocal(draft.start, zone), zone, excludedDates: [] });
}

/** The draft on every date of the rule. */
export function seriesDrafts(db: ReadableDb, ruleText: string, draft: BookingDraft): Result<readonly KeyedDraft[]> {
  const recurrence = recurrenceOf(db, ruleText, draft);
  if (!recurrence.ok) return recurrence;
  const occurrences = expand(recurrence.value);
  if (!occurrences.ok) return occurrences;
  const { zone } = recurrence.value;
  return accept(occurrences.value.map(({ date }) => ({ key: date, draft: draftOn(draft, date, zone) })));
}

/** Books all chosen dates or none. The same id again answers with the series that is there: a double click books once. */
export function createSeries(store: Store, act: Act, wanted: NewSeries): Result<SeriesBooked, SeriesRefusal> {
  return transact(store, act, (tx): Result<SeriesBooked, SeriesRefusal> => {
    const { id, dates } = wanted;
    if (statement(tx, 'SELECT 1 FROM series WHERE id = ?').get(id)) {
      return accept({ id, transactionId: '', count: dates.length });
    }
    const recurrence = recurrenceOf(tx, wanted.rule, wanted.draft);
    if (!recurrence.ok) return refuse({ kind: 'refused', refusal: recurrence.refusal });
    const occurrences = expand(recurrence.value);
    if (!occurrences.ok) return refuse({ kind: 'refused', refusal: occurrences.refusal });
    const byDate = new Map(dates.map((chosen) => [chosen.date, chosen]));
    const known = new Set(occurrences.value.map((occurrence) => occurrence.date));
    const unknown = dates.find((chosen) => !known.has(chosen.date));
    if (unknown) return refuse({ kind: 'refused', refusal: refusal('series/date-unknown', { date: unknown.date }) });
    if (dates.length === 0) return refuse({ kind: 'refused', refusal: refusal('series/nothing-chosen') });
    const { rule, start, zone } = recurrence.value;
    write(tx, 'series', id, {
      recurrence_rule: formatRule(rule),
      start_local: `${start.date}T${start.time}`,
      time_zone: zone,
      excluded_dates: JSON.stringify([...known].filter((date) => !byDate.has(date))),
    });
    const refused: RefusedDate[] = [];
    for (const [date, chosen] of byDate) {
      const draft = chosenDraft(draftOn(wanted.draft, date, zone), chosen);
      const failed = bookOccurrence(tx, draft, id, `${date}T${start.time}`);
      if (failed) refused.push({ ...failed, key: date });
    }
    if (refused.length > 0) return refuse({ kind: 'dates', dates: refused });
    return accept({ id, transactionId: tx.id, count: dates.length });
  });
}

function bookOccurrence(tx: Tx, draft: BookingDraft, seriesId: string, recurrenceId: string): RefusedDate | null {
  const bookingId = tx.newId();
  const booked = bookNew(tx, bookingId, draft, { seriesId, recurrenceId });
  return booked.ok ? null : refusedDate(bookingId, draft, booked.refusal);
}

export function chosenDraft(draft: BookingDraft, chosen: Omit<ChosenDate, 'date'>): BookingDraft {
  const { start, end, replace, overrides } = chosen;
  return {
    ...draft,
    ...(start !== undefined && end !== undefined && { start, end }),
    ...(replace && {
      needs: draft.needs.map((need) =>
        need.kind === 'resource' && need.resourceId === replace.resourceId
          ? { ...need, resourceId: replace.byId }
          : need,
      ),
    }),
    overrides: [...draft.overrides, ...(overrides ?? [])],
  };
}
