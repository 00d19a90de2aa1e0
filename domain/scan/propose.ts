import { type Instant, MINUTE } from '../time/period.ts';

/** What keeps a thing in the lab: written off, broken, in maintenance, or by its inspection. */
export const troubles = ['retired', 'defect', 'maintenance', 'rejected', 'expired'] as const;
export type Trouble = (typeof troubles)[number];

/** What is known of a thing at the moment its label is read. */
export interface ScannedThing {
  readonly bookable: boolean;
  readonly trouble: Trouble | null;
  /** The loan it is out on. */
  readonly isOut: boolean;
  /** A case that is back, with contents that nobody has counted. */
  readonly isUncounted: boolean;
  /** The case it lies in, when it is part of one. */
  readonly kitId: string | null;
  /** The booking that holds it today, or the first that comes. */
  readonly reservation: ThingReservation | null;
}

export interface ThingReservation {
  readonly bookingId: string;
  readonly start: Instant;
  /** Agreed: a request or an option holds, but nothing goes out on it. */
  readonly isConfirmed: boolean;
}

/** The one act that fits: take it back, hand out what is reserved, say why not, or lend it. */
export type Proposal =
  | 'take-back'
  | 'to-count'
  | 'retired'
  | 'unfit'
  | 'hand-out'
  | 'reserved'
  | 'kit-part'
  | 'not-lent'
  | 'lend';

/** What is out comes back, whatever else is known of it. What is somebody's today is never given to another: it is asked
 * for. Only then a part says its case, and what is free is lent. */
export function propose(thing: ScannedThing, endOfToday: Instant): Proposal {
  if (thing.isOut) return 'take-back';
  if (thing.isUncounted) return 'to-count';
  if (thing.trouble === 'retired') return 'retired';
  if (thing.trouble !== null) return 'unfit';
  const { reservation } = thing;
  if (reservation && reservation.start < endOfToday) return reservation.isConfirmed ? 'hand-out' : 'reserved';
  if (thing.kitId !== null) return 'kit-part';
  return thing.bookable ? 'lend' : 'not-lent';
}

const EARLY = 7 * 24 * 60 * MINUTE;

/** What is free now and somebody's within a week may well be fetched early, for that booking. */
export function mayGoEarly(proposal: Proposal, reservation: ThingReservation | null, now: Instant): boolean {
  const isFree = proposal === 'lend' || proposal === 'kit-part';
  if (!isFree || !reservation?.isConfirmed) return false;
  return reservation.start - now <= EARLY;
}
