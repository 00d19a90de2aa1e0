import { addDays, dateOf } from '#domain/time/wall-time.ts';
import consumables from '#resources/demo/consumables.json' with { type: 'json' };
import { statement } from '../connection.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoLocation } from './locations.ts';

interface DemoConsumable {
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly packUnit: string;
  readonly packSize: number | null;
  readonly minimum: number;
  readonly priceCents: number;
  readonly place: string;
  /** Of each lab in turn; below nothing: somebody took what the count did not know. */
  readonly stock: readonly number[];
  readonly expiresIn?: number;
}

const DAY = 24 * 3_600_000;
const PAST_USES = 12;

/** The material of each lab, with where it came from and where it went. */
export function addStock(tx: Tx, locations: readonly DemoLocation[]): void {
  const labs = locations.filter((location) => !location.inConstruction);
  for (const [no, consumable] of (consumables as readonly DemoConsumable[]).entries()) {
    for (const [at, stock] of consumable.stock.entries()) {
      const lab = labs[at];
      const code = `V-${(at + 1) * 100 + no + 1}`;
      if (lab) addConsumable(tx, consumable, { locationId: lab.id, code, stock });
    }
  }
}

interface OfLab {
  readonly locationId: string;
  readonly code: string;
  readonly stock: number;
}

function addConsumable(tx: Tx, consumable: DemoConsumable, { locationId, code, stock }: OfLab): void {
  const id = tx.newId();
  const { name, category, unit, packUnit, packSize, minimum, priceCents, place, expiresIn } = consumable;
  write(tx, 'consumable', id, {
    code,
    name,
    category,
    unit,
    pack_unit: packUnit,
    pack_milli: packSize === null ? null : packSize * 1000,
    minimum_milli: minimum * 1000,
    price_cents: priceCents,
    expires_on: expiresIn === undefined ? null : addDays(dateOf(tx.now), expiresIn),
    location_id: locationId,
    place,
  });
  const used = addPastUse(tx, id, name, locationId, minimum);
  const lost = stock > 0 && minimum > 0 ? Math.ceil(minimum / 20) : 0;
  const counted = Math.max(stock, 0) + used + lost;
  const move = (daysAgo: number, amount: number, more: object) =>
    write(tx, 'stock_movement', tx.newId(), {
      consumable_id: id,
      milli: amount * 1000,
      happened_at: tx.now - daysAgo * DAY,
      ...more,
    });
  if (counted > 0) move(92, counted, { kind: 'in', reason: 'Levering schooljaar' });
  if (counted > 0) move(70, 0, { kind: 'count', counted_milli: counted * 1000 });
  if (lost > 0) move(8, -lost, { kind: 'loss', reason: 'Beschadigd' });
  if (stock < 0) move(3, stock, { kind: 'out', reason: 'Open dag', short: 1 });
}

/** What the last visits with it were written down for; the sum. */
function addPastUse(tx: Tx, consumableId: string, name: string, locationId: string, most: number): number {
  const visits = statement(
    tx,
    `SELECT booking.id, booking.end_at AS "end" FROM booking
     JOIN programme_need ON programme_need.version_id = booking.programme_version_id
     WHERE programme_need.kind = 'consumable' AND programme_need.description = ? AND booking.location_id = ?
       AND booking.end_at BETWEEN ? AND ? AND booking.intent = 'confirmed' ORDER BY booking.end_at DESC LIMIT ?`,
  ).all(name, locationId, tx.now - 45 * DAY, tx.now, PAST_USES) as { id: string; end: number }[];
  const each = Math.max(1, Math.round(most / 8));
  for (const { id, end } of visits) {
    write(tx, 'stock_movement', tx.newId(), {
      consumable_id: consumableId,
      kind: 'use',
      milli: -each * 1000,
      booking_id: id,
      happened_at: end,
    });
  }
  return each * visits.length;
}
