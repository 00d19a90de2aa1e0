/**
 * Facilities that somebody else owns: the terms under which a room, a machine or a kit may be booked. Owner, home
 * location and place of now differ; the owner of a thing stays in its own row, of a room it stands here.
 */
export const sharing = {
  name: '0006-sharing',
  sql: `
CREATE TABLE resource_terms (
  id TEXT PRIMARY KEY NOT NULL,
  resource_id TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  first_on TEXT CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  hours TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(hours)),
  notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days BETWEEN 0 AND 400),
  approval TEXT NOT NULL DEFAULT 'none' CHECK (approval IN ('none', 'owner', 'lab')),
  contact TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recalled_from TEXT CHECK (recalled_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  recall_reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX resource_terms_resource ON resource_terms (resource_id);
CREATE INDEX resource_terms_owner ON resource_terms (owner_id);
`,
};
