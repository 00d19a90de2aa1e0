import { withBorrower } from '#domain/loan/loan.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { HOUR } from '#domain/time/period.ts';
import { momentOf } from '#domain/transport/trips.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { type LoanRecord, readLoan } from '../loan/read-loans.ts';
import type { TransportTripRow } from '../schema/transport.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { asChosen } from './as-chosen.ts';
import type { TripRecord } from './trip-record.ts';

const PREFIX = 'loan:';
const LONG_AGO = 60 * 24 * HOUR;

export function isLoanTrip(tripId: string): boolean {
  return tripId.startsWith(PREFIX);
}

/** What the lab brings to the borrower on the day it is handed out, and fetches on the day it is due or as soon as it is late. */
export function loanTrips(db: ReadableDb, start: number, end: number, now: number): readonly TripRecord[] {
  const ids = statement(
    db,
    `SELECT loan.id FROM loan JOIN booking ON booking.id = loan.id
     WHERE loan.by_lab = 1 AND loan.deleted = 0 AND booking.organisation_id IS NOT NULL AND booking.location_id IS NOT NULL
       AND booking.end_at > ? AND booking.start_at < ?`,
  )
    .pluck()
    .all(Math.min(start, now) - LONG_AGO, end) as string[];
  const inRange = (moment: number) => moment >= start && moment < end;
  return ids.flatMap((id) => {
    const loan = readLoan(db, id, now);
    if (!loan) return [];
    const there = tripOf(db, loan, 'out');
    const back = tripOf(db, loan, 'back');
    const isAway = withBorrower(loan.lines).length > 0 || back.deliveredAt !== null;
    return [
      ...(inRange(there.departsAt ?? loan.outAt) ? [there] : []),
      ...(isAway && inRange(momentOf(back, back.deliveredAt ?? now)) ? [back] : []),
    ];
  });
}

function tripOf(db: ReadableDb, loan: LoanRecord, way: 'out' | 'back'): TripRecord {
  const id = `${PREFIX}${loan.id}:${way}`;
  const row = tripRow(db, id);
  const lab = { id: loan.locationId ?? '', name: loan.locationName ?? '' };
  const school = { id: loan.organisationId ?? '', name: loan.holder };
  const [from, to] = way === 'out' ? [lab, school] : [school, lab];
  const trip = {
    id,
    thingId: loan.id,
    kind: 'loan' as const,
    // What lies in a case goes with it.
    name: loan.lines
      .filter(({ kitId }) => kitId === null)
      .map(({ description }) => description)
      .join(', '),
    code: '',
    fromId: from.id,
    fromName: from.name,
    toId: to.id,
    toName: to.name,
    neededBy: way === 'out' ? null : loan.returnBy,
    leaveAfter: way === 'out' ? null : loan.outAt,
    bookingId: loan.id,
    afterBookingId: null,
    holder: loan.holder,
    heldBy: null,
    loadedAt: row?.loaded_at ?? null,
    deliveredAt: row?.delivered_at ?? null,
  };
  // It is out already: what goes with a loan may go on any day.
  return asChosen(db, trip, { neededBy: null, leaveAfter: null });
}

/** Brought or fetched: that says nothing of what was counted; taking back is done at the counter. */
export function tickLoanTrip(
  tx: Tx,
  tripId: string,
  step: 'loaded' | 'delivered',
  done: boolean,
): Result<{ readonly id: string; readonly transactionId: string }> {
  const [, loanId = ''] = tripId.split(':');
  const known = statement(tx, 'SELECT 1 FROM loan WHERE id = ? AND by_lab = 1 AND deleted = 0').get(loanId);
  if (!known) return refuse(refusal('transport/trip-gone'));
  const row = tripRow(tx, tripId);
  const isLoaded = step === 'loaded' ? done : true;
  write(tx, 'transport_trip', tripId, {
    booking_id: loanId,
    loaded_at: isLoaded ? (row?.loaded_at ?? tx.now) : null,
    delivered_at: step === 'delivered' && done ? tx.now : null,
    deleted: 0,
  });
  return accept({ id: loanId, transactionId: tx.id });
}

function tripRow(db: ReadableDb, id: string): TransportTripRow | undefined {
  return statement(db, 'SELECT * FROM transport_trip WHERE id = ? AND deleted = 0').get(id) as
    | TransportTripRow
    | undefined;
}

interface Borrower {
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly phone: string;
}

/** Where the stop at a borrower is, and whom to ask for. */
export function borrowerAt(db: ReadableDb, loanId: string): Borrower | undefined {
  return statement(
    db,
    `SELECT organisation.name, trim(trim(street || ' ' || house_number) || ', ' || trim(postcode || ' ' || city), ', ') AS address,
       detail.contact_name AS contact, coalesce(nullif(detail.contact_phone, ''), organisation.phone) AS phone
     FROM booking JOIN organisation ON organisation.id = booking.organisation_id
       JOIN booking_detail AS detail ON detail.id = booking.id WHERE booking.id = ?`,
  ).get(loanId) as Borrower | undefined;
}
