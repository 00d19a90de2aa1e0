import type { TFunction } from 'i18next';
import type { Approval } from '#domain/sharing/terms.ts';
import type { LentThing } from './sharing-types.ts';

/** What stands in the fields; the hours of the form are one stretch on some weekdays. */
export interface TermsValues {
  readonly resourceId: string | null;
  readonly ownerId: string | null;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly hasHours: boolean;
  readonly weekdays: readonly string[];
  readonly opens: string | null;
  readonly closes: string | null;
  readonly noticeDays: number | string;
  readonly approval: Approval;
  readonly contact: string;
  readonly note: string;
}

export function toTermsValues(thing: LentThing | null): TermsValues {
  const [span] = thing?.hours ?? [];
  return {
    resourceId: thing?.resourceId ?? null,
    ownerId: thing?.ownerId ?? null,
    firstOn: thing?.firstOn ?? null,
    lastOn: thing?.lastOn ?? null,
    hasHours: span !== undefined,
    weekdays:
      thing && span ? [...new Set(thing.hours.map(({ weekday }) => String(weekday)))] : ['1', '2', '3', '4', '5'],
    opens: span?.opens ?? '09:00',
    closes: span?.closes ?? '17:00',
    noticeDays: thing?.noticeDays ?? 0,
    approval: thing?.approval ?? 'none',
    contact: thing?.contact ?? '',
    note: thing?.note ?? '',
  };
}

/** The first thing that is wrong with each field. */
export function checkTerms(values: TermsValues, t: TFunction): Partial<Record<keyof TermsValues, string>> {
  const errors: Partial<Record<keyof TermsValues, string>> = {};
  if (!values.resourceId) errors.resourceId = t('sharing:error.resource');
  if (!values.ownerId) errors.ownerId = t('sharing:error.owner');
  if (values.firstOn && values.lastOn && values.lastOn < values.firstOn) errors.lastOn = t('sharing:error.lastOn');
  if (values.hasHours) {
    const { opens, closes } = values;
    if (values.weekdays.length === 0) errors.weekdays = t('sharing:error.weekdays');
    if (!opens) errors.opens = t('sharing:error.time');
    if (!closes) errors.closes = t('sharing:error.time');
    if (opens && closes && closes <= opens) errors.closes = t('sharing:error.closes');
  }
  return errors;
}

/** The terms that the fields tell; null while something is missing. */
export function readTerms(values: TermsValues) {
  const { resourceId, ownerId, firstOn, lastOn, opens, closes, approval, contact, note } = values;
  if (!resourceId || !ownerId) return null;
  const hours =
    values.hasHours && opens && closes
      ? values.weekdays.map(Number).map((weekday) => ({ weekday, opens, closes }))
      : [];
  return {
    resourceId,
    ownerId,
    firstOn,
    lastOn,
    hours: hours.sort((a, b) => a.weekday - b.weekday),
    noticeDays: Math.min(400, Math.max(0, Math.trunc(Number(values.noticeDays) || 0))),
    approval,
    contact: contact.trim(),
    note: note.trim(),
  };
}
