import type { ContactDraft, OrganisationDraft, OrganisationStatus } from '#domain/organisation/organisation.ts';
import { all, build, first, type ReadableDb, statement } from '../connection.ts';
import type { OrganisationRow } from '../schema.ts';

export interface Organisation extends Omit<OrganisationDraft, 'status'> {
  readonly id: string;
  readonly status: OrganisationStatus;
  readonly mergedInto: string | null;
}

export interface Contact extends ContactDraft {
  readonly id: string;
  readonly organisationId: string;
}

export function readOrganisation(db: ReadableDb, id: string): Organisation | undefined {
  const row = first(db, build.selectFrom('organisation').selectAll().where('id', '=', id).where('deleted', '=', 0));
  return row && fromRow(row);
}

export function fromRow(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    branchCode: row.branch_code,
    boardCode: row.board_code,
    chamberCode: row.chamber_code,
    street: row.street,
    houseNumber: row.house_number,
    postcode: row.postcode,
    city: row.city,
    municipality: row.municipality,
    province: row.province,
    phone: row.phone,
    email: row.email,
    website: row.website,
    denomination: row.denomination,
    holidayRegion: row.holiday_region,
    dayModel: row.day_model,
    pupils: row.pupils,
    travelMinutes: row.travel_minutes,
    status: row.status,
    mergedInto: row.merged_into,
    note: row.note,
  };
}

/** The organisation and all that were merged into it, however many steps away. */
export function familyOf(db: ReadableDb, id: string): readonly string[] {
  return statement(
    db,
    `WITH RECURSIVE family (id) AS (
       SELECT ?
       UNION
       SELECT organisation.id FROM organisation JOIN family ON organisation.merged_into = family.id
       WHERE organisation.deleted = 0 AND organisation.status = 'merged'
     ) SELECT id FROM family`,
  )
    .pluck()
    .all(id) as string[];
}

export function contactsOf(db: ReadableDb, organisationIds: readonly string[]): readonly Contact[] {
  const rows = all(
    db,
    build
      .selectFrom('contact')
      .selectAll()
      .where('organisation_id', 'in', [...organisationIds])
      .where('deleted', '=', 0)
      .orderBy('name')
      .orderBy('id'),
  );
  return rows.map(({ id, organisation_id, name, role, email, phone, note }) => ({
    id,
    organisationId: organisation_id,
    name,
    role,
    email,
    phone,
    note,
  }));
}
