import { type Refusal, refusal } from '../result.ts';
import type { IsoDate } from '../time/wall-time.ts';
import { toMilli } from './amount.ts';

/** All that a person fills in about a consumable; amounts in its unit. */
export interface ConsumableFields {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  /** Empty when it comes by the unit. */
  readonly packUnit: string;
  readonly packSize: number | null;
  readonly minimum: number;
  readonly expiresOn: IsoDate | null;
  readonly locationId: string | null;
  readonly place: string;
  /** Of a pack, else of a unit. */
  readonly priceCents: number | null;
  readonly note: string;
}

/** What cannot be, whoever wrote it. */
export function checkConsumable({ name, unit, packUnit, packSize, minimum }: ConsumableFields): Refusal | null {
  if (name.trim() === '') return refusal('stock/name-empty', {}, 'name');
  if (unit.trim() === '') return refusal('stock/unit-empty', {}, 'unit');
  if (packUnit.trim() === '' && packSize !== null) return refusal('stock/pack-unit-empty', {}, 'packUnit');
  if (packUnit.trim() !== '' && (packSize === null || !(packSize > 0) || toMilli(packSize) === null)) {
    return refusal('stock/pack-size', {}, 'packSize');
  }
  if (packUnit.trim() !== '' && packUnit.trim().toLowerCase() === unit.trim().toLowerCase()) {
    return refusal('stock/pack-is-unit', {}, 'packUnit');
  }
  const least = toMilli(minimum);
  return least === null || least < 0 ? refusal('stock/minimum', {}, 'minimum') : null;
}
