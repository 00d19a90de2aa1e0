/**
 * Faults, inspections and what must be known of a machine before somebody uses it. Whether a thing may be used follows
 * from these rows: an open fault that makes it unusable, a last inspection that failed or has run out.
 */
export const safety = {
  name: '0009-safety',
  sql: `
-- One row per report. A second report of the same fault is joined to the first; all of them are solved together.
CREATE TABLE defect (
  id TEXT PRIMARY KEY NOT NULL,
  asset_id TEXT NOT NULL REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  joined_to TEXT REFERENCES defect (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  usable INTEGER NOT NULL DEFAULT 0 CHECK (usable IN (0, 1)),
  reported_at INTEGER NOT NULL,
  reported_by TEXT NOT NULL DEFAULT '',
  solved_at INTEGER,
  solved_by TEXT NOT NULL DEFAULT '',
  solution TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX defect_asset ON defect (asset_id);
CREATE INDEX defect_open ON defect (asset_id) WHERE solved_at IS NULL AND deleted = 0;

CREATE TABLE inspection (
  id TEXT PRIMARY KEY NOT NULL,
  asset_id TEXT NOT NULL REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('nen3140', 'calibration', 'cleaning', 'maintenance', 'other')),
  done_on TEXT NOT NULL CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  method TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL CHECK (result IN ('passed', 'remarks', 'failed')),
  inspector TEXT NOT NULL DEFAULT '',
  certificate TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_asset ON inspection (asset_id, kind, done_on);

-- What is to be inspected, and how often: of a model, or of one piece, which then goes before its model. Without months
-- the interval is not determined, which is something else than "not needed".
CREATE TABLE inspection_plan (
  id TEXT PRIMARY KEY NOT NULL,
  model_id TEXT REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  asset_id TEXT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('nen3140', 'calibration', 'cleaning', 'maintenance', 'other')),
  months INTEGER CHECK (months BETWEEN 1 AND 240),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((model_id IS NULL) <> (asset_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_plan_model ON inspection_plan (model_id) WHERE model_id IS NOT NULL;
CREATE INDEX inspection_plan_asset ON inspection_plan (asset_id) WHERE asset_id IS NOT NULL;

-- The record of a kind of machine; shares the id of its model.
CREATE TABLE machine_record (
  id TEXT PRIMARY KEY NOT NULL REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  ce_mark TEXT NOT NULL DEFAULT 'unknown' CHECK (ce_mark IN ('unknown', 'yes', 'no', 'not_needed')),
  dutch_manual TEXT NOT NULL DEFAULT 'unknown' CHECK (dutch_manual IN ('unknown', 'yes', 'no')),
  instruction TEXT NOT NULL DEFAULT '',
  risk_class TEXT NOT NULL DEFAULT 'unknown' CHECK (risk_class IN ('unknown', 'low', 'medium', 'high')),
  laser_class TEXT NOT NULL DEFAULT '' CHECK (laser_class IN ('', '1', '2', '3R', '3B', '4')),
  risk_assessment TEXT NOT NULL DEFAULT '',
  groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
  supervision TEXT NOT NULL DEFAULT 'unknown' CHECK (supervision IN ('unknown', 'always', 'near', 'none')),
  most_users INTEGER CHECK (most_users BETWEEN 1 AND 1000),
  protection TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
`,
};
