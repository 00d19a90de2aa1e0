import { fundingText } from './funding.ts';

/** What is written down about a thing, that one record may lack and its double may have. */
export interface TakenFields {
  readonly assetTag: string;
  readonly serialNumber: string;
  readonly ownerId: string | null;
  readonly homeLocationId: string | null;
  readonly place: string;
  readonly fundingSource: string;
  readonly boughtOn: string | null;
  readonly priceCents: number | null;
  readonly warrantyUntil: string | null;
  readonly photoId: string | null;
  readonly note: string;
}

const FILLED = [
  'assetTag',
  'serialNumber',
  'ownerId',
  'homeLocationId',
  'place',
  'boughtOn',
  'priceCents',
  'warrantyUntil',
  'photoId',
  'note',
] as const satisfies readonly (keyof TakenFields)[];

/** What the kept record of a thing takes over from its double: only what it lacks itself. Both sources of money stay,
 * since both were written down about this one thing. */
export function takeOver(kept: TakenFields, double: TakenFields): Partial<TakenFields> {
  const filled = FILLED.filter((field) => isEmpty(kept[field]) && !isEmpty(double[field]));
  const fundingSource = fundingText([kept.fundingSource, double.fundingSource]);
  return {
    ...Object.fromEntries(filled.map((field) => [field, double[field]])),
    ...(fundingSource !== fundingText([kept.fundingSource]) && { fundingSource }),
  };
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === '';
}
