/**
 * The first schema: what the foundation needs, and what would be painful to add later (resource, allocation,
 * occupancy with its overlap trigger, series and scope columns, the operation log).
 * Synced tables carry no UNIQUE besides the key: two copies may break it apart while they are away from each other.
 */
export const foundation = {
  name: '0001-foundation',
  sql: `
CREATE TABLE setting (
  id TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('manager', 'coordinator', 'technician', 'volunteer', 'reader')),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('school_po', 'school_vo', 'school_so', 'mbo', 'company', 'board', 'foundation', 'municipality', 'other')),
  name TEXT NOT NULL,
  branch_code TEXT,
  board_code TEXT,
  chamber_code TEXT,
  street TEXT NOT NULL DEFAULT '',
  house_number TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  municipality TEXT NOT NULL DEFAULT '',
  province TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  denomination TEXT NOT NULL DEFAULT '',
  holiday_region TEXT CHECK (holiday_region IN ('noord', 'midden', 'zuid')),
  day_model TEXT CHECK (day_model IN ('traditional', 'continuous', 'five_equal', 'hoorns', 'other')),
  pupils INTEGER CHECK (pupils >= 0),
  travel_minutes INTEGER CHECK (travel_minutes BETWEEN 0 AND 600),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed', 'merged')),
  merged_into TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_branch_code ON organisation (branch_code) WHERE branch_code IS NOT NULL;

CREATE TABLE organisation_link (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('network', 'pool', 'topsector')),
  target TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_link_organisation ON organisation_link (organisation_id);

CREATE TABLE contact (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_organisation ON contact (organisation_id);

CREATE TABLE location (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  street TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'in_construction', 'closed')),
  mobile INTEGER NOT NULL DEFAULT 0 CHECK (mobile IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('room', 'station', 'asset', 'kit', 'person', 'vehicle')),
  name TEXT NOT NULL,
  location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  bookable INTEGER NOT NULL DEFAULT 1 CHECK (bookable IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX resource_location ON resource (location_id);

CREATE TABLE resource_part (
  id TEXT PRIMARY KEY NOT NULL,
  container_id TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  part_id TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK (container_id <> part_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX resource_part_container ON resource_part (container_id);
CREATE INDEX resource_part_part ON resource_part (part_id);

CREATE TABLE room (
  id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  capacity INTEGER CHECK (capacity BETWEEN 0 AND 10000),
  traits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(traits)),
  position INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE station (
  id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  room_id TEXT NOT NULL REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX station_room ON station (room_id);

CREATE TABLE opening_hours (
  id TEXT PRIMARY KEY NOT NULL,
  location_id TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens TEXT NOT NULL CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]'),
  closes TEXT NOT NULL CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]' AND closes > opens),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX opening_hours_location ON opening_hours (location_id);

CREATE TABLE closure (
  id TEXT PRIMARY KEY NOT NULL,
  location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'desk_closed')),
  first_on TEXT NOT NULL CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT NOT NULL CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_on >= first_on),
  reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX closure_days ON closure (first_on, last_on);

CREATE TABLE asset_model (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  maker TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  photo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE asset (
  id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  model_id TEXT NOT NULL REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  asset_tag TEXT NOT NULL DEFAULT '',
  serial_number TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  home_location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  room_id TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL DEFAULT '',
  funding_source TEXT NOT NULL DEFAULT '',
  bought_on TEXT,
  price_cents INTEGER CHECK (price_cents >= 0),
  maintenance_since INTEGER,
  retired_on TEXT,
  retired_reason TEXT NOT NULL DEFAULT '',
  photo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_model_id ON asset (model_id);
CREATE INDEX asset_tag ON asset (asset_tag);

CREATE TABLE kit (
  id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  owner_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL DEFAULT '',
  photo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE kit_line (
  id TEXT PRIMARY KEY NOT NULL,
  kit_id TEXT NOT NULL REFERENCES kit (id) DEFERRABLE INITIALLY DEFERRED,
  asset_id TEXT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 10000),
  position INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_line_kit ON kit_line (kit_id);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'manual', 'instruction_card', 'other')),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20000000),
  sha256 TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Content by its own hash: not in the log, fetched apart.
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL,
  recurrence_rule TEXT NOT NULL,
  start_local TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  excluded_dates TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(excluded_dates)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Written more than any other: a list of more than two after IN is built anew for each row, comparisons are not.
CREATE TABLE booking (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind = 'visit' OR kind = 'lesson' OR kind = 'volunteer' OR kind = 'company_use'
    OR kind = 'maintenance' OR kind = 'event'),
  intent TEXT NOT NULL CHECK (
    intent = 'requested' OR intent = 'option' OR intent = 'confirmed' OR intent = 'cancelled'),
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  setup_minutes INTEGER NOT NULL DEFAULT 0 CHECK (setup_minutes BETWEEN 0 AND 1440),
  cleanup_minutes INTEGER NOT NULL DEFAULT 0 CHECK (cleanup_minutes BETWEEN 0 AND 1440),
  option_until TEXT,
  cancelled_by TEXT CHECK (cancelled_by = 'school' OR cancelled_by = 'lab' OR cancelled_by = 'force_majeure'),
  no_show INTEGER NOT NULL DEFAULT 0 CHECK (no_show IN (0, 1)),
  sequence INTEGER NOT NULL DEFAULT 0,
  series_id TEXT REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  recurrence_id TEXT,
  scope TEXT NOT NULL DEFAULT 'region',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_start ON booking (start_at);
CREATE INDEX booking_organisation ON booking (organisation_id, start_at) WHERE organisation_id IS NOT NULL;
CREATE INDEX booking_series ON booking (series_id) WHERE series_id IS NOT NULL;

CREATE TABLE booking_detail (
  id TEXT PRIMARY KEY NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL DEFAULT '',
  contact_name TEXT NOT NULL DEFAULT '',
  contact_email TEXT NOT NULL DEFAULT '',
  contact_phone TEXT NOT NULL DEFAULT '',
  group_label TEXT NOT NULL DEFAULT '',
  pupils INTEGER CHECK (pupils BETWEEN 0 AND 100000),
  supervisors INTEGER CHECK (supervisors BETWEEN 0 AND 10000),
  notes TEXT NOT NULL DEFAULT '',
  cancel_reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation (
  id TEXT PRIMARY KEY NOT NULL,
  booking_id TEXT NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  model_id TEXT REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  flexible INTEGER NOT NULL DEFAULT 0 CHECK (flexible IN (0, 1)),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_booking ON allocation (booking_id);

CREATE TABLE override (
  id TEXT PRIMARY KEY NOT NULL,
  booking_id TEXT NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX override_booking ON override (booking_id);

-- Derived from allocation, never replicated: who really holds what. One owner per instant, whatever code writes.
CREATE TABLE occupancy (
  resource_id TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  allocation_id TEXT NOT NULL,
  booking_id TEXT NOT NULL,
  PRIMARY KEY (resource_id, start_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX occupancy_booking ON occupancy (booking_id);

-- Rows of one resource never overlap, so the one that starts last before the new end decides.
CREATE TRIGGER occupancy_overlap_insert BEFORE INSERT ON occupancy
WHEN (SELECT end_at FROM occupancy WHERE resource_id = NEW.resource_id AND start_at < NEW.end_at
      ORDER BY start_at DESC LIMIT 1) > NEW.start_at
BEGIN SELECT RAISE(ABORT, 'occupancy overlap'); END;
CREATE TRIGGER occupancy_immutable BEFORE UPDATE ON occupancy
BEGIN SELECT RAISE(ABORT, 'occupancy rows are replaced, not changed'); END;

CREATE TABLE sync_device (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  this INTEGER NOT NULL DEFAULT 0 CHECK (this IN (0, 1)),
  created_at INTEGER NOT NULL,
  token TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_stream (
  no INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES sync_device (id),
  scope TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0,
  group_hash BLOB,
  UNIQUE (device_id, scope)
) STRICT;

-- One row per transaction and stream: who did what, under which name, after what. By time: an operation finds its group by
-- the clock it carries, and new groups land at the end of one b-tree.
CREATE TABLE sync_group (
  stream INTEGER NOT NULL REFERENCES sync_stream (no),
  last_seq INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  transaction_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  dependencies TEXT NOT NULL,
  previous_hash BLOB,
  hash BLOB NOT NULL,
  PRIMARY KEY (hlc, transaction_id, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_group_transaction ON sync_group (transaction_id);

-- The id is stream * 2^36 + seq, so that the log only grows at the end of one b-tree.
CREATE TABLE sync_op (
  id INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL GENERATED ALWAYS AS (id >> 36) VIRTUAL,
  seq INTEGER NOT NULL GENERATED ALWAYS AS (id & 68719476735) VIRTUAL,
  hlc INTEGER NOT NULL,
  table_no INTEGER NOT NULL,
  row_id TEXT NOT NULL,
  schema INTEGER NOT NULL,
  patch TEXT
) STRICT;
-- By row first: the rows of one act are neighbours, so the index grows in one place.
CREATE INDEX sync_op_row ON sync_op (row_id, table_no);

-- Only rows that were changed after they were made; of others every column has the clock of its first operation.
CREATE TABLE sync_row (
  table_no INTEGER NOT NULL,
  row_id TEXT NOT NULL,
  base INTEGER NOT NULL,
  columns TEXT NOT NULL,
  PRIMARY KEY (row_id, table_no)
) STRICT, WITHOUT ROWID;

`,
};
