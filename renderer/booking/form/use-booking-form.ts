import { useEffect, useMemo, useState } from 'react';
import { DEFAULT_ZONE, dateOf } from '#domain/time/wall-time.ts';
import type { BookingFormValues } from './form-values.ts';
import { type KeptDraft, keepCurrent } from './kept-drafts.ts';
import { type FieldErrors, type FieldName, readForm } from './read-form.ts';

export interface BookingFormState {
  readonly id: string;
  readonly sequence: number | null;
  readonly values: BookingFormValues;
  /** Understood, or null while there is no readable period. */
  readonly draft: ReturnType<typeof readForm>['draft'];
  readonly zone: string;
  readonly today: string;
  readonly isDirty: boolean;
  /** All that is wrong, shown or not. */
  readonly errors: FieldErrors;
  /** What is wrong with a field, once the person has left it or tried to save. */
  readonly errorOf: (field: FieldName) => string | undefined;
  readonly change: (patch: Partial<BookingFormValues>) => void;
  readonly leave: (field: FieldName) => void;
  readonly showErrors: () => void;
  readonly isTried: boolean;
  /** Goes on from a newer revision. */
  readonly rebase: (sequence: number, base: BookingFormValues, values: BookingFormValues) => void;
}

/** A field that is empty is no mistake until somebody tries to save. */
const onlyWhenTried = new Set(['booking:error.dateMissing', 'booking:error.timeMissing', 'booking:error.nameless']);

/** The state of the form: typed text, what it means, and a copy in the session that survives a reload. */
export function useBookingForm(start: KeptDraft, zoneOf: (locationId: string | null) => string): BookingFormState {
  const [kept, setKept] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [isTried, setTried] = useState(false);
  const { values } = kept;
  const zone = zoneOf(values.locationId);
  const today = dateOf(Date.now(), DEFAULT_ZONE);
  const { draft, errors } = useMemo(() => readForm(values, zone, today), [values, zone, today]);
  const isDirty = useMemo(() => JSON.stringify(kept.base) !== JSON.stringify(values), [kept.base, values]);

  useEffect(() => {
    if (isDirty) keepCurrent(kept);
  }, [kept, isDirty]);

  return {
    id: kept.id,
    sequence: kept.sequence,
    values,
    draft,
    zone,
    today,
    isDirty,
    errors,
    isTried,
    errorOf: (field) => {
      const error = errors[field];
      if (!error || isTried) return error;
      return left.has(field) && !onlyWhenTried.has(error) ? error : undefined;
    },
    change: (patch) => setKept((now) => ({ ...now, values: { ...now.values, ...patch }, savedAt: Date.now() })),
    leave: (field) => setLeft((now) => new Set(now).add(field)),
    showErrors: () => setTried(true),
    rebase: (sequence, base, merged) => setKept((now) => ({ ...now, sequence, base, values: merged })),
  };
}
