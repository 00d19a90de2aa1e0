/** Its id is that of the booking. */
export interface VisitCountRow {
  id: string;
  pupils: number | null;
  supervisors: number | null;
  counted_at: number;
  deleted: 0 | 1;
}

export interface OutOfPlaceRow {
  id: string;
  resource_id: string;
  /** The visit after which it was not put back. */
  booking_id: string | null;
  noted_at: number;
  back_at: number | null;
  deleted: 0 | 1;
}
