/**
 * The synced tables. A table's number stands in the log for ever; columns that make sense only together
 * are one unit and get their clock together.
 */
export interface SyncedTable {
  readonly no: number;
  readonly units?: readonly (readonly string[])[];
  /** The scope a row belongs to for ever (SYNC.md 1); `region` when absent. */
  readonly scope?: 'booking' | 'organisation';
  /** Rows are never changed but for `withdrawn`, so that no merge invents a state nobody asked for. */
  readonly immutable?: true;
}

export const syncedTables = {
  setting: { no: 1 },
  user: { no: 2 },
  organisation: { no: 3, units: [['street', 'house_number', 'postcode', 'city']] },
  organisation_link: { no: 4 },
  contact: { no: 5, scope: 'organisation' },
  location: { no: 6, units: [['street', 'postcode', 'city']] },
  resource: { no: 7 },
  resource_part: { no: 8 },
  room: { no: 9 },
  station: { no: 10 },
  opening_hours: { no: 11, units: [['weekday', 'opens', 'closes']] },
  closure: { no: 12, units: [['first_on', 'last_on']] },
  asset_model: { no: 13 },
  asset: { no: 14 },
  kit: { no: 15 },
  kit_line: { no: 16 },
  attachment: { no: 17, units: [['name', 'media_type', 'size', 'sha256']] },
  series: { no: 18 },
  booking: { no: 19, units: [['start_at', 'end_at']] },
  booking_detail: { no: 20, scope: 'booking' },
  allocation: { no: 21, immutable: true },
  override: { no: 22 },
  holiday_period: { no: 23, units: [['first_on', 'last_on']] },
  school_override: { no: 24, units: [['first_on', 'last_on']] },
  programme: { no: 25 },
  programme_version: { no: 26 },
  programme_need: { no: 27 },
  person: { no: 28, units: [['vog_issued_on', 'vog_seen_on', 'vog_seen_by']] },
  person_detail: { no: 29 },
  person_hours: { no: 30, units: [['weekday', 'opens', 'closes']] },
  person_absence: { no: 31, units: [['first_on', 'last_on']] },
  person_authorisation: { no: 32 },
  waitlist_entry: { no: 33, units: [['first_on', 'last_on']] },
  resource_terms: { no: 34 },
  defect: { no: 60, units: [['solved_at', 'solved_by', 'solution']] },
  inspection: { no: 61, units: [['done_on', 'method', 'result', 'inspector', 'certificate']] },
  inspection_plan: { no: 62 },
  machine_record: { no: 63 },
  loan: { no: 35 },
  loan_detail: { no: 36, scope: 'booking' },
  loan_line: { no: 37 },
  loan_check: { no: 38 },
  consumable: { no: 45, units: [['pack_unit', 'pack_milli']] },
  stock_movement: { no: 46 },
  stocktake: { no: 47 },
  stocktake_line: { no: 48 },
  travel_time: { no: 85 },
  booking_site: { no: 86, scope: 'booking' },
  transport_trip: { no: 87, units: [['from_location_id', 'to_location_id']] },
  attendance: { no: 70, units: [['arrived_at', 'left_at']] },
  document: { no: 80 },
  custom_field: { no: 81 },
  custom_value: { no: 82 },
  visit_count: { no: 90, scope: 'booking', units: [['pupils', 'supervisors']] },
  out_of_place: { no: 91 },
  trip_plan: {
    no: 92,
    units: [
      ['driver_id', 'driver_name'],
      ['drive_on', 'day_part'],
    ],
  },
} as const satisfies Record<string, SyncedTable>;

export type SyncedTableName = keyof typeof syncedTables;

export const tableNameByNo: ReadonlyMap<number, SyncedTableName> = new Map(
  Object.entries(syncedTables).map(([name, table]) => [table.no, name as SyncedTableName]),
);
