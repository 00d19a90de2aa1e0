/** How a day really went: who came to a visit, and what does not stand where it belongs since. What a visit used up
 * are movements of the stock (0008). */
export const dayCount = {
  name: '0013-day-count',
  sql: `
CREATE TABLE visit_count (
  id TEXT PRIMARY KEY NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  pupils INTEGER CHECK (pupils BETWEEN 0 AND 1000),
  supervisors INTEGER CHECK (supervisors BETWEEN 0 AND 1000),
  counted_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE out_of_place (
  id TEXT PRIMARY KEY NOT NULL,
  resource_id TEXT NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  booking_id TEXT REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  noted_at INTEGER NOT NULL,
  back_at INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX out_of_place_resource ON out_of_place (resource_id);
`,
};
