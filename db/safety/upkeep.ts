import type { Defect } from '#domain/safety/defect.ts';
import { byUrgency } from '#domain/safety/due-list.ts';
import { type DueState, dueOn, dueState, type InspectionState, isGuarded } from '#domain/safety/inspection.ts';
import { addDays, dateOf, dayPeriod, type IsoDate } from '#domain/time/wall-time.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { readRuleSettings } from '../booking/rule-settings.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { openDefects } from './defects.ts';
import { type AssetInspection, inspectionStates } from './inspection-states.ts';

interface Due extends InspectionState {
  readonly own: boolean;
  readonly dueOn: IsoDate | null;
  readonly state: DueState;
}

interface Place {
  readonly assetId: string;
  readonly assetName: string;
  readonly assetTag: string;
  readonly modelName: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly plannedAt: number | null;
}

interface Use {
  readonly id: string;
  readonly holder: string;
  readonly start: number;
  readonly end: number;
}

export interface DueLine extends Due, Place {
  readonly hits: Use | null;
}

export interface DefectLine extends Place {
  readonly defect: Defect;
  readonly hits: Use | null;
}

/** Where every inspection of one asset stands. */
export function duesOf(db: ReadableDb, assetId: string, now: number): readonly Due[] {
  return toDues(db, inspectionStates(db, [assetId]), now).map(({ assetId: _, ...due }) => due);
}

/** What must be inspected or cleaned, the most urgent first, with the booking that it stands in the way of. */
export function dueLines(db: ReadableDb, now: number): readonly DueLine[] {
  const places = placesOf(db, now);
  return toDues(db, inspectionStates(db), now)
    .flatMap((due): DueLine[] => {
      const place = places.get(due.assetId);
      return place ? [{ ...due, ...place, hits: hitBy(db, due, now) }] : [];
    })
    .sort(byUrgency);
}

/** What is broken, unusable things first; each with the next booking that counts on it. */
export function defectLines(db: ReadableDb, now: number): readonly DefectLine[] {
  const places = placesOf(db, now);
  return openDefects(db)
    .flatMap(({ assetId, ...defect }): DefectLine[] => {
      const place = places.get(assetId);
      return place ? [{ ...place, defect, hits: defect.usable ? null : firstUse(db, assetId, now) }] : [];
    })
    .sort((a, b) => Number(a.defect.usable) - Number(b.defect.usable) || a.defect.since - b.defect.since);
}

function toDues(db: ReadableDb, states: readonly AssetInspection[], now: number): (Due & { assetId: string })[] {
  const today = dateOf(now);
  const soonUntil = addDays(today, readRuleSettings(db, {}).inspectionAheadDays);
  return states.map((state) => ({ ...state, dueOn: dueOn(state), state: dueState(state, today, soonUntil) }));
}

/** A failed or expired test stands in the way of the next booking, a coming one of the first after it runs out. */
function hitBy(db: ReadableDb, due: Due & { assetId: string }, now: number): Use | null {
  switch (due.state) {
    case 'rejected':
      return firstUse(db, due.assetId, now);
    case 'expired':
      return isGuarded(due.kind) ? firstUse(db, due.assetId, now) : null;
    case 'soon':
    case 'later': {
      if (!isGuarded(due.kind) || due.dueOn === null) return null;
      return firstUse(db, due.assetId, Math.max(now, dayPeriod(due.dueOn).end));
    }
    case 'never':
    case 'undetermined':
      return null;
  }
}

/** The first booking that still holds the asset after an instant; maintenance is what the list asks for. */
function firstUse(db: ReadableDb, assetId: string, after: number): Use | null {
  const use = statement(
    db,
    `SELECT booking.id, ${HOLDER_SQL} AS holder, occupancy.start_at AS start, occupancy.end_at AS "end"
     FROM occupancy JOIN booking ON booking.id = occupancy.booking_id
     WHERE occupancy.resource_id = ? AND occupancy.end_at > ? AND booking.kind <> 'maintenance'
     ORDER BY occupancy.start_at LIMIT 1`,
  ).get(assetId, after) as Use | undefined;
  return use ?? null;
}

function placesOf(db: ReadableDb, now: number): ReadonlyMap<string, Place> {
  const rows = statement(
    db,
    `SELECT asset.id AS assetId, resource.name AS assetName, asset.asset_tag AS assetTag, asset_model.name AS modelName,
       resource.location_id AS locationId, location.name AS locationName, planned.at AS plannedAt
     FROM asset JOIN resource ON resource.id = asset.id JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN location ON location.id = resource.location_id
       LEFT JOIN (
         SELECT occupancy.resource_id, min(occupancy.start_at) AS at FROM booking
           JOIN occupancy ON occupancy.booking_id = booking.id
         WHERE booking.kind = 'maintenance' AND booking.end_at > ? GROUP BY occupancy.resource_id
       ) AS planned ON planned.resource_id = asset.id
     WHERE asset.deleted = 0 AND asset.retired_on IS NULL`,
  ).all(now) as Place[];
  return new Map(rows.map((row) => [row.assetId, row]));
}
