import { type ReadableDb, statement } from '../connection.ts';

/** Kept among the ticks of a packing list: a piece goes along beside the case, in the place of a part that stays here. The part
 * goes on belonging to the case. */
const MARK = 'instead:';

export interface PackedList {
  /** Keys of lines that lie ready. */
  readonly ticks: readonly string[];
  /** The piece that goes instead, by line of the case. */
  readonly standIns: ReadonlyMap<string, string>;
}

export function parsePacked(json: string): PackedList {
  const value: unknown = JSON.parse(json);
  const keys = Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
  const marks = keys.filter((key) => key.startsWith(MARK));
  return {
    ticks: keys.filter((key) => !key.startsWith(MARK)),
    standIns: new Map(
      marks.map((mark) => {
        const [, lineId = '', assetId = ''] = mark.split(':');
        return [lineId, assetId];
      }),
    ),
  };
}

export function packedJson({ ticks, standIns }: PackedList): string {
  const marks = [...standIns].map(([lineId, assetId]) => `${MARK}${lineId}:${assetId}`);
  return JSON.stringify([...new Set([...ticks, ...marks])].sort());
}

export function packedOf(db: ReadableDb, bookingId: string): PackedList {
  const packed = statement(db, 'SELECT packed FROM loan WHERE id = ? AND deleted = 0').pluck().get(bookingId);
  return parsePacked(typeof packed === 'string' ? packed : '[]');
}
