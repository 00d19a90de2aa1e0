import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import { newDraft } from '#domain/booking/new-draft.ts';
import { endOfDesk, lastHandOverDay, nextHandOverDay, whyNoHandOver } from '#domain/loan/desk-days.ts';
import { accept, type Refusal, type Result, refusal, refuse } from '#domain/result.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type Booked, type BookRefusal, bookIn } from '../booking/book.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { deskOf } from './desk.ts';
import { handOutIn } from './hand-out.ts';
import { placeOf } from './propose-due.ts';
import { holderOf } from './things.ts';

export interface HandOutNow {
  readonly organisationId: string | null;
  readonly takenBy: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** Empty for where the first of the things is. */
  readonly locationId: string | null;
  readonly outAt: number;
  readonly dueOn: IsoDate;
  readonly resourceIds: readonly string[];
  readonly condition: string;
  readonly byLab?: boolean | undefined;
  readonly overrides: readonly Override[];
}

/** Hands out at the counter what nobody reserved: the booking is made first, by the one command that books, so that
 * nothing that is somebody else's goes along. */
export function handOutNow(store: Store, act: Act, id: string, given: HandOutNow): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => {
    if (statement(tx, 'SELECT 1 FROM loan WHERE id = ?').get(id)) return accept({ id, transactionId: '' });
    const refused = refusedHandOut(tx, given);
    if (refused) return refuse({ kind: 'refused', refusal: refused });
    const booked = bookIn(tx, id, draftOf(tx, given));
    if (!booked.ok) return booked;
    const { outAt, takenBy, condition, byLab } = given;
    return handOutIn(tx, id, { outAt, takenBy, condition, byLab, items: null, overrides: [] });
  });
}

/** The booking that a hand-out at the counter makes. */
export function draftOf(tx: ReadableDb, given: HandOutNow): BookingDraft {
  const locationId = placeFor(tx, given);
  const desk = deskOf(tx, locationId, given.outAt);
  const end = endOfDesk(desk, given.dueOn);
  return newDraft(
    { start: given.outAt, end },
    {
      kind: 'lesson',
      organisationId: given.organisationId,
      locationId,
      title: given.organisationId ? '' : given.takenBy,
      contactName: given.takenBy,
      contactPhone: given.contactPhone,
      contactEmail: given.contactEmail,
      needs: given.resourceIds.map((resourceId) => ({ kind: 'resource', resourceId })),
      overrides: given.overrides,
    },
  );
}

function refusedHandOut(tx: Tx, given: HandOutNow): Refusal | null {
  if (!given.organisationId && !given.takenBy.trim()) return refusal('loan/nobody', {}, 'takenBy');
  if (given.resourceIds.length === 0) return refusal('loan/nothing-to-hand-out');
  for (const resourceId of given.resourceIds) {
    const holder = holderOf(tx, resourceId);
    const name = statement(tx, 'SELECT name FROM resource WHERE id = ?').pluck().get(resourceId);
    if (holder) return refusal('loan/still-out', { name: String(name ?? '?'), holder: holder.holder });
  }
  return refusedDueDay(tx, placeFor(tx, given), given.outAt, given.dueOn);
}

function placeFor(db: ReadableDb, { locationId, resourceIds: [first] }: HandOutNow): string | null {
  return locationId ?? (first ? placeOf(db, first) : null);
}

/** A loan may span closed days, but it does not end on one: the refusal names the open days around it. */
export function refusedDueDay(
  db: ReadableDb,
  locationId: string | null,
  outAt: number,
  dueOn: IsoDate,
): Refusal | null {
  const desk = deskOf(db, locationId, outAt);
  if (dueOn < dateOf(outAt, desk.zone)) return refusal('loan/due-before-out', { dueOn }, 'dueOn');
  if (endOfDesk(desk, dueOn) <= outAt) {
    const next = nextHandOverDay(desk, addDays(dueOn, 1));
    return refusal('loan/due-too-soon', { dueOn, next }, 'dueOn');
  }
  const why = whyNoHandOver(desk, dueOn);
  if (!why) return null;
  const before = lastHandOverDay(desk, dueOn);
  const facts = { dueOn, reason: why.reason, next: nextHandOverDay(desk, dueOn), before };
  return refusal('loan/due-on-closed-day', facts, 'dueOn');
}
