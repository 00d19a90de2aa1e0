import type { EducationGroup } from '../programme/education-group.ts';
import type { Instant } from '../time/period.ts';
import type { IsoDate } from '../time/wall-time.ts';
import type { BookingSite } from '../transport/site.ts';

export const bookingKinds = ['visit', 'lesson', 'volunteer', 'company_use', 'maintenance', 'event'] as const;
export type BookingKind = (typeof bookingKinds)[number];

/** What people want (SYNC.md 3); the first three hold their resources. */
export const bookingStatuses = ['requested', 'option', 'confirmed', 'cancelled'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

export const holdingStatuses = ['requested', 'option', 'confirmed'] as const;

export const resourceKinds = ['room', 'station', 'asset', 'kit', 'person', 'vehicle'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const cancelledByOptions = ['school', 'lab', 'force_majeure'] as const;
export type CancelledBy = (typeof cancelledByOptions)[number];

/** One thing a booking asks for: a certain resource, or any `quantity` pieces of a model. */
export type Need =
  | { readonly kind: 'resource'; readonly resourceId: string }
  | { readonly kind: 'model'; readonly modelId: string; readonly quantity: number };

/** A rule that was broken on purpose, and why. */
export interface Override {
  readonly rule: string;
  readonly reason: string;
}

/** All that a person fills in to book. Instants in UTC; the booked period is half-open and without buffers. */
export interface BookingDraft {
  readonly kind: BookingKind;
  readonly title: string;
  readonly organisationId: string | null;
  readonly locationId: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly status: 'requested' | 'option' | 'confirmed';
  readonly optionUntil: IsoDate | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  /** The version of the programme that is given, so that an old visit stays what it was. */
  readonly programmeVersionId: string | null;
  /** Which groups come; empty when nobody said. */
  readonly groups: readonly EducationGroup[];
  readonly groupLabel: string;
  readonly pupils: number | null;
  readonly supervisors: number | null;
  readonly notes: string;
  readonly needs: readonly Need[];
  /** Where a mobile lab stands for it; null when nobody said. */
  readonly site: BookingSite | null;
  readonly overrides: readonly Override[];
}
