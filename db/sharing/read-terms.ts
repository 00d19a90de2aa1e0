import type { ResourceKind } from '#domain/booking/booking.ts';
import type { Approval, LendingHours, LendingTerms } from '#domain/sharing/terms.ts';
import { isWallTime } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import { remembered } from '../write-door/table-memory.ts';

/** A thing that somebody else lends, with the names that a person knows it by. */
export interface LentThing extends LendingTerms {
  readonly id: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly resourceKind: ResourceKind;
  readonly assetTag: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** Where it belongs, and where it is now; both null for what has no place. */
  readonly homeLocationName: string | null;
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly contact: string;
  readonly note: string;
  readonly recallReason: string;
}

interface TermsJoined extends Omit<LentThing, 'hours' | 'approval'> {
  readonly hours: string;
  readonly approval: Approval;
}

/** Every lent thing, by owner. Few in a region, and asked at each booking: from memory in a transaction. */
export function readAllTerms(db: ReadableDb): readonly LentThing[] {
  return remembered(db, 'lending terms', ['resource_terms', 'resource', 'organisation', 'asset', 'location'], () => {
    const rows = statement(
      db,
      `SELECT terms.id, terms.resource_id AS resourceId, resource.name AS resourceName, resource.kind AS resourceKind,
         coalesce(asset.asset_tag, '') AS assetTag, terms.owner_id AS ownerId, owner.name AS ownerName,
         home.name AS homeLocationName, resource.location_id AS locationId, place.name AS locationName,
         terms.first_on AS firstOn, terms.last_on AS lastOn, terms.hours, terms.notice_days AS noticeDays,
         terms.approval, terms.contact, terms.note, terms.recalled_from AS recalledFrom,
         terms.recall_reason AS recallReason
       FROM resource_terms AS terms
         JOIN resource ON resource.id = terms.resource_id AND resource.deleted = 0
         JOIN organisation AS owner ON owner.id = terms.owner_id
         LEFT JOIN asset ON asset.id = terms.resource_id
         LEFT JOIN location AS home ON home.id = asset.home_location_id
         LEFT JOIN location AS place ON place.id = resource.location_id
       WHERE terms.deleted = 0 ORDER BY owner.name, resource.name, terms.id`,
    ).all() as TermsJoined[];
    return rows.map((row) => ({ ...row, hours: readHours(row.hours) }));
  });
}

/** What another version wrote and this one does not know is left out. */
function readHours(json: string): readonly LendingHours[] {
  const stored: unknown = JSON.parse(json);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((span: Partial<LendingHours>) => {
    const { weekday, opens, closes } = span ?? {};
    const isSound =
      Number.isInteger(weekday) &&
      isWallTime(String(opens)) &&
      isWallTime(String(closes)) &&
      String(opens) < String(closes);
    return isSound ? [{ weekday: Number(weekday), opens: String(opens), closes: String(closes) }] : [];
  });
}
