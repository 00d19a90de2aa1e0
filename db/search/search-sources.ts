import { foldText } from '#domain/organisation/fold-text.ts';
import type { IndexedKind } from '#domain/search/found-kinds.ts';

export interface SearchSource {
  readonly kind: IndexedKind;
  /** First part of the numbers of its documents. */
  readonly no: number;
  /** The table whose row it is, and how that row is asked for. */
  readonly key: string;
  /** Gives rowId, id, title, about, codes, more. Ends in a condition. */
  readonly sql: string;
}

/** A row as it is shown and searched. */
export interface SourceRow {
  readonly rowId: string;
  /** Of the thing that is opened: for a contact its organisation. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Searched from their beginning too: a label, a serial number. */
  readonly codes: string | null;
  /** Also searched, not shown. */
  readonly more: string | null;
}

const LOCATED = 'JOIN resource USING (id) LEFT JOIN location ON location.id = resource.location_id';
const own = (kind: IndexedKind, no: number, key: string, sql: string): SearchSource => ({ kind, no, key, sql });

/** In the order in which they are shown; the kind that people have most of is the last. */
export const searchSources: readonly SearchSource[] = [
  own(
    'organisation',
    1,
    'organisation.id',
    `SELECT id AS rowId, id, name AS title, city AS about, coalesce(branch_code, '') || ' ' || coalesce(chamber_code, '') AS codes,
       postcode AS more FROM organisation WHERE deleted = 0`,
  ),
  own(
    'contact',
    2,
    'contact.id',
    `SELECT contact.id AS rowId, contact.organisation_id AS id, contact.name AS title, organisation.name AS about, '' AS codes,
       contact.role || ' ' || contact.email AS more
     FROM contact JOIN organisation ON organisation.id = organisation_id WHERE contact.deleted = 0`,
  ),
  own(
    'programme',
    3,
    'programme.id',
    `SELECT programme.id AS rowId, programme.id, latest.name AS title, latest.duration_minutes || ' min' AS about, code AS codes,
       latest.summary AS more
     FROM programme JOIN programme_version AS latest ON latest.id =
       (SELECT id FROM programme_version WHERE programme_id = programme.id AND deleted = 0 ORDER BY number DESC, id DESC LIMIT 1)
     WHERE programme.deleted = 0`,
  ),
  own(
    'model',
    4,
    'asset_model.id',
    `SELECT id AS rowId, id, name AS title, category AS about, '' AS codes, maker AS more FROM asset_model WHERE deleted = 0`,
  ),
  own(
    'kit',
    5,
    'kit.id',
    `SELECT kit.id AS rowId, kit.id, resource.name AS title, code || coalesce(' · ' || location.name, '') AS about, code AS codes,
       '' AS more FROM kit ${LOCATED} WHERE kit.deleted = 0`,
  ),
  own(
    'consumable',
    6,
    'consumable.id',
    `SELECT consumable.id AS rowId, consumable.id, consumable.name AS title,
       trim(consumable.category || coalesce(' · ' || location.name, ''), ' ·') AS about, consumable.code AS codes, consumable.place AS more
     FROM consumable LEFT JOIN location ON location.id = consumable.location_id WHERE consumable.deleted = 0`,
  ),
  own(
    'room',
    7,
    'room.id',
    `SELECT room.id AS rowId, room.id, resource.name AS title, coalesce(location.name, '') AS about, '' AS codes, '' AS more
     FROM room ${LOCATED} WHERE room.deleted = 0`,
  ),
  own(
    'station',
    8,
    'station.id',
    `SELECT station.id AS rowId, station.id, resource.name AS title, coalesce(hall.name, '') || coalesce(' · ' || location.name, '') AS about,
       '' AS codes, '' AS more
     FROM station ${LOCATED} LEFT JOIN resource AS hall ON hall.id = station.room_id WHERE station.deleted = 0`,
  ),
  own(
    'location',
    9,
    'location.id',
    `SELECT id AS rowId, id, name AS title, city AS about, '' AS codes, '' AS more FROM location WHERE deleted = 0`,
  ),
  own(
    'person',
    10,
    'person.id',
    `SELECT person.id AS rowId, person.id, resource.name AS title,
       coalesce((SELECT name FROM organisation WHERE organisation.id = person.organisation_id), location.name, '') AS about, '' AS codes,
       (SELECT group_concat(value, ' ') FROM json_each(person.skills)) AS more
     FROM person ${LOCATED} WHERE person.deleted = 0`,
  ),
  own(
    'asset',
    11,
    'asset.id',
    `SELECT asset.id AS rowId, asset.id, resource.name AS title, asset_tag || coalesce(' · ' || location.name, '') AS about,
       asset_tag || ' ' || serial_number AS codes,
       (SELECT group_concat(content, ' ') FROM custom_value JOIN custom_field ON custom_field.id = field_id
         WHERE asset_id = asset.id AND custom_value.deleted = 0 AND custom_field.deleted = 0) AS more
     FROM asset ${LOCATED} WHERE asset.deleted = 0`,
  ),
];

/** Documents of a kind have numbers from its own times this. */
const KIND_RANGE = 2 ** 40;

export function docRange({ no }: SearchSource): { readonly first: number; readonly last: number } {
  return { first: no * KIND_RANGE, last: (no + 1) * KIND_RANGE - 1 };
}

/** As it is kept and searched. */
export interface SearchDoc {
  readonly title: string;
  readonly text: string;
  readonly codes: string;
}

export function docOf({ title, about, codes, more }: SourceRow): SearchDoc {
  const folded = foldText(codes ?? '');
  return { title: foldText(title), text: foldText(`${title} ${about} ${codes ?? ''} ${more ?? ''}`), codes: folded };
}

/** Where each word begins, with all that follows. */
export function startsOf({ title, codes }: SearchDoc): readonly (readonly [place: number, start: string])[] {
  const later = [...title.matchAll(/(?<= )[^ ]/g)].map(({ index }) => [1, title.slice(index)] as const);
  const coded = codes === '' ? [] : codes.split(' ').map((code) => [2, code] as const);
  return [...(title === '' ? [] : [[0, title] as const]), ...later, ...coded];
}
