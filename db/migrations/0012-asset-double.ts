/**
 * How long the maker answers for a thing. Two records of one thing become one: the double points to the record that is
 * kept and is written off, so that its old bookings and its label still lead somewhere.
 */
export const assetDouble = {
  name: '0012-asset-double',
  sql: `
ALTER TABLE asset ADD COLUMN warranty_until TEXT
  CHECK (warranty_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
ALTER TABLE asset ADD COLUMN merged_into TEXT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED
  CHECK (merged_into <> id);
-- As a scanner and a person compare them. Without these every look for a label or a double reads all assets.
CREATE INDEX asset_label ON asset (lower(trim(asset_tag)));
CREATE INDEX asset_serial ON asset (model_id, lower(trim(serial_number)));
`,
};
