/**
 * What is used up. The stock of a consumable is the sum of its movements and nothing else; amounts are whole
 * thousandths of the unit, so that the sum is exact in whatever order movements come together.
 * A part of a kit may be booked alone where its link says so; the kit then goes without. A line may ask for any pieces
 * of a model, chosen when it is booked.
 * A stocktake keeps what was expected and found in a room; a thing is missing as long as a line says so.
 */
export const stock = {
  name: '0008-stock',
  sql: `
CREATE TABLE consumable (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  category TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL CHECK (unit <> ''),
  pack_unit TEXT NOT NULL DEFAULT '',
  pack_milli INTEGER CHECK (pack_milli > 0),
  minimum_milli INTEGER NOT NULL DEFAULT 0 CHECK (minimum_milli >= 0),
  expires_on TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL DEFAULT '',
  price_cents INTEGER CHECK (price_cents >= 0),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((pack_unit = '') = (pack_milli IS NULL))
) STRICT, WITHOUT ROWID;

-- milli is what the stock changes by; short marks what went out although the stock did not say it was there.
CREATE TABLE stock_movement (
  id TEXT PRIMARY KEY NOT NULL,
  consumable_id TEXT NOT NULL REFERENCES consumable (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'count', 'loss', 'use')),
  milli INTEGER NOT NULL,
  counted_milli INTEGER CHECK (counted_milli >= 0),
  booking_id TEXT REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL DEFAULT '',
  happened_at INTEGER NOT NULL,
  short INTEGER NOT NULL DEFAULT 0 CHECK (short IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK (CASE kind WHEN 'in' THEN milli > 0 WHEN 'out' THEN milli < 0 WHEN 'loss' THEN milli < 0 ELSE 1 END),
  CHECK ((kind = 'count') = (counted_milli IS NOT NULL)),
  CHECK ((kind = 'use') = (booking_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_movement_consumable ON stock_movement (consumable_id, happened_at);
CREATE INDEX stock_movement_booking ON stock_movement (booking_id) WHERE booking_id IS NOT NULL;

ALTER TABLE resource_part ADD COLUMN alone INTEGER NOT NULL DEFAULT 0 CHECK (alone IN (0, 1));
ALTER TABLE kit_line ADD COLUMN critical INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1));
ALTER TABLE kit_line ADD COLUMN model_id TEXT REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE kit_line ADD COLUMN photo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE stocktake (
  id TEXT PRIMARY KEY NOT NULL,
  location_id TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  room_id TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  taken_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE stocktake_line (
  id TEXT PRIMARY KEY NOT NULL,
  stocktake_id TEXT NOT NULL REFERENCES stocktake (id) DEFERRABLE INITIALLY DEFERRED,
  asset_id TEXT NOT NULL REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('found', 'missing', 'elsewhere')),
  stood_at TEXT NOT NULL DEFAULT '',
  found_again_at INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_line_stocktake ON stocktake_line (stocktake_id);
CREATE INDEX stocktake_line_asset ON stocktake_line (asset_id);
`,
};
