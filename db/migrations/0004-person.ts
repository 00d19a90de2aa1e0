/**
 * People as resources: who can be allocated, with what they can do and when. The name is the resource's own; what else
 * is personal stands in person_detail, so that the retention run finds it in one place.
 */
export const person = {
  name: '0004-person',
  sql: `
CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('instructor', 'volunteer', 'hybrid_teacher', 'technician')),
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  skills TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skills)),
  vog_needed INTEGER NOT NULL DEFAULT 1 CHECK (vog_needed IN (0, 1)),
  vog_issued_on TEXT CHECK (vog_issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  vog_seen_on TEXT CHECK (vog_seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  vog_seen_by TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_organisation ON person (organisation_id);

CREATE TABLE person_detail (
  id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Weekly hours in wall time; a person without any can be asked at all times.
CREATE TABLE person_hours (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens TEXT NOT NULL CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]'),
  closes TEXT NOT NULL CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]' AND closes > opens),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_hours_person ON person_hours (person_id);

-- Ill, on leave or otherwise not there. No reason of illness is kept, only that the person is away.
CREATE TABLE person_absence (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('ill', 'leave', 'other')),
  first_on TEXT NOT NULL CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT NOT NULL CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_on >= first_on),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_absence_person ON person_absence (person_id, first_on);

-- Who may work with or supervise a machine: by model, because training is for a kind of machine.
CREATE TABLE person_authorisation (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  model_id TEXT NOT NULL REFERENCES asset_model (id) DEFERRABLE INITIALLY DEFERRED,
  given_on TEXT CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX person_authorisation_person ON person_authorisation (person_id);
CREATE INDEX person_authorisation_model ON person_authorisation (model_id);

-- A machine of this model runs only with an authorised person in the booking.
ALTER TABLE asset_model ADD COLUMN authorisation_needed INTEGER NOT NULL DEFAULT 0 CHECK (authorisation_needed IN (0, 1));
`,
};
