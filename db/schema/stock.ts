export interface ConsumableRow {
  id: string;
  code: string;
  name: string;
  category: string;
  unit: string;
  pack_unit: string;
  pack_milli: number | null;
  minimum_milli: number;
  expires_on: string | null;
  location_id: string | null;
  place: string;
  price_cents: number | null;
  note: string;
  deleted: 0 | 1;
}

export interface StockMovementRow {
  id: string;
  consumable_id: string;
  kind: 'in' | 'out' | 'count' | 'loss' | 'use';
  milli: number;
  counted_milli: number | null;
  booking_id: string | null;
  reason: string;
  happened_at: number;
  short: 0 | 1;
  deleted: 0 | 1;
}

export interface StocktakeRow {
  id: string;
  location_id: string;
  room_id: string | null;
  taken_at: number;
  deleted: 0 | 1;
}

export interface StocktakeLineRow {
  id: string;
  stocktake_id: string;
  asset_id: string;
  outcome: 'found' | 'missing' | 'elsewhere';
  stood_at: string;
  found_again_at: number | null;
  deleted: 0 | 1;
}
