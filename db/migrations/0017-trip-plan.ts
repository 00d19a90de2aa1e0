/**
 * Who makes a trip and on which day, when somebody chose that. Beside the ticks: they are set by others, at other times, on
 * other devices. The id is that of the trip, which says what goes and what for.
 */
export const tripPlan = {
  name: '0017-trip-plan',
  sql: `
CREATE TABLE trip_plan (
  id TEXT PRIMARY KEY NOT NULL,
  driver_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  -- Somebody who is not among the people that are known.
  driver_name TEXT NOT NULL DEFAULT '',
  drive_on TEXT CHECK (drive_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  day_part TEXT CHECK (day_part IN ('morning', 'afternoon')),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
`,
};
