/** Row types of every table, as Kysely sees them. Booleans are 0 or 1; JSON columns are text. */

import type { AttendanceRow } from './schema/attendance.ts';
import type {
  AllocationRow,
  BookingDetailRow,
  BookingRow,
  OccupancyRow,
  OverrideRow,
  SeriesRow,
} from './schema/booking.ts';
import type { HolidayPeriodRow, SchoolOverrideRow } from './schema/calendar.ts';
import type { CustomFieldRow, CustomValueRow } from './schema/custom-field.ts';
import type { DocumentRow } from './schema/document.ts';
import type { LoanCheckRow, LoanDetailRow, LoanLineRow, LoanRow, OpenLoanLineRow } from './schema/loan.ts';
import type {
  PersonAbsenceRow,
  PersonAuthorisationRow,
  PersonDetailRow,
  PersonHoursRow,
  PersonRow,
} from './schema/person.ts';
import type { WaitlistEntryRow } from './schema/planning.ts';
import type { ProgrammeNeedRow, ProgrammeRow, ProgrammeVersionRow } from './schema/programme.ts';
import type { DefectRow, InspectionPlanRow, InspectionRow, MachineRecordRow } from './schema/safety.ts';
import type { ResourceTermsRow } from './schema/sharing.ts';
import type { ConsumableRow, StockMovementRow, StocktakeLineRow, StocktakeRow } from './schema/stock.ts';
import type { OutOfPlaceRow, VisitCountRow } from './schema/today.ts';
import type { BookingSiteRow, TransportTripRow, TravelTimeRow, TripPlanRow } from './schema/transport.ts';
import type { SyncDeviceRow, SyncGroupRow, SyncOpRow, SyncRowRow, SyncStreamRow } from './write-door/log-schema.ts';

export interface SettingRow {
  id: string;
  value: string;
  deleted: 0 | 1;
}

export interface UserRow {
  id: string;
  name: string;
  role: 'manager' | 'coordinator' | 'technician' | 'volunteer' | 'reader';
  deleted: 0 | 1;
}

export interface OrganisationRow {
  id: string;
  kind: 'school_po' | 'school_vo' | 'school_so' | 'mbo' | 'company' | 'board' | 'foundation' | 'municipality' | 'other';
  name: string;
  branch_code: string | null;
  board_code: string | null;
  chamber_code: string | null;
  street: string;
  house_number: string;
  postcode: string;
  city: string;
  municipality: string;
  province: string;
  phone: string;
  email: string;
  website: string;
  denomination: string;
  holiday_region: 'noord' | 'midden' | 'zuid' | null;
  day_model: 'traditional' | 'continuous' | 'five_equal' | 'hoorns' | 'other' | null;
  pupils: number | null;
  travel_minutes: number | null;
  status: 'active' | 'closed' | 'merged';
  merged_into: string | null;
  note: string;
  deleted: 0 | 1;
}

export interface OrganisationLinkRow {
  id: string;
  organisation_id: string;
  kind: 'network' | 'pool' | 'topsector';
  target: string;
  deleted: 0 | 1;
}

export interface ContactRow {
  id: string;
  organisation_id: string;
  name: string;
  role: string;
  email: string;
  phone: string;
  note: string;
  deleted: 0 | 1;
}

export interface LocationRow {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  time_zone: string;
  status: 'active' | 'in_construction' | 'closed';
  mobile: 0 | 1;
  position: number;
  note: string;
  site_needs: string;
  deleted: 0 | 1;
}

export interface ResourceRow {
  id: string;
  kind: 'room' | 'station' | 'asset' | 'kit' | 'person' | 'vehicle';
  name: string;
  location_id: string | null;
  bookable: 0 | 1;
  deleted: 0 | 1;
}

export interface ResourcePartRow {
  id: string;
  container_id: string;
  part_id: string;
  alone: 0 | 1;
  deleted: 0 | 1;
}

export interface RoomRow {
  id: string;
  capacity: number | null;
  traits: string;
  position: number;
  note: string;
  deleted: 0 | 1;
}

export interface StationRow {
  id: string;
  room_id: string;
  deleted: 0 | 1;
}

