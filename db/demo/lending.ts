import { HOUR } from '#domain/time/period.ts';
import { statement } from '../connection.ts';
import { checkInIn, type LineCount } from '../loan/check-in.ts';
import { handOutIn } from '../loan/hand-out.ts';
import { readLoan } from '../loan/read-loans.ts';
import type { Tx } from '../write-door/transaction.ts';
import type { Random } from './random.ts';

const WEEKS_BACK = 5;
const DAY = 24 * HOUR;
const MOST_LATE = 3;

interface KitLoan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly contactName: string;
  /** Somebody else has the case now. */
  readonly isHeldNow: 0 | 1;
}

/** The cases that went out in the last weeks: most came back whole, some not, a few are late. */
export function addLending(tx: Tx, random: Random): void {
  const loans = statement(
    tx,
    `SELECT DISTINCT booking.id, booking.start_at AS start, booking.end_at AS "end", contact_name AS contactName,
       EXISTS (SELECT 1 FROM occupancy WHERE occupancy.resource_id = kit.id AND occupancy.booking_id <> booking.id
         AND occupancy.start_at <= @now AND occupancy.end_at > @now) AS isHeldNow
     FROM booking JOIN booking_detail ON booking_detail.id = booking.id
       JOIN allocation ON allocation.booking_id = booking.id AND allocation.withdrawn = 0
       JOIN kit ON kit.id = allocation.resource_id
     WHERE booking.intent = 'confirmed' AND booking.kind = 'lesson' AND booking.start_at < @now AND booking.end_at > @from
       AND booking.end_at - booking.start_at > @day
     ORDER BY booking.start_at, booking.id`,
  ).all({ now: tx.now, from: tx.now - WEEKS_BACK * 7 * DAY, day: DAY }) as KitLoan[];
  const late = new Set(
    loans
      .filter(({ end, isHeldNow }) => end < tx.now && isHeldNow === 0)
      .slice(-MOST_LATE)
      .map(({ id }) => id),
  );
  for (const { id, start, end, contactName } of loans) {
    const given = { outAt: start, takenBy: contactName, condition: '', items: null, overrides: [] };
    const handed = handOutIn({ ...tx, now: start }, id, given);
    if (handed.ok && end < tx.now && !late.has(id)) bringBack(tx, random, id, end);
  }
}

function bringBack(tx: Tx, random: Random, id: string, end: number): void {
  const loan = readLoan(tx, id, end);
  if (!loan) return;
  const isWhole = random.chance(0.6);
  const unlucky = isWhole ? null : random.pick(loan.lines.filter(({ quantity }) => quantity > 1));
  const lines = loan.lines.map(({ id: lineId, quantity }): LineCount => {
    const lacking = lineId === unlucky?.id ? Math.min(quantity, random.int(1, 3)) : 0;
    const isBroken = lacking > 0 && random.chance(0.3);
    return {
      id: tx.newId(),
      lineId,
      returned: quantity - lacking,
      missing: isBroken ? 0 : lacking,
      damaged: isBroken ? lacking : 0,
      note: '',
    };
  });
  const extras = random.chance(0.12)
    ? [
        {
          id: tx.newId(),
          quantity: 1,
          note: random.pick(['Etui met stiften', 'Verlengsnoer', 'Schaar']),
          resourceId: null,
        },
      ]
    : [];
  checkInIn({ ...tx, now: end }, id, { at: end, lines, extras });
}
