export interface WaitlistEntryRow {
  id: string;
  organisation_id: string;
  programme_id: string | null;
  location_id: string | null;
  groups: string;
  pupils: number | null;
  first_on: string;
  last_on: string;
  weekdays: string;
  asked_on: string;
  withdrawn_on: string | null;
  booking_id: string | null;
  note: string;
  deleted: 0 | 1;
}
