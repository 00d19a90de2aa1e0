import { useState } from 'react';
import { dateOf } from '#domain/time/wall-time.ts';
import type { BookingFormState } from '../form/use-booking-form.ts';
import { noRepeat, type ReadRepeat, type RepeatValues, readRepeat } from './repeat-values.ts';
import { type Series, useSeries } from './use-series.ts';

export interface SeriesSteps {
  readonly repeat: RepeatValues;
  readonly change: (patch: Partial<RepeatValues>) => void;
  readonly firstDate: string | null;
  /** Null when nothing repeats, or the first date is not readable yet. */
  readonly repeated: ReadRepeat | null;
  /** The series of a booking that exists. */
  readonly series: Series | null;
  readonly step: 'dates' | 'scope' | null;
  readonly leave: () => void;
  /** What must be asked before the form is saved: a field that is wrong, or true when a step has opened. */
  readonly ask: () => string | boolean;
}

/** A series asks one thing more when the form is sent: which dates are booked, or for which dates a change is. */
export function useSeriesSteps(form: BookingFormState): SeriesSteps {
  const [repeat, setRepeat] = useState(noRepeat);
  const [step, setStep] = useState<SeriesSteps['step']>(null);
  const series = useSeries(form.sequence === null ? undefined : form.id);
  const firstDate = form.draft ? dateOf(form.draft.start, form.zone) : null;
  const repeated = firstDate && repeat.isOn ? readRepeat(repeat, firstDate, form.today) : null;
  return {
    repeat,
    change: (patch) => setRepeat((now) => ({ ...now, ...patch })),
    firstDate,
    repeated,
    series,
    step,
    leave: () => setStep(null),
    ask: () => {
      const [wrong] = Object.keys(repeated?.errors ?? {});
      if (wrong) return wrong;
      const next = repeated ? 'dates' : series && series.othersToCome > 0 ? 'scope' : null;
      setStep(next);
      return next !== null;
    },
  };
}
