import type { ConsumableFields } from '#domain/stock/consumable.ts';
import type { ConsumableLine } from './stock-types.ts';

/** What the form holds while somebody types; a number that was not filled in is empty text. */
export interface ConsumableValues {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly packUnit: string;
  readonly packSize: number | string;
  readonly minimum: number | string;
  readonly expiresOn: string | null;
  readonly locationId: string | null;
  readonly place: string;
  readonly price: number | string;
  readonly note: string;
}

export function toConsumableValues(consumable: ConsumableLine | null): ConsumableValues {
  return {
    code: consumable?.code ?? '',
    name: consumable?.name ?? '',
    category: consumable?.category ?? '',
    unit: consumable?.unit ?? '',
    packUnit: consumable?.packUnit ?? '',
    packSize: consumable?.packSize ?? '',
    minimum: consumable?.minimum || '',
    expiresOn: consumable?.expiresOn ?? null,
    locationId: consumable?.locationId ?? null,
    place: consumable?.place ?? '',
    price: consumable?.priceCents == null ? '' : consumable.priceCents / 100,
    note: consumable?.note ?? '',
  };
}

export function toConsumableInput({ packSize, minimum, price, ...values }: ConsumableValues): ConsumableFields {
  return {
    ...values,
    packSize: packSize === '' ? null : Number(packSize),
    minimum: minimum === '' ? 0 : Number(minimum),
    priceCents: price === '' ? null : Math.round(Number(price) * 100),
  };
}
