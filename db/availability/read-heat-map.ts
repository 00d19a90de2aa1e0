import { type HeatCell, heatMap } from '#domain/availability/heat-map.ts';
import type { DayWindows } from '#domain/availability/slot-request.ts';
import type { AvailabilityStore } from './first-slots.ts';

export interface HeatMapQuestion {
  readonly zone: string;
  readonly days: readonly DayWindows[];
  readonly resourceIds: readonly string[];
}

/** How much of the resources' time is free in each window (a morning, an afternoon) of each day. */
export function readHeatMap(store: AvailabilityStore, question: HeatMapQuestion): readonly HeatCell[] {
  const { availability } = store;
  availability.refresh();
  const claimed = [...new Set(question.resourceIds)].map((id) => availability.claimedWith(id));
  return heatMap(question.days, claimed, availability.clockOf(question.zone), (year) => availability.rowsOf(year));
}
