import type { BookingDraft } from '#domain/booking/booking.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type VisitPart, visitDraft } from '#domain/visit/visit-draft.ts';
import type { VisitQuestion } from '#domain/visit/visit-question.ts';
import { type Booked, type BookRefusal, bookIn } from '../booking/book.ts';
import { statement } from '../connection.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { wantedVisit } from './visit-subject.ts';

export interface ChosenPart extends VisitPart {
  /** Of the booking, made by who asks: a double click books once. */
  readonly id: string;
}

export interface ChosenVisit {
  readonly question: Pick<VisitQuestion, 'organisationId' | 'groups' | 'what'>;
  readonly locationId: string;
  readonly parts: readonly ChosenPart[];
  /** Everything that is the same for all groups. */
  readonly given: Pick<
    BookingDraft,
    | 'title'
    | 'status'
    | 'optionUntil'
    | 'overrides'
    | 'contactName'
    | 'contactEmail'
    | 'contactPhone'
    | 'groupLabel'
    | 'notes'
  >;
  /** The wish on the waiting list that this answers. */
  readonly waitlistEntryId: string | null;
}

/** Books all groups of a visit or none, in one act: every rule looks again, at what holds now. */
export function bookVisit(store: Store, act: Act, visit: ChosenVisit): Result<Booked, BookRefusal> {
  return transact(store, act, (tx) => bookVisitIn(tx, visit));
}

/** As `bookVisit`, inside an open transaction. */
export function bookVisitIn(tx: Tx, visit: ChosenVisit): Result<Booked, BookRefusal> {
  const { question, locationId, parts, given, waitlistEntryId } = visit;
  const subject = wantedVisit(tx, question);
  const [first] = parts;
  if (!subject || !first) return refuse({ kind: 'refused', refusal: refusal('visit/gone') });
  for (const [index, part] of parts.entries()) {
    const draft = visitDraft(question, subject, { locationId, index, count: parts.length }, part, given);
    const booked = bookIn(tx, part.id, draft);
    if (!booked.ok) return booked;
    if (booked.value.transactionId === '') return booked;
  }
  if (
    waitlistEntryId &&
    statement(tx, 'SELECT 1 FROM waitlist_entry WHERE id = ? AND deleted = 0').get(waitlistEntryId)
  ) {
    write(tx, 'waitlist_entry', waitlistEntryId, { booking_id: first.id });
  }
  return accept({ id: first.id, transactionId: tx.id });
}
