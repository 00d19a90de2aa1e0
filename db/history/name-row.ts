import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { SyncedTableName } from '../write-door/tables.ts';

const RESOURCE = '(SELECT name FROM resource WHERE resource.id =';
const BOOKING = `(SELECT ${HOLDER_SQL} FROM booking WHERE booking.id =`;

const PROGRAMME = `(SELECT name FROM programme_version WHERE programme_id = programme.id ORDER BY number DESC LIMIT 1)`;

/** How a person calls a row of a table; deleted rows keep their name. */
const nameSql: Readonly<Record<SyncedTableName, string>> = {
  setting: 'id',
  user: 'name',
  organisation: 'name',
  organisation_link: '(SELECT name FROM organisation WHERE organisation.id = organisation_id)',
  contact: 'name',
  location: 'name',
  resource: 'name',
  resource_part: `${RESOURCE} part_id)`,
  room: `${RESOURCE} room.id)`,
  station: `${RESOURCE} station.id)`,
  opening_hours: "(SELECT name FROM location WHERE location.id = location_id) || ' ' || opens || '-' || closes",
  closure: "reason || ' ' || first_on",
  asset_model: 'name',
  asset: `${RESOURCE} asset.id)`,
  kit: `${RESOURCE} kit.id)`,
  kit_line: 'description',
  attachment: 'name',
  document: 'title',
  custom_field: 'name',
  custom_value: '(SELECT name FROM custom_field WHERE custom_field.id = field_id)',
  series: 'start_local',
  booking: HOLDER_SQL,
  booking_detail: `${BOOKING} booking_detail.id)`,
  allocation: `${RESOURCE} resource_id)`,
  override: 'rule',
  holiday_period: "holiday || ' ' || school_year || ' ' || region",
  school_override: "(SELECT name FROM organisation WHERE organisation.id = organisation_id) || ' ' || first_on",
  programme: PROGRAMME,
  programme_version: 'name',
  programme_need: '(SELECT name FROM programme_version WHERE programme_version.id = version_id)',
  person: `${RESOURCE} person.id)`,
  person_detail: `${RESOURCE} person_detail.id)`,
  person_hours: `${RESOURCE} person_id)`,
  person_absence: `${RESOURCE} person_id)`,
  person_authorisation: `${RESOURCE} person_id)`,
  waitlist_entry: '(SELECT name FROM organisation WHERE organisation.id = organisation_id)',
  resource_terms: `${RESOURCE} resource_id)`,
  defect: `${RESOURCE} asset_id)`,
  inspection: `${RESOURCE} asset_id)`,
  inspection_plan: `coalesce(${RESOURCE} asset_id), (SELECT name FROM asset_model WHERE asset_model.id = model_id))`,
  machine_record: '(SELECT name FROM asset_model WHERE asset_model.id = machine_record.id)',
  loan: `${BOOKING} loan.id)`,
  loan_detail: `${BOOKING} loan_detail.id)`,
  loan_line: 'description',
  loan_check: 'coalesce((SELECT description FROM loan_line WHERE loan_line.id = line_id), note)',
  consumable: 'name',
  stock_movement: '(SELECT name FROM consumable WHERE consumable.id = consumable_id)',
  stocktake: `coalesce(${RESOURCE} room_id), (SELECT name FROM location WHERE location.id = location_id))`,
  stocktake_line: `${RESOURCE} asset_id)`,
  travel_time:
    "(SELECT name FROM location WHERE location.id = location_a) || ' - ' || (SELECT name FROM location WHERE location.id = location_b)",
  booking_site: `${BOOKING} booking_site.id)`,
  transport_trip: `coalesce(${RESOURCE} resource_id), ${BOOKING} booking_id))`,
  trip_plan: `coalesce(${RESOURCE} substr(trip_plan.id, 1, instr(trip_plan.id, ':') - 1)),
    ${BOOKING} substr(trip_plan.id, 6, instr(substr(trip_plan.id, 6), ':') - 1)))`,
  attendance: `${RESOURCE} person_id)`,
  visit_count: `${BOOKING} visit_count.id)`,
  out_of_place: `${RESOURCE} resource_id)`,
};

export function rowName(db: ReadableDb, table: SyncedTableName, id: string): string {
  const name = statement(db, `SELECT ${nameSql[table]} FROM "${table}" WHERE "${table}".id = ?`).pluck().get(id);
  return typeof name === 'string' ? name : '';
}

const referenced: Readonly<Record<string, SyncedTableName>> = {
  organisation_id: 'organisation',
  owner_id: 'organisation',
  merged_into: 'organisation',
  location_id: 'location',
  home_location_id: 'location',
  from_location_id: 'location',
  to_location_id: 'location',
  location_a: 'location',
  location_b: 'location',
  after_booking_id: 'booking',
  room_id: 'room',
  resource_id: 'resource',
  asset_id: 'asset',
  kit_id: 'kit',
  part_id: 'resource',
  container_id: 'resource',
  model_id: 'asset_model',
  booking_id: 'booking',
  programme_id: 'programme',
  programme_version_id: 'programme_version',
  version_id: 'programme_version',
  person_id: 'resource',
  driver_id: 'resource',
  loan_id: 'loan',
  line_id: 'loan_line',
  attachment_id: 'attachment',
  field_id: 'custom_field',
  consumable_id: 'consumable',
};

/** The name behind a column that refers to another row; the value itself for every other column. */
export function nameOfValue(db: ReadableDb, column: string, value: string | number | null): string | number | null {
  const table = referenced[column];
  return table && typeof value === 'string' ? rowName(db, table, value) || value : value;
}
