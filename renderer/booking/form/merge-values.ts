import type { BookingFormValues } from './form-values.ts';
import type { FieldName } from './read-form.ts';

export interface MergedValues {
  readonly values: BookingFormValues;
  /** Fields that both sides changed, each to something else; the one who types now keeps what was typed. */
  readonly clashes: readonly FieldName[];
  /** Fields that only the other side changed, now taken over. */
  readonly taken: readonly FieldName[];
}

/** What was typed here, on top of what somebody else saved meanwhile. */
export function mergeValues(base: BookingFormValues, mine: BookingFormValues, newer: BookingFormValues): MergedValues {
  const fields = Object.keys(base) as FieldName[];
  const differs = (field: FieldName, a: BookingFormValues, b: BookingFormValues) =>
    JSON.stringify(a[field]) !== JSON.stringify(b[field]);
  const changedHere = fields.filter((field) => differs(field, base, mine));
  const changedThere = fields.filter((field) => differs(field, base, newer));
  const typed = Object.fromEntries(changedHere.map((field) => [field, mine[field]]));
  return {
    values: { ...newer, ...typed },
    clashes: changedHere.filter((field) => changedThere.includes(field) && differs(field, mine, newer)),
    taken: changedThere.filter((field) => !changedHere.includes(field)),
  };
}
