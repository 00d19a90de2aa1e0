import type { Period } from '#domain/time/period.ts';
import type { BookingDraft } from './booking.ts';

/** A draft for a period with nothing else filled in but what is given. */
export function newDraft({ start, end }: Period, given: Partial<BookingDraft> = {}): BookingDraft {
  return {
    kind: 'visit',
    title: '',
    organisationId: null,
    locationId: null,
    start,
    end,
    setupMinutes: 0,
    cleanupMinutes: 0,
    status: 'confirmed',
    optionUntil: null,
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    programmeVersionId: null,
    groups: [],
    groupLabel: '',
    pupils: null,
    supervisors: null,
    notes: '',
    needs: [],
    site: null,
    overrides: [],
    ...given,
  };
}
