import { foldText } from './fold-text.ts';
import type { OrganisationStatus } from './organisation.ts';
import type { RegisterSchool } from './parse-register-row.ts';

/** The fields that a register keeps. Note, contacts, day model, travel time and status belong to the region. */
export const registeredFields = [
  'kind',
  'name',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'municipality',
  'province',
  'boardCode',
  'denomination',
  'phone',
  'email',
  'website',
  'holidayRegion',
  'pupils',
] as const;

export type RegisteredField = (typeof registeredFields)[number];
export type RegisteredValue = string | number | null;

/** An organisation in the store, as far as a register speaks of it. */
export interface StoredSchool extends Readonly<Record<RegisteredField, RegisteredValue>> {
  readonly id: string;
  readonly branchCode: string | null;
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
  readonly municipality: string;
  readonly province: string;
  readonly status: OrganisationStatus;
}

export interface FieldChange {
  readonly field: RegisteredField;
  readonly before: RegisteredValue;
  readonly after: RegisteredValue;
  /** A person typed what stands there now: it stays, unless asked otherwise. */
  readonly byHand: boolean;
}

/** What the register would change. An empty cell changes nothing: it does not know better than the region. */
export function compareSchool(stored: StoredSchool, school: RegisterSchool): readonly Omit<FieldChange, 'byHand'>[] {
  return registeredFields.flatMap((field) => {
    const [before, after] = [stored[field], school[field]];
    return after === null || after === before ? [] : [{ field, before, after }];
  });
}

/** Keeps the changes that may be made: what a person typed stays, unless the importer says otherwise. */
export function changesToMake(changes: readonly FieldChange[], overwriteByHand: boolean): readonly FieldChange[] {
  return overwriteByHand ? changes : changes.filter((change) => !change.byHand);
}

/** The key by which a school without a code may turn out to be one of the register. */
export function nameAndPostcode(name: string, postcode: string | null): string | null {
  return postcode ? `${foldText(name)}|${postcode.replaceAll(' ', '')}` : null;
}

/** Rows of one branch: exact repeats count once; another address under the same code is for a person to judge. */
export function isRepeat(first: RegisterSchool, second: RegisterSchool): boolean {
  return registeredFields.every((field) => first[field] === second[field]);
}

export interface Scope {
  /** Empty means all. */
  readonly provinces: readonly string[];
  readonly municipalities: readonly string[];
}

/** A region takes its own schools out of a register of the whole country. */
export function isInScope(
  scope: Scope,
  place: { readonly municipality: string | null; readonly province: string | null },
): boolean {
  const fits = (wanted: readonly string[], given: string | null) => wanted.length === 0 || wanted.includes(given ?? '');
  return fits(scope.municipalities, place.municipality) && fits(scope.provinces, place.province);
}
