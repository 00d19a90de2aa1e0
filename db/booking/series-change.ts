import type { BookingDraft } from '#domain/booking/booking.ts';
import {
  editOccurrence,
  type SeriesEdit,
  type SeriesScope,
  shiftOf,
  shiftRule,
} from '#domain/recurrence/edit-series.ts';
import { formatRule } from '#domain/recurrence/format-rule.ts';
import { splitRule } from '#domain/recurrence/split-rule.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { addDays, type IsoDate } from '#domain/time/wall-time.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { type Cancellation, cancelIn } from './cancel.ts';
import { applyDraft } from './change.ts';
import { readBooking } from './read.ts';
import { type SeriesOccurrence, type SeriesOfBooking, type SeriesRecord, seriesOfBooking } from './series-read.ts';
import { type RefusedDate, refusedDate, type SeriesRefusal } from './series-refusal.ts';

export interface SeriesChange {
  /** The occurrence that was edited, as the user looked at it. */
  readonly bookingId: string;
  readonly sequence: number;
  readonly scope: SeriesScope;
  readonly draft: BookingDraft;
  /** Where it stood, when it was moved on its own first and the others follow now. */
  readonly before?: { readonly start: number; readonly end: number } | undefined;
  /** Occurrences that stay as they are although they are in the scope. */
  readonly leave: readonly string[];
}

export interface SeriesChanged {
  readonly id: string;
  readonly transactionId: string;
  readonly count: number;
}

/** Changes the occurrences of a scope in one act. What was is left alone: `all` begins with the first that is still to come. */
export function changeSeries(store: Store, act: Act, change: SeriesChange): Result<SeriesChanged, SeriesRefusal> {
  return transact(store, act, (tx): Result<SeriesChanged, SeriesRefusal> => {
    const found = openOccurrence(tx, change.bookingId, change.sequence);
    if (!found.ok) return refuse({ kind: 'refused', refusal: found.refusal });
    const { of, draft: now } = found.value;
    const before = change.before ? { ...now, ...change.before } : now;
    const edit: SeriesEdit = { before, after: change.draft, date: of.current.date, zone: of.series.zone };
    const targets = scopeOf(of, change.scope, tx.now).filter(({ id }) => !change.leave.includes(id));
    const firstDate = targets[0]?.date ?? of.current.date;
    const series = change.scope === 'one' ? of.series : splitAt(tx, of, firstDate);
    const refused: RefusedDate[] = [];
    for (const target of inSafeOrder(targets, edit)) {
      const record = readBooking(tx, target.id);
      if (!record) continue;
      const draft = target.id === of.current.id ? change.draft : editOccurrence(edit, record.draft, target.date);
      const changed = applyDraft(tx, record, draft);
      if (!changed.ok) refused.push(refusedDate(target.id, draft, changed.refusal));
    }
    if (refused.length > 0) return refuse({ kind: 'dates', dates: refused });
    if (change.scope !== 'one') shiftSeries(tx, series, edit, of.occurrences, firstDate);
    return accept({ id: change.bookingId, transactionId: tx.id, count: targets.length });
  });
}

/** Cancels the occurrences of a scope in one act; what was, and what is cancelled already, stays as it is. */
export function cancelSeries(
  store: Store,
  act: Act,
  cancel: Cancellation & { readonly bookingId: string; readonly scope: SeriesScope },
): Result<SeriesChanged, SeriesRefusal> {
  return transact(store, act, (tx): Result<SeriesChanged, SeriesRefusal> => {
    const found = openOccurrence(tx, cancel.bookingId);
    if (!found.ok) return refuse({ kind: 'refused', refusal: found.refusal });
    const targets = scopeOf(found.value.of, cancel.scope, tx.now);
    for (const target of targets) {
      const refused = cancelIn(tx, target.id, cancel);
      if (refused) return refuse({ kind: 'refused', refusal: refused });
    }
    return accept({ id: cancel.bookingId, transactionId: tx.id, count: targets.length });
  });
}

function openOccurrence(tx: Tx, id: string, sequence?: number): Result<{ of: SeriesOfBooking; draft: BookingDraft }> {
  const record = readBooking(tx, id);
  const of = seriesOfBooking(tx, id);
  if (!record) return refuse(refusal('booking/not-found', { id }));
  if (!of) return refuse(refusal('series/not-in-series'));
  if (record.status === 'cancelled') return refuse(refusal('booking/already-cancelled', { id }));
  if (sequence !== undefined && record.sequence !== sequence)
    return refuse(refusal('booking/changed-meanwhile', { id }));
  return accept({ of, draft: record.draft });
}

function scopeOf({ occurrences, current }: SeriesOfBooking, scope: SeriesScope, now: number) {
  if (scope === 'one') return [current];
  return occurrences.filter(
    (occurrence) =>
      occurrence.id === current.id ||
      (occurrence.status !== 'cancelled' &&
        occurrence.start > now &&
        (scope === 'all' || occurrence.date >= current.date)),
  );
}

/** Whoever moves later goes last first, so that no occurrence runs into the one after it. */
function inSafeOrder(targets: readonly SeriesOccurrence[], edit: SeriesEdit): readonly SeriesOccurrence[] {
  return edit.after.start > edit.before.start ? [...targets].reverse() : targets;
}

/** Makes the occurrences from a date on a series of their own; the series itself when nothing comes before. */
function splitAt(tx: Tx, { series, occurrences }: SeriesOfBooking, date: IsoDate): SeriesRecord {
  const rules = splitRule(series, date);
  if (!rules) return series;
  const [earlier, later] = rules;
  const id = tx.newId();
  const excluded = (from: boolean) => series.excludedDates.filter((day) => day >= date === from);
  write(tx, 'series', series.id, {
    recurrence_rule: formatRule(earlier),
    excluded_dates: JSON.stringify(excluded(false)),
  });
  const start = { date, time: series.start.time };
  write(tx, 'series', id, {
    recurrence_rule: formatRule(later),
    start_local: `${date}T${start.time}`,
    time_zone: series.zone,
    excluded_dates: JSON.stringify(excluded(true)),
  });
  for (const occurrence of occurrences) {
    if (occurrence.date >= date) write(tx, 'booking', occurrence.id, { series_id: id });
  }
  return { ...series, id, rule: later, ruleText: formatRule(later), start, excludedDates: excluded(true) };
}

/** Another time or weekday for the rule itself; the original starts follow, so that exceptions stay exceptions. */
function shiftSeries(
  tx: Tx,
  series: SeriesRecord,
  edit: SeriesEdit,
  occurrences: readonly SeriesOccurrence[],
  firstDate: IsoDate,
): void {
  const shift = shiftOf(edit, series.start.time, series.rule);
  if (!shift) return;
  write(tx, 'series', series.id, {
    recurrence_rule: formatRule(shiftRule(series.rule, shift.days)),
    start_local: `${addDays(series.start.date, shift.days)}T${shift.time}`,
    excluded_dates: JSON.stringify(series.excludedDates.map((date) => addDays(date, shift.days))),
  });
  for (const { id, date } of occurrences) {
    if (date >= firstDate) write(tx, 'booking', id, { recurrence_id: `${addDays(date, shift.days)}T${shift.time}` });
  }
}
