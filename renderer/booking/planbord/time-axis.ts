import { type Instant, MINUTE } from '#domain/time/period.ts';
import { type IsoDate, type LocalTime, toLocal } from '#domain/time/wall-time.ts';
import { type DayScale, instantOfWallMinute, toDayScale, wallMinuteOf } from './day-scale.ts';

/** The wall minutes of each day that are shown, for example 420 to 1080 for 07:00 to 18:00. */
export interface DayWindow {
  readonly first: number;
  readonly last: number;
}

/** Time from left to right: one column per day, each with the same window of hours. */
export interface TimeAxis {
  readonly days: readonly DayScale[];
  readonly zone: string;
  readonly window: DayWindow;
  readonly dayWidth: number;
  readonly width: number;
  readonly pixelsPerMinute: number;
}

export function toTimeAxis(dates: readonly IsoDate[], zone: string, window: DayWindow, width: number): TimeAxis {
  const days = dates.map((date) => toDayScale(date, zone));
  const dayWidth = width / days.length;
  return { days, zone, window, dayWidth, width, pixelsPerMinute: dayWidth / (window.last - window.first) };
}

/** Pixels from the left edge. What falls in hidden hours stands on the edge of its day. */
export function xOf(axis: TimeAxis, instant: Instant): number {
  const index = dayIndexOf(axis, instant);
  if (index < 0) return 0;
  const day = axis.days[index];
  if (!day) return axis.width;
  const minute = Math.min(Math.max(wallMinuteOf(day, instant), axis.window.first), axis.window.last);
  return index * axis.dayWidth + (minute - axis.window.first) * axis.pixelsPerMinute;
}

/** The instant under a pixel, rounded to `stepMinutes` on the wall clock. */
export function instantAt(axis: TimeAxis, x: number, stepMinutes: number): Instant {
  const index = Math.min(Math.max(Math.floor(x / axis.dayWidth), 0), axis.days.length - 1);
  const day = axis.days[index];
  if (!day) return 0;
  const minute = axis.window.first + (x - index * axis.dayWidth) / axis.pixelsPerMinute;
  const snapped = Math.round(minute / stepMinutes) * stepMinutes;
  return instantOfWallMinute(day, Math.min(Math.max(snapped, axis.window.first), axis.window.last));
}

/** The slot under a pixel: the step that begins at or before it. */
export function slotStartAt(axis: TimeAxis, x: number, stepMinutes: number): Instant {
  return instantAt(axis, x - (stepMinutes * axis.pixelsPerMinute) / 2, stepMinutes);
}

/** Moves an instant by wall time: over days it keeps the time on the clock, also when the clock is changed between. */
export function shiftByPixels(
  axis: TimeAxis,
  instant: Instant,
  fromX: number,
  toX: number,
  stepMinutes: number,
): Instant {
  const from = cellOf(axis, fromX);
  const to = cellOf(axis, toX);
  const minutes = Math.round((to.minute - from.minute) / stepMinutes) * stepMinutes;
  return shiftWall(axis, instant, to.index - from.index, minutes);
}

/** `days` later and `minutes` later on the wall clock. Outside the shown days plain minutes are added. */
export function shiftWall(axis: TimeAxis, instant: Instant, days: number, minutes: number): Instant {
  const index = dayIndexOf(axis, instant);
  const day = axis.days[index];
  const target = axis.days[index + days];
  if (!day || !target) return instant + (days * 1440 + minutes) * MINUTE;
  return instantOfWallMinute(target, wallMinuteOf(day, instant) + minutes);
}

/** As `toLocal`, but without a calendar library for the days that are shown: bars by the hundred need it. */
export function localOn(axis: TimeAxis, instant: Instant): LocalTime {
  const day = axis.days[dayIndexOf(axis, instant)];
  if (!day) return toLocal(instant, axis.zone);
  const minute = wallMinuteOf(day, instant);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return { date: day.date, time: `${two(minute / 60)}:${two(minute % 60)}` };
}

/** Whether an instant is in the hours that are shown. */
export function isOn(axis: TimeAxis, instant: Instant): boolean {
  const day = axis.days.find(({ start, end }) => start <= instant && instant < end);
  if (!day) return false;
  const x = xOf(axis, instant) % axis.dayWidth;
  return x > 0;
}

function cellOf(axis: TimeAxis, x: number): { readonly index: number; readonly minute: number } {
  const index = Math.min(Math.max(Math.floor(x / axis.dayWidth), 0), axis.days.length - 1);
  return { index, minute: (x - index * axis.dayWidth) / axis.pixelsPerMinute };
}

/** -1 before the first day, the number of days after the last. */
function dayIndexOf(axis: TimeAxis, instant: Instant): number {
  const { days } = axis;
  const [first] = days;
  if (!first || instant < first.start) return -1;
  const after = days.findIndex((day) => instant < day.end);
  return after === -1 ? days.length : after;
}
