/** Who was where and when, told by themselves. Hours count once they have an end. */
export const attendance = {
  name: '0010-attendance',
  sql: `
CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  location_id TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  arrived_at INTEGER NOT NULL,
  left_at INTEGER CHECK (left_at > arrived_at),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_person ON attendance (person_id, arrived_at);
CREATE INDEX attendance_location ON attendance (location_id, arrived_at);
`,
};
