/**
 * What is handed to somebody, and what comes back. A loan belongs to the booking that reserved it and shares its id, so
 * that one booking can never be handed out twice. Its lines are a copy of what went along: a case whose contents are
 * changed meanwhile is still asked back as it left. Nothing says "out" or "late": that follows from lines, checks and
 * the end of the booking.
 */
const open = (line: string) => `
  DELETE FROM open_loan_line WHERE line_id = ${line};
  INSERT INTO open_loan_line (line_id) SELECT id FROM loan_line WHERE id = ${line} AND deleted = 0 AND quantity > (
    SELECT coalesce(sum(returned + missing + damaged), 0) FROM loan_check WHERE loan_check.line_id = ${line} AND deleted = 0);`;

const triggers = ['INSERT', 'UPDATE']
  .flatMap((event) => [
    `CREATE TRIGGER loan_line_open_${event.toLowerCase()} AFTER ${event} ON loan_line BEGIN ${open('NEW.id')} END;`,
    `CREATE TRIGGER loan_check_open_${event.toLowerCase()} AFTER ${event} ON loan_check WHEN NEW.line_id IS NOT NULL
     BEGIN ${open('NEW.line_id')} END;`,
  ])
  .join('\n');

export const lending = {
  name: '0007-lending',
  sql: `
CREATE TABLE loan (
  id TEXT PRIMARY KEY NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  packed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(packed)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE loan_detail (
  id TEXT PRIMARY KEY NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
  taken_by TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE loan_line (
  id TEXT PRIMARY KEY NOT NULL,
  loan_id TEXT NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
  -- A named thing: an asset, or the case itself.
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  -- The case it lies in; empty for a loose thing and for the case itself.
  kit_id TEXT REFERENCES kit (id) DEFERRABLE INITIALLY DEFERRED,
  kit_line_id TEXT REFERENCES kit_line (id) DEFERRABLE INITIALLY DEFERRED,
  description TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 10000),
  out_at INTEGER NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_line_loan ON loan_line (loan_id);
CREATE INDEX loan_line_kit ON loan_line (kit_id) WHERE kit_id IS NOT NULL;
CREATE INDEX loan_line_resource ON loan_line (resource_id) WHERE resource_id IS NOT NULL;

-- What somebody counted at a moment; counts add up. Without a line: something came along that was not lent.
-- A negative number of missing pieces are pieces that were found after all.
CREATE TABLE loan_check (
  id TEXT PRIMARY KEY NOT NULL,
  loan_id TEXT NOT NULL REFERENCES loan (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT REFERENCES loan_line (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL,
  returned INTEGER NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND 10000),
  missing INTEGER NOT NULL DEFAULT 0 CHECK (missing BETWEEN -10000 AND 10000),
  damaged INTEGER NOT NULL DEFAULT 0 CHECK (damaged BETWEEN 0 AND 10000),
  refilled INTEGER NOT NULL DEFAULT 0 CHECK (refilled BETWEEN 0 AND 10000),
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX loan_check_line ON loan_check (line_id, deleted, returned, missing, damaged) WHERE line_id IS NOT NULL;
CREATE INDEX loan_check_loan ON loan_check (loan_id);
-- The few that ask for something: lost, broken or foreign.
CREATE INDEX loan_check_trouble ON loan_check (loan_id) WHERE missing <> 0 OR damaged <> 0 OR line_id IS NULL;

-- Derived, never replicated: the few lines of which something is out, kept by the database itself whoever writes.
CREATE TABLE open_loan_line (
  line_id TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
${triggers}
`,
};
