import type { BookingStatus } from '#domain/booking/booking.ts';
import type { Recurrence } from '#domain/recurrence/expand.ts';
import { parseRule } from '#domain/recurrence/parse-rule.ts';
import { DEFAULT_ZONE, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { SeriesRow } from '../schema/booking.ts';

export interface SeriesRecord extends Recurrence {
  readonly id: string;
  readonly ruleText: string;
}

/** A booking of a series, with its date by the rule: the day it was made for, wherever it stands now. */
export interface SeriesOccurrence {
  readonly id: string;
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
  readonly status: BookingStatus;
  readonly sequence: number;
}

/** Undefined when there is none, or when a newer Techlab wrote a rule that this one cannot read. */
export function readSeries(db: ReadableDb, id: string): SeriesRecord | undefined {
  const row = statement(db, 'SELECT * FROM series WHERE id = ? AND deleted = 0').get(id) as SeriesRow | undefined;
  const rule = row && parseRule(row.recurrence_rule);
  if (!row || !rule?.ok) return undefined;
  return {
    id,
    ruleText: row.recurrence_rule,
    rule: rule.value,
    start: { date: row.start_local.slice(0, 10), time: row.start_local.slice(11, 16) },
    zone: row.time_zone,
    excludedDates: JSON.parse(row.excluded_dates) as IsoDate[],
  };
}

export function seriesOccurrences(db: ReadableDb, seriesId: string): readonly SeriesOccurrence[] {
  return statement(
    db,
    `SELECT id, substr(recurrence_id, 1, 10) AS date, start_at AS start, end_at AS "end", intent AS status, sequence
     FROM booking WHERE series_id = ? AND recurrence_id IS NOT NULL AND deleted = 0 ORDER BY recurrence_id, id`,
  ).all(seriesId) as SeriesOccurrence[];
}

export interface SeriesOfBooking {
  readonly series: SeriesRecord;
  readonly occurrences: readonly SeriesOccurrence[];
  readonly current: SeriesOccurrence;
}

export function seriesOfBooking(db: ReadableDb, bookingId: string): SeriesOfBooking | undefined {
  const seriesId = statement(db, 'SELECT series_id FROM booking WHERE id = ? AND deleted = 0').pluck().get(bookingId);
  const series = typeof seriesId === 'string' ? readSeries(db, seriesId) : undefined;
  if (!series) return undefined;
  const occurrences = seriesOccurrences(db, series.id);
  const current = occurrences.find((occurrence) => occurrence.id === bookingId);
  return current && { series, occurrences, current };
}

/** The zone a new series keeps its wall time in. */
export function zoneOfLocation(db: ReadableDb, locationId: string | null): string {
  const zone = statement(db, 'SELECT time_zone FROM location WHERE id = ?').pluck().get(locationId);
  return typeof zone === 'string' ? zone : DEFAULT_ZONE;
}
