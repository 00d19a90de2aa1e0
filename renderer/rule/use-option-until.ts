import { useCallback } from 'react';
import { defaultOptionUntil, optionUntilBefore } from '#domain/booking/option-until.ts';
import { effectiveRuleSettings } from '#domain/booking/rule-settings.ts';
import type { IsoDate } from '#domain/time/wall-time.ts';
import { useRuleValues } from './use-rule-values.ts';

/** The last day to suggest for an option, by the term that the region set; before the visit where its date is known. */
export function useOptionUntil(): (today: IsoDate, visit: IsoDate | null) => IsoDate {
  const { optionWorkingDays } = effectiveRuleSettings(useRuleValues());
  return useCallback(
    (today, visit) =>
      visit === null
        ? defaultOptionUntil(today, optionWorkingDays)
        : optionUntilBefore(visit, today, optionWorkingDays),
    [optionWorkingDays],
  );
}
