import type { Elsewhere } from '../person/person.ts';
import type { Instant, Period } from '../time/period.ts';
import { noTravelTimes, type TravelTimes } from './travel-times.ts';

/** A kit or machine in a booking that is used elsewhere shortly before or after, or stands elsewhere just before. */
export interface CarriedFact {
  readonly resourceId: string;
  readonly name: string;
  readonly elsewhere: readonly Elsewhere[];
  /** It is brought to another booking on an earlier day, and on its way or there until that begins. */
  readonly underWay: readonly Elsewhere[];
  /** Only when nobody has it in between and it must be here within the longest road from now. */
  readonly standsAt: { readonly locationId: string; readonly locationName: string } | null;
}

/** A thing in the booking that somebody else has in hands. */
export interface OutFact {
  readonly resourceId: string;
  readonly name: string;
  readonly holder: string;
  readonly since: Instant;
  /** Until when it may come back. */
  readonly due: Instant;
}

/** Where the mobile lab of the booking stands for somebody else around that time, buffers included. */
export interface OtherSite extends Period {
  readonly holder: string;
  readonly organisationId: string | null;
  /** Empty: at the address of the organisation. */
  readonly address: string;
}

export interface TransportFacts {
  readonly times: TravelTimes;
  readonly carried: readonly CarriedFact[];
  readonly out: readonly OutFact[];
  readonly sites: readonly OtherSite[];
}

export const noTransport: TransportFacts = { times: noTravelTimes, carried: [], out: [], sites: [] };
