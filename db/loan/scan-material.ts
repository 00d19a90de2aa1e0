import { foldCode } from '#domain/scan/read-code.ts';
import { toAmount } from '#domain/stock/amount.ts';
import type { ReadableDb } from '../connection.ts';
import { consumableRows } from '../stock/read-stock.ts';

/** Material whose label was read, and how much of it is there. */
export interface ScannedMaterial {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly packUnit: string;
  readonly packSize: number | null;
  readonly stock: number;
  readonly place: string;
  readonly locationName: string | null;
}

export function materialsWithCode(db: ReadableDb, code: string): readonly ScannedMaterial[] {
  const folded = foldCode(code);
  return consumableRows(db)
    .filter((row) => row.code !== '' && foldCode(row.code) === folded)
    .map(({ id, name, code: own, unit, packUnit, packMilli, stockMilli, place, locationName }) => ({
      id,
      name,
      code: own,
      unit,
      packUnit,
      packSize: packMilli === null ? null : toAmount(packMilli),
      stock: toAmount(stockMilli),
      place,
      locationName,
    }));
}
