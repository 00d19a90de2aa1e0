/**
 * What is asked but not placed yet, and how a booking ended. A request or an option is a booking that holds its slot;
 * the waiting list is for what has no slot.
 */
export const planning = {
  name: '0005-planning',
  sql: `
CREATE TABLE waitlist_entry (
  id TEXT PRIMARY KEY NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  location_id TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  groups TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(groups)),
  pupils INTEGER CHECK (pupils BETWEEN 0 AND 100000),
  first_on TEXT NOT NULL CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_on TEXT NOT NULL CHECK (last_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND last_on >= first_on),
  weekdays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(weekdays)),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  -- What was offered last; whether the entry waits, is offered or placed follows from that booking.
  booking_id TEXT REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX waitlist_entry_organisation ON waitlist_entry (organisation_id);

-- The few that wait for an answer, among all that were ever booked: counted in the navigation after every change.
CREATE INDEX booking_requested ON booking (start_at) WHERE intent = 'requested';
CREATE INDEX booking_option ON booking (option_until) WHERE intent = 'option';

ALTER TABLE booking ADD COLUMN cancelled_at INTEGER;
-- In which role the rule was set aside.
ALTER TABLE override ADD COLUMN role TEXT CHECK (role IN ('manager', 'coordinator', 'technician', 'volunteer', 'reader'));
-- A reason that is always free of charge (calamity, bereavement, code red), or null.
ALTER TABLE booking ADD COLUMN cancel_exempt TEXT
  CHECK (cancel_exempt = 'calamity' OR cancel_exempt = 'bereavement' OR cancel_exempt = 'code_red');
-- The share that is due by the policy at the moment of cancelling, in per cent.
ALTER TABLE booking ADD COLUMN cancel_share INTEGER CHECK (cancel_share BETWEEN 0 AND 100);
-- The day on which an option lapsed because nobody answered; null when a person cancelled it.
ALTER TABLE booking ADD COLUMN expired_on TEXT;
`,
};
