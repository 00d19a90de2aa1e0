import { inPacks, toAmount, toMilli } from '#domain/stock/amount.ts';

interface Counted {
  readonly unit: string;
  readonly packUnit: string;
  readonly packSize: number | null;
}

/** `2.350 g`. */
export function amountText(amount: number, unit: string, language: string): string {
  return `${amount.toLocaleString(language, { maximumFractionDigits: 3 })} ${unit}`;
}

/** With its sign: `+1.000 g`. */
export function changeText(amount: number, unit: string, language: string): string {
  const sign = amount > 0 ? '+' : '';
  return sign + amountText(amount, unit, language);
}

/** `2 rol + 350 g`; empty when it does not come in packs or there is not one whole pack. */
export function packsText(amount: number, { unit, packUnit, packSize }: Counted, language: string): string {
  const packMilli = packSize === null ? null : toMilli(packSize);
  const packs = inPacks(toMilli(amount) ?? 0, { unit, packUnit, packMilli });
  if (!packs) return '';
  const whole = amountText(packs.packs, packUnit, language);
  return packs.rest === 0 ? whole : `${whole} + ${amountText(toAmount(packs.rest), unit, language)}`;
}

/** `1 rol = 1.000 g`; empty when it comes by the unit. */
export function conversionText({ unit, packUnit, packSize }: Counted, language: string): string {
  return packSize === null ? '' : `1 ${packUnit} = ${amountText(packSize, unit, language)}`;
}
