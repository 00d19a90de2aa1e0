/**
 * Days on which schools are away. The shipped holidays live in resources/; a row here is one that was imported later
 * or mended by hand, and replaces the shipped one of the same school year, holiday and region.
 */
export const calendar = {
  name: '0002-calendar',
  sql: `
CREATE TABLE holiday_period (
  id TEXT PRIMARY KEY NOT NULL,
  school_year TEXT NOT NULL CHECK (school_year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  holiday TEXT NOT NULL CHECK (holiday IN ('herfst', 'kerst', 'voorjaar', 'mei', 'zomer')),
  region TEXT NOT NULL CHECK (region IN ('noord', 'midden', 'zuid')),
  first_on TEXT NOT NULL CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT NOT NULL CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_on >= first_on),
  source TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX holiday_period_days ON holiday_period (first_on, last_on);

-- What one school decided for itself: a study day, a holiday of its own, or open while its region is away.
CREATE TABLE school_override (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('study_day', 'holiday', 'open')),
  first_on TEXT NOT NULL CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT NOT NULL CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_on >= first_on),
  groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX school_override_organisation ON school_override (organisation_id, first_on);
`,
};
