export interface AttendanceRow {
  id: string;
  person_id: string;
  location_id: string;
  /** The room or station where the person works. */
  resource_id: string | null;
  arrived_at: number;
  left_at: number | null;
  deleted: 0 | 1;
}
