import type { ImportField } from '../import/map-columns.ts';

export const stockImportFieldNames = [
  'code',
  'name',
  'category',
  'stock',
  'unit',
  'packUnit',
  'packSize',
  'minimum',
  'expiresOn',
  'location',
  'place',
  'serialNumber',
  'note',
] as const;
export type StockImportFieldName = (typeof stockImportFieldNames)[number];

/** The columns of a list of material and what they may be called; our own export is read back. */
export const stockImportFields: readonly ImportField<StockImportFieldName>[] = [
  { name: 'code', headers: ['code', 'artikelnummer', 'uuid', 'id', 'sku'] },
  { name: 'name', headers: ['naam', 'name', 'artikel', 'omschrijving'], required: true },
  { name: 'category', headers: ['categorie', 'category', 'groep'] },
  { name: 'stock', headers: ['voorraad', 'stock', 'aantal', 'quantity', 'hoeveelheid'] },
  { name: 'unit', headers: ['eenheid', 'unit'] },
  { name: 'packUnit', headers: ['verpakking', 'pack'] },
  { name: 'packSize', headers: ['inhoud verpakking', 'in a pack'] },
  { name: 'minimum', headers: ['minimum', 'minimumvoorraad', 'bestelpunt'] },
  { name: 'expiresOn', headers: ['goed tot', 'good until', 'houdbaar tot', 'expires'] },
  { name: 'location', headers: ['locatie', 'location', 'lab', 'location room'] },
  { name: 'place', headers: ['plek', 'place', 'kast', 'plaats', 'location specific'] },
  { name: 'serialNumber', headers: ['serienummer', 'serial number', 'serial'] },
  { name: 'note', headers: ['notitie', 'note', 'opmerking', 'specific name'] },
];

export type StockImportRow = { readonly [Field in StockImportFieldName]?: string } & { readonly row: number };

export type Quantity =
  | { readonly kind: 'counted'; readonly amount: number }
  | { readonly kind: 'quantity-empty' | 'quantity-coded' | 'quantity-unreadable' };

/** A quantity below nothing is no count but a code that somebody made up (`-1`: low): it is never booked as stock. */
export function readQuantity(given: string): Quantity {
  if (given === '') return { kind: 'quantity-empty' };
  const amount = readNumber(given);
  if (amount === null || amount > 10_000_000) return { kind: 'quantity-unreadable' };
  return amount < 0 ? { kind: 'quantity-coded' } : { kind: 'counted', amount };
}

/** `1.234,5`, `1234.5` and `1234`. */
export function readNumber(given: string): number | null {
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(given) ? given.replaceAll('.', '') : given;
  return /^-?\d+([.,]\d{1,3})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}
