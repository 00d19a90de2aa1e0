/**
 * What has to be carried. Which trips are needed follows from bookings and is stored nowhere; kept is only what a person
 * ticked (loaded, delivered), how long the road takes, and what a site offers to a mobile lab.
 */
export const transport = {
  name: '0014-transport',
  sql: `
-- The id is the pair in a fixed order: two devices that fill in one road write one row.
CREATE TABLE travel_time (
  id TEXT PRIMARY KEY NOT NULL,
  location_a TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  location_b TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The id says what goes and what for. The room is the one that the thing stood in, to go back to.
CREATE TABLE transport_trip (
  id TEXT PRIMARY KEY NOT NULL,
  resource_id TEXT REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  from_location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  to_location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  booking_id TEXT REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  after_booking_id TEXT REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  room_id TEXT REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  loaded_at INTEGER,
  delivered_at INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX transport_trip_delivered ON transport_trip (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX transport_trip_resource ON transport_trip (resource_id) WHERE resource_id IS NOT NULL;

-- Where a mobile lab stands for a booking; it shares the booking's id.
CREATE TABLE booking_site (
  id TEXT PRIMARY KEY NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  address TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  confirmed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(confirmed)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Where a kit belongs, once it has been carried elsewhere; empty while it is at home.
ALTER TABLE kit ADD COLUMN home_location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED;
-- What a mobile lab asks of a site, as {kind, detail}.
ALTER TABLE location ADD COLUMN site_needs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(site_needs));
-- The lab brings what is lent, and fetches it.
ALTER TABLE loan ADD COLUMN by_lab INTEGER NOT NULL DEFAULT 0 CHECK (by_lab IN (0, 1));
`,
};