export interface OpeningHoursRow {
  id: string;
  location_id: string;
  weekday: number;
  opens: string;
  closes: string;
  deleted: 0 | 1;
}

export interface ClosureRow {
  id: string;
  location_id: string | null;
  kind: 'closed' | 'desk_closed';
  first_on: string;
  last_on: string;
  reason: string;
  deleted: 0 | 1;
}

export interface AssetModelRow {
  id: string;
  name: string;
  maker: string;
  category: string;
  description: string;
  photo_id: string | null;
  authorisation_needed: 0 | 1;
  deleted: 0 | 1;
}

export interface AssetRow {
  id: string;
  model_id: string;
  asset_tag: string;
  serial_number: string;
  owner_id: string | null;
  home_location_id: string | null;
  room_id: string | null;
  place: string;
  funding_source: string;
  bought_on: string | null;
  price_cents: number | null;
  warranty_until: string | null;
  maintenance_since: number | null;
  retired_on: string | null;
  retired_reason: string;
  /** The record of the same thing that is kept. */
  merged_into: string | null;
  photo_id: string | null;
  note: string;
  deleted: 0 | 1;
}

export interface KitRow {
  id: string;
  code: string;
  description: string;
  owner_id: string | null;
  place: string;
  photo_id: string | null;
  home_location_id: string | null;
  deleted: 0 | 1;
}

export interface KitLineRow {
  id: string;
  kit_id: string;
  asset_id: string | null;
  description: string;
  quantity: number;
  position: number;
  critical: 0 | 1;
  model_id: string | null;
  photo_id: string | null;
  deleted: 0 | 1;
}

export interface AttachmentRow {
  id: string;
  kind: 'photo' | 'manual' | 'instruction_card' | 'other';
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  deleted: 0 | 1;
}

export interface AttachmentContentRow {
  sha256: string;
  bytes: Uint8Array;
}

export interface Schema {
  setting: SettingRow;
  user: UserRow;
  organisation: OrganisationRow;
  organisation_link: OrganisationLinkRow;
  contact: ContactRow;
  location: LocationRow;
  resource: ResourceRow;
  resource_part: ResourcePartRow;
  room: RoomRow;
  station: StationRow;
  opening_hours: OpeningHoursRow;
  closure: ClosureRow;
  asset_model: AssetModelRow;
  asset: AssetRow;
  kit: KitRow;
  kit_line: KitLineRow;
  attachment: AttachmentRow;
  attachment_content: AttachmentContentRow;
  document: DocumentRow;
  custom_field: CustomFieldRow;
  custom_value: CustomValueRow;
  series: SeriesRow;
  booking: BookingRow;
  booking_detail: BookingDetailRow;
  allocation: AllocationRow;
  override: OverrideRow;
  holiday_period: HolidayPeriodRow;
  school_override: SchoolOverrideRow;
  programme: ProgrammeRow;
  programme_version: ProgrammeVersionRow;
  programme_need: ProgrammeNeedRow;
  person: PersonRow;
  person_detail: PersonDetailRow;
  person_hours: PersonHoursRow;
  person_absence: PersonAbsenceRow;
  person_authorisation: PersonAuthorisationRow;
  waitlist_entry: WaitlistEntryRow;
  attendance: AttendanceRow;
  travel_time: TravelTimeRow;
  transport_trip: TransportTripRow;
  trip_plan: TripPlanRow;
  booking_site: BookingSiteRow;
  visit_count: VisitCountRow;
  out_of_place: OutOfPlaceRow;
  resource_terms: ResourceTermsRow;
  defect: DefectRow;
  inspection: InspectionRow;
  inspection_plan: InspectionPlanRow;
  machine_record: MachineRecordRow;
  loan: LoanRow;
  loan_detail: LoanDetailRow;
  loan_line: LoanLineRow;
  loan_check: LoanCheckRow;
  open_loan_line: OpenLoanLineRow;
  consumable: ConsumableRow;
  stock_movement: StockMovementRow;
  stocktake: StocktakeRow;
  stocktake_line: StocktakeLineRow;
  occupancy: OccupancyRow;
  sync_device: SyncDeviceRow;
  sync_stream: SyncStreamRow;
  sync_group: SyncGroupRow;
  sync_op: SyncOpRow;
  sync_row: SyncRowRow;
}
