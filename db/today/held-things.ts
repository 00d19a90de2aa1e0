import type { Unsafe } from '#domain/safety/inspection.ts';
import type { Thing, VisitPlace } from '#domain/today/set-up.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { CARDS_SQL } from '../document/read-documents.ts';
import { DEFECT_NOTE_SQL, DEFECT_SINCE_SQL } from '../safety/condition-sql.ts';

/** All that a booking holds, told apart by what it is. */
export interface HeldThings {
  /** Where its rooms are, or else its things; none when it holds nothing that is somewhere. */
  readonly locationId: string | null;
  readonly rooms: VisitPlace[];
  readonly stations: { readonly id: string; readonly name: string; readonly roomId: string | null }[];
  readonly things: Thing[];
}

interface HeldRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly direct: 0 | 1;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly tag: string;
  readonly modelName: string | null;
  readonly roomId: string | null;
  readonly roomName: string | null;
  readonly place: string;
  readonly trouble: Thing['trouble'];
  readonly troubleNote: string;
  /** JSON. */
  readonly cards: string;
}

/** A room counts as one of the visit's rooms when one of its stations is booked alone; parts of a kit come with the kit. */
export function heldThings(db: ReadableDb, bookingId: string, unsafe: ReadonlyMap<string, Unsafe>): HeldThings {
  const rows = statement(
    db,
    `SELECT resource.id, resource.kind, resource.name, allocation.resource_id = occupancy.resource_id AS direct,
       resource.location_id AS locationId, location.name AS locationName,
       coalesce(asset.asset_tag, kit.code, '') AS tag, asset_model.name AS modelName,
       coalesce(asset.room_id, station.room_id) AS roomId, room_resource.name AS roomName,
       coalesce(asset.place, kit.place, '') AS place,
       CASE WHEN asset.retired_on IS NOT NULL THEN 'retired'
            WHEN ${DEFECT_SINCE_SQL} IS NOT NULL THEN 'defect'
            WHEN asset.maintenance_since IS NOT NULL THEN 'maintenance' END AS trouble,
       CASE WHEN asset.retired_on IS NOT NULL THEN asset.retired_reason
            ELSE coalesce(${DEFECT_NOTE_SQL}, '') END AS troubleNote, ${CARDS_SQL} AS cards
     FROM occupancy JOIN allocation ON allocation.id = occupancy.allocation_id
       JOIN resource ON resource.id = occupancy.resource_id
       LEFT JOIN location ON location.id = resource.location_id
       LEFT JOIN station ON station.id = resource.id
       LEFT JOIN asset ON asset.id = resource.id
       LEFT JOIN asset_model ON asset_model.id = asset.model_id
       LEFT JOIN kit ON kit.id = resource.id
       LEFT JOIN resource AS room_resource ON room_resource.id = coalesce(asset.room_id, station.room_id)
     WHERE occupancy.booking_id = ? ORDER BY resource.name, resource.id`,
  ).all(bookingId) as HeldRow[];
  const direct = rows.filter((row) => row.direct === 1);
  const stations = direct.filter((row) => row.kind === 'station');
  const rooms = new Map(direct.filter((row) => row.kind === 'room').map(({ id, name }) => [id, { id, name }]));
  for (const { roomId, roomName } of stations) {
    if (roomId && roomName) rooms.set(roomId, { id: roomId, name: roomName });
  }
  const placed = direct.find((row) => row.kind === 'room' || row.kind === 'station') ?? direct[0];
  return {
    locationId: placed?.locationId ?? null,
    rooms: [...rooms.values()],
    stations: stations.map(({ id, name, roomId }) => ({ id, name, roomId })),
    things: direct
      .filter((row) => row.kind === 'asset' || row.kind === 'kit')
      .map((row) => toThing(row, unsafe.get(row.id))),
  };
}

function toThing({ direct: _, kind, ...row }: HeldRow, unsafe: Unsafe | undefined): Thing {
  const trouble = unsafe === 'rejected' && row.trouble !== 'retired' ? unsafe : (row.trouble ?? unsafe ?? null);
  return { ...row, trouble, kind: kind === 'kit' ? 'kit' : 'asset', cards: JSON.parse(row.cards) as Thing['cards'] };
}
