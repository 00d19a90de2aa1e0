/** Fields that a region adds to its assets. A value has an id made of its asset and field, so that two copies that fill in the
 * same one merge into one row; that a field is gone, or a choice, changes no value. */
export const customField = {
  name: '0015-custom-field',
  sql: `
CREATE TABLE custom_field (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yes_no')),
  unit TEXT NOT NULL DEFAULT '',
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
  category TEXT NOT NULL DEFAULT '',
  required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE custom_value (
  id TEXT PRIMARY KEY NOT NULL,
  asset_id TEXT NOT NULL REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  field_id TEXT NOT NULL REFERENCES custom_field (id) DEFERRABLE INITIALLY DEFERRED,
  content TEXT NOT NULL DEFAULT '' CHECK (length(content) <= 200),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_value_asset ON custom_value (asset_id);
CREATE INDEX custom_value_field ON custom_value (field_id);
`,
};
