import type { Period } from '../time/period.ts';
import type { IsoDate, WallTime } from '../time/wall-time.ts';

export const personKinds = ['instructor', 'volunteer', 'hybrid_teacher', 'technician'] as const;
export type PersonKind = (typeof personKinds)[number];

export const absenceKinds = ['ill', 'leave', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** What is kept of a certificate of conduct: whether one is needed, its date, and when somebody here saw it. */
export interface Vog {
  readonly vogNeeded: boolean;
  readonly vogIssuedOn: IsoDate | null;
  readonly vogSeenOn: IsoDate | null;
}

/** Days that somebody is away, both included, in wall time. */
export interface Absence {
  readonly kind: AbsenceKind;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

export interface WorkingHours {
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly opens: WallTime;
  readonly closes: WallTime;
}

/** When somebody can be asked. No hours at all: nobody filled them in, so always. */
export interface Presence {
  readonly hours: readonly WorkingHours[];
  readonly absences: readonly Absence[];
}

/** Where else somebody is that day. */
export interface Elsewhere extends Period {
  readonly bookingId: string;
  readonly holder: string;
  readonly locationId: string | null;
  readonly locationName: string | null;
}

/** What the rules know of one person in a booking. */
export interface PersonFact extends Vog, Presence {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly skills: readonly string[];
  /** Models of machines. */
  readonly authorisedFor: readonly string[];
  /** Other bookings within a day of this one, in order of start. */
  readonly elsewhere: readonly Elsewhere[];
  /** Stands in this booking already, at these very times. */
  readonly holdsNow: boolean;
}

/** A machine in the booking that runs only with somebody who is authorised for it. */
export interface GuardedMachine {
  readonly resourceId: string;
  readonly name: string;
  readonly modelId: string;
  readonly modelName: string;
}

export interface CrewFacts {
  readonly people: readonly PersonFact[];
  readonly guardedMachines: readonly GuardedMachine[];
}

export const nobody: CrewFacts = { people: [], guardedMachines: [] };
