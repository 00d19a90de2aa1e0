export interface TravelTimeRow {
  id: string;
  location_a: string;
  location_b: string;
  minutes: number;
  deleted: 0 | 1;
}

export interface TransportTripRow {
  id: string;
  /** Null for all that goes along with a loan. */
  resource_id: string | null;
  from_location_id: string | null;
  to_location_id: string | null;
  booking_id: string | null;
  after_booking_id: string | null;
  /** The room that it stood in. */
  room_id: string | null;
  loaded_at: number | null;
  delivered_at: number | null;
  deleted: 0 | 1;
}

/** Shares the id of its trip. */
export interface TripPlanRow {
  id: string;
  driver_id: string | null;
  driver_name: string;
  drive_on: string | null;
  day_part: 'morning' | 'afternoon' | null;
  deleted: 0 | 1;
}

/** Shares the id of its booking. */
export interface BookingSiteRow {
  id: string;
  address: string;
  contact: string;
  confirmed: string;
  deleted: 0 | 1;
}
