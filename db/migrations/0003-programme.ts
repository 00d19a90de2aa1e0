/**
 * What a lab offers. A programme keeps its versions: changing one adds a version, so that a visit of last year still
 * says what it was. The groups of a booking stand in its skeleton, because fairness and study days ask for them.
 */
export const programme = {
  name: '0003-programme',
  sql: `
CREATE TABLE programme (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('draft', 'active', 'retired')),
  position INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_version (
  id TEXT PRIMARY KEY NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 1),
  name TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  preparation TEXT NOT NULL DEFAULT '',
  protection TEXT NOT NULL DEFAULT '',
  groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 10080),
  setup_minutes INTEGER NOT NULL DEFAULT 0 CHECK (setup_minutes BETWEEN 0 AND 1440),
  cleanup_minutes INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_minutes BETWEEN 0 AND 1440),
  least_pupils INTEGER CHECK (least_pupils >= 0),
  most_pupils INTEGER CHECK (most_pupils >= 1),
  pupils_per_supervisor INTEGER CHECK (pupils_per_supervisor >= 1),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_version_programme ON programme_version (programme_id, number);

-- One thing a visit of this programme needs. quantity counts pieces or people; amount is of a consumable, per group, and
-- of a room the seats it must have (none: it seats the group).
CREATE TABLE programme_need (
  id TEXT PRIMARY KEY NOT NULL,
  version_id TEXT NOT NULL REFERENCES programme_version (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('room', 'model', 'skill', 'kit', 'consumable')),
  model_id TEXT REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  traits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(traits)),
  skill TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 10000),
  amount REAL CHECK (amount >= 0),
  unit TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX programme_need_version ON programme_need (version_id);

ALTER TABLE booking ADD COLUMN programme_version_id TEXT REFERENCES programme_version (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX booking_programme_version ON booking (programme_version_id) WHERE programme_version_id IS NOT NULL;
ALTER TABLE booking ADD COLUMN groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups));
`,
};
