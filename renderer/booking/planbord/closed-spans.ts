import { weekdayOf } from '#domain/time/wall-time.ts';
import type { Closure, LabLocation } from './board-types.ts';
import type { TimeAxis } from './time-axis.ts';
import { minutesOf } from './visible-window.ts';

/** When a location is not open, in pixels of the axis. */
export interface ClosedSpans {
  /** Outside opening hours. */
  readonly shut: readonly Span[];
  readonly closures: readonly (Span & { readonly reason: string; readonly deskOnly: boolean })[];
}

interface Span {
  readonly left: number;
  readonly width: number;
}

export function closedSpans(
  axis: TimeAxis,
  location: LabLocation | undefined,
  closures: readonly Closure[],
): ClosedSpans {
  const here = closures.filter((closure) => closure.locationId === null || closure.locationId === location?.id);
  return {
    shut: axis.days.flatMap((_, index) => shutOn(axis, index, location)),
    closures: here.flatMap((closure) => closureSpan(axis, closure)),
  };
}

/** As the stops of one gradient, so that a lane needs no element per closed hour. */
export function shutGradient({ shut }: ClosedSpans, color: string): string | undefined {
  if (shut.length === 0) return undefined;
  const stops = shut.flatMap(({ left, width }) => [
    `transparent ${left}px`,
    `${color} ${left}px`,
    `${color} ${left + width}px`,
    `transparent ${left + width}px`,
  ]);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

function shutOn(axis: TimeAxis, index: number, location: LabLocation | undefined): Span[] {
  const day = axis.days[index];
  if (!day || !location || location.openingHours.length === 0) return [];
  const weekday = weekdayOf(day.date);
  const spans = location.openingHours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes }) => ({ from: minutesOf(opens), until: minutesOf(closes) }))
    .sort((a, b) => a.from - b.from);
  const shut: Span[] = [];
  const add = (from: number, until: number) => {
    const first = Math.max(from, axis.window.first);
    const last = Math.min(until, axis.window.last);
    if (last <= first) return;
    const left = index * axis.dayWidth + (first - axis.window.first) * axis.pixelsPerMinute;
    shut.push({ left, width: (last - first) * axis.pixelsPerMinute });
  };
  let closedFrom = axis.window.first;
  for (const { from, until } of spans) {
    add(closedFrom, from);
    closedFrom = Math.max(closedFrom, until);
  }
  add(closedFrom, axis.window.last);
  return shut;
}

function closureSpan(
  axis: TimeAxis,
  { firstOn, lastOn, reason, kind }: Closure,
): (Span & { reason: string; deskOnly: boolean })[] {
  const first = axis.days.findIndex((day) => day.date >= firstOn && day.date <= lastOn);
  const last = axis.days.findLastIndex((day) => day.date >= firstOn && day.date <= lastOn);
  if (first === -1) return [];
  return [
    {
      left: first * axis.dayWidth,
      width: (last - first + 1) * axis.dayWidth,
      reason,
      deskOnly: kind === 'desk_closed',
    },
  ];
}
