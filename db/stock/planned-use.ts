import { foldText } from '#domain/organisation/fold-text.ts';
import type { Milli } from '#domain/stock/amount.ts';
import type { PlannedUse, StockUse } from '#domain/stock/forecast.ts';
import { usesByStock } from '#domain/stock/forecast.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered, rememberedOf } from '../write-door/table-memory.ts';
import { type ConsumableRecord, consumableRows } from './read-stock.ts';

interface UseQuery {
  /** Bookings that end after this. */
  readonly from: number;
  /** And begin before this. */
  readonly until?: number;
  readonly exceptBookingId?: string | undefined;
  /** Only of these materials, by the names of their stocks. */
  readonly materials?: readonly string[];
}

/** A use with the end of its booking. */
interface ComingUse extends PlannedUse {
  readonly end: number;
}

/** What the programmes of bookings that end after `from` use up; of these materials only, by the names of their stocks. */
function plannedUses(db: ReadableDb, from: number, materials: readonly string[] | undefined): readonly ComingUse[] {
  return statement(
    db,
    `SELECT booking.id AS bookingId, ${HOLDER_SQL} AS holder, booking.start_at AS start, booking.end_at AS "end",
       booking.location_id AS locationId,
       programme_need.description AS material, programme_need.amount, programme_need.unit,
       booking_detail.pupils, programme_version.most_pupils AS mostPupils
     FROM programme_need JOIN programme_version ON programme_version.id = programme_need.version_id
     JOIN booking ON booking.programme_version_id = programme_version.id
     LEFT JOIN booking_detail ON booking_detail.id = booking.id
     WHERE programme_need.kind = 'consumable' AND programme_need.deleted = 0 AND programme_need.amount > 0
       AND (@materials IS NULL OR programme_need.description IN (SELECT value FROM json_each(@materials)))
       AND booking.deleted = 0 AND booking.intent <> 'cancelled' AND booking.no_show = 0
       AND booking.end_at > @from
     ORDER BY booking.start_at, booking.id, programme_need.position`,
  ).all({
    from,
    materials: materials ? JSON.stringify(namesInProgrammes(db, materials)) : null,
  }) as ComingUse[];
}

const USE_TABLES = ['booking', 'booking_detail', 'organisation', 'programme_need', 'programme_version'];

/** Read once for a list of bookings that are judged: each asks for the same materials up to another time. */
function usesFor(db: ReadableDb, { from, until, exceptBookingId, materials }: UseQuery): readonly PlannedUse[] {
  const read = () => ({ from, uses: plannedUses(db, from, materials) });
  const known = rememberedOf(db, 'planned uses', USE_TABLES, JSON.stringify(materials ?? null), read);
  const { uses } = known.from <= from ? known : read();
  return uses.filter(
    (use) => use.end > from && (until === undefined || use.start < until) && use.bookingId !== exceptBookingId,
  );
}

/** What coming bookings take of each stock, less what was written down already. */
export function comingStockUses(
  db: ReadableDb,
  query: UseQuery,
  stocks: readonly ConsumableRecord[] = consumableRows(db),
): ReadonlyMap<string, readonly StockUse[]> {
  const noted = notedUses(db);
  return usesByStock(usesFor(db, query), stocks, (bookingId, stockId) => noted.get(noteKey(bookingId, stockId)) ?? 0);
}

/** A programme may write the name with another capital or accent. */
function namesInProgrammes(db: ReadableDb, materials: readonly string[]): readonly string[] {
  const wanted = new Set(materials.map(foldText));
  const named = statement(
    db,
    "SELECT DISTINCT description FROM programme_need WHERE kind = 'consumable' AND deleted = 0",
  )
    .pluck()
    .all() as string[];
  return named.filter((name) => wanted.has(foldText(name)));
}

/** What bookings have been written down for so far, by `noteKey`. */
export function notedUses(db: ReadableDb): ReadonlyMap<string, Milli> {
  return remembered(db, 'noted uses', ['stock_movement'], () => readNotedUses(db));
}

export function noteKey(bookingId: string, stockId: string): string {
  return `${bookingId} ${stockId}`;
}

function readNotedUses(db: ReadableDb): ReadonlyMap<string, Milli> {
  const rows = statement(
    db,
    `SELECT booking_id || ' ' || consumable_id, -sum(milli) FROM stock_movement
     WHERE booking_id IS NOT NULL AND deleted = 0 GROUP BY booking_id, consumable_id`,
  )
    .raw()
    .all() as [string, number][];
  return new Map(rows);
}
