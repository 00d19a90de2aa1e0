import type { OrganisationDraft } from './organisation.ts';

type Facts = Omit<OrganisationDraft, 'status'>;

const ADDRESS = ['street', 'houseNumber', 'postcode', 'city'] as const;
const FILLED = [
  'branchCode',
  'boardCode',
  'chamberCode',
  'municipality',
  'province',
  'phone',
  'email',
  'website',
  'denomination',
  'holidayRegion',
  'dayModel',
  'pupils',
  'travelMinutes',
  'note',
] as const satisfies readonly (keyof Facts)[];

/** What the kept organisation takes over from the one that goes on in it: only what it does not have itself. */
export function takeOver(kept: Facts, merged: Facts): Partial<Facts> {
  // An address is taken as a whole: half of each would be an address that does not exist.
  const address = ADDRESS.every((field) => kept[field] === '') ? ADDRESS : [];
  const fields = [...FILLED, ...address].filter((field) => isEmpty(kept[field]) && !isEmpty(merged[field]));
  return Object.fromEntries(fields.map((field) => [field, merged[field]]));
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === '';
}
