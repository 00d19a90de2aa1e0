import type { BookingDraft, Override } from '#domain/booking/booking.ts';
import { parseTypedDate, parseTypedTime } from '#domain/time/parse-typed.ts';
import type { Period } from '#domain/time/period.ts';
import { type IsoDate, toInstant } from '#domain/time/wall-time.ts';
import type { BookingFormValues } from './form-values.ts';

export type FieldName = keyof BookingFormValues;
/** Per field the key of the sentence that says what is wrong with it. */
export type FieldErrors = Partial<Record<FieldName, string>>;

/** The fields that can be wrong, from top to bottom. */
export const fieldOrder = [
  'title',
  'date',
  'startTime',
  'endTime',
  'endDate',
  'setupMinutes',
  'cleanupMinutes',
  'pupils',
  'supervisors',
  'contactEmail',
  'optionUntil',
] as const satisfies readonly FieldName[];

export interface ReadForm {
  /** Null as long as there is no period to speak of: then nothing can be judged. */
  readonly draft: BookingDraft | null;
  readonly errors: FieldErrors;
}

/** Understands what was typed. Fields that cannot be read count as empty in the draft and are named in `errors`. */
export function readForm(values: BookingFormValues, zone: string, today: IsoDate): ReadForm {
  const errors: FieldErrors = {};
  const period = readPeriod(values, zone, today, errors);
  const number = (field: 'pupils' | 'supervisors' | 'setupMinutes' | 'cleanupMinutes', most: number) => {
    const value = readNumber(values[field], most);
    if (value === undefined) errors[field] = 'booking:error.number';
    return value ?? null;
  };
  const pupils = number('pupils', 100_000);
  const supervisors = number('supervisors', 10_000);
  const setupMinutes = number('setupMinutes', 1440) ?? 0;
  const cleanupMinutes = number('cleanupMinutes', 1440) ?? 0;
  const optionUntil = values.status === 'option' ? readDate(values, 'optionUntil', today, errors) : null;
  if (!values.organisationId && !values.title.trim()) errors.title = 'booking:error.nameless';
  if (values.contactEmail.trim() && !/^\S+@\S+$/.test(values.contactEmail.trim())) {
    errors.contactEmail = 'booking:error.email';
  }
  const { kind, organisationId, locationId, programmeVersionId, groups, needs, status } = values;
  const draft = period && {
    kind,
    organisationId,
    locationId,
    programmeVersionId,
    groups,
    needs,
    status,
    ...period,
    pupils,
    supervisors,
    setupMinutes,
    cleanupMinutes,
    optionUntil,
    title: values.title.trim(),
    contactName: values.contactName.trim(),
    contactEmail: values.contactEmail.trim(),
    contactPhone: values.contactPhone.trim(),
    groupLabel: values.groupLabel.trim(),
    notes: values.notes,
    site: values.site && {
      ...values.site,
      address: values.site.address.trim(),
      contact: values.site.contact.trim(),
    },
    overrides: readReasons(values.reasons),
  };
  return { draft, errors };
}

/** The period that the date and time fields tell, or null with the fields that stand in the way. */
export function readPeriod(
  values: Pick<BookingFormValues, 'date' | 'startTime' | 'endTime' | 'endDate'>,
  zone: string,
  today: IsoDate,
  errors: FieldErrors = {},
): Period | null {
  const date = readDate(values, 'date', today, errors);
  const endDate = values.endDate.trim() ? readDate(values, 'endDate', today, errors) : date;
  const startTime = readTime(values, 'startTime', errors);
  const endTime = readTime(values, 'endTime', errors);
  if (!date && !errors.date) errors.date = 'booking:error.dateMissing';
  if (!date || !endDate || !startTime || !endTime) return null;
  return { start: toInstant(date, startTime, zone), end: toInstant(endDate, endTime, zone) };
}

function readDate<F extends 'date' | 'endDate' | 'optionUntil'>(
  values: Pick<BookingFormValues, F>,
  field: F,
  today: IsoDate,
  errors: FieldErrors,
): IsoDate | null {
  const typed: string = values[field];
  if (!typed.trim()) return null;
  const date = parseTypedDate(typed, today);
  if (!date) errors[field] = 'booking:error.date';
  return date;
}

function readTime<F extends 'startTime' | 'endTime'>(
  values: Pick<BookingFormValues, F>,
  field: F,
  errors: FieldErrors,
): string | null {
  const typed: string = values[field];
  const time = parseTypedTime(typed);
  if (!time) errors[field] = typed.trim() ? 'booking:error.time' : 'booking:error.timeMissing';
  return time;
}

/** Undefined when it is no whole number from 0 to `most`. */
function readNumber(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (!text) return null;
  const value = Number(text);
  return /^\d+$/.test(text) && value <= most ? value : undefined;
}

function readReasons(reasons: BookingFormValues['reasons']): Override[] {
  return Object.entries(reasons)
    .filter(([, reason]) => reason.trim())
    .map(([rule, reason]) => ({ rule, reason: reason.trim().slice(0, 500) }));
}
