import type { BookingDraft, Need } from '#domain/booking/booking.ts';
import { dateAsTyped } from '#domain/time/parse-typed.ts';
import { addDays, toLocal } from '#domain/time/wall-time.ts';

/** What stands in the fields: text exactly as typed, so that nothing is lost or changed under somebody's hands. */
export interface BookingFormValues {
  readonly kind: BookingDraft['kind'];
  readonly title: string;
  readonly organisationId: string | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly programmeVersionId: string | null;
  readonly groups: BookingDraft['groups'];
  readonly groupLabel: string;
  readonly pupils: string;
  readonly supervisors: string;
  readonly locationId: string | null;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  /** Empty: the same day. */
  readonly endDate: string;
  readonly setupMinutes: string;
  readonly cleanupMinutes: string;
  readonly needs: readonly Need[];
  /** Only for a mobile lab. */
  readonly site: BookingDraft['site'];
  readonly notes: string;
  readonly status: BookingDraft['status'];
  readonly optionUntil: string;
  /** Why a rule is broken on purpose, by rule. */
  readonly reasons: Readonly<Record<string, string>>;
}

const emptyValues: BookingFormValues = {
  kind: 'visit',
  title: '',
  organisationId: null,
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  programmeVersionId: null,
  groups: [],
  groupLabel: '',
  pupils: '',
  supervisors: '',
  locationId: null,
  date: '',
  startTime: '',
  endTime: '',
  endDate: '',
  setupMinutes: '',
  cleanupMinutes: '',
  needs: [],
  site: null,
  notes: '',
  status: 'confirmed',
  optionUntil: '',
  reasons: {},
};

/** The fields as they would look if somebody had typed the draft. */
export function toFormValues(draft: Partial<BookingDraft>, zone: string): BookingFormValues {
  const { start, end, pupils, supervisors, setupMinutes, cleanupMinutes, optionUntil, overrides, ...same } = draft;
  return {
    ...emptyValues,
    ...same,
    ...periodValues(start, end, zone),
    pupils: numberAsTyped(pupils),
    supervisors: numberAsTyped(supervisors),
    setupMinutes: setupMinutes ? String(setupMinutes) : '',
    cleanupMinutes: cleanupMinutes ? String(cleanupMinutes) : '',
    optionUntil: optionUntil ? dateAsTyped(optionUntil) : '',
    reasons: Object.fromEntries((overrides ?? []).map((override) => [override.rule, override.reason])),
  };
}

/** Date and times of a period; an end at midnight is told as 24:00 of the day before. */
export function periodValues(
  start: number | undefined,
  end: number | undefined,
  zone: string,
): Pick<BookingFormValues, 'date' | 'startTime' | 'endTime' | 'endDate'> {
  if (start === undefined) return { date: '', startTime: '', endTime: '', endDate: '' };
  const from = toLocal(start, zone);
  if (end === undefined) return { date: dateAsTyped(from.date), startTime: from.time, endTime: '', endDate: '' };
  const until = toLocal(end, zone);
  const atMidnight = until.time === '00:00' && until.date > from.date;
  const lastDate = atMidnight ? addDays(until.date, -1) : until.date;
  return {
    date: dateAsTyped(from.date),
    startTime: from.time,
    endTime: atMidnight ? '24:00' : until.time,
    endDate: lastDate === from.date ? '' : dateAsTyped(lastDate),
  };
}

function numberAsTyped(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
