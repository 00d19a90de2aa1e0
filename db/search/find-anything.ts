import { foldText } from '#domain/organisation/fold-text.ts';
import { HOLDER_SQL } from '../booking/holder.ts';
import { type ReadableDb, statement } from '../connection.ts';

export interface Found {
  readonly kind:
    | 'organisation'
    | 'contact'
    | 'programme'
    | 'asset'
    | 'model'
    | 'kit'
    | 'room'
    | 'location'
    | 'person'
    | 'booking';
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Of a booking. */
  readonly start: number | null;
}

interface Candidate extends Found {
  /** Also searched, not shown: a serial number, a code. */
  readonly more: string | null;
}

const YEAR = 366 * 24 * 3_600_000;

/** Each gives id, title, about, more, start. */
const sources: readonly (readonly [Found['kind'], string])[] = [
  [
    'organisation',
    `SELECT id, name AS title, city AS about, coalesce(branch_code, '') || ' ' || coalesce(chamber_code, '') || ' ' || postcode AS more,
     NULL AS start FROM organisation WHERE deleted = 0`,
  ],
  [
    'contact',
    `SELECT contact.organisation_id AS id, contact.name AS title, organisation.name AS about, contact.role || ' ' || contact.email AS more,
     NULL AS start FROM contact JOIN organisation ON organisation.id = organisation_id WHERE contact.deleted = 0`,
  ],
  [
    'programme',
    `SELECT programme.id, latest.name AS title, latest.duration_minutes || ' min' AS about, code || ' ' || latest.summary AS more, NULL AS start
     FROM programme JOIN programme_version AS latest ON latest.id =
       (SELECT id FROM programme_version WHERE programme_id = programme.id AND deleted = 0 ORDER BY number DESC, id DESC LIMIT 1)
     WHERE programme.deleted = 0`,
  ],
  [
    'asset',
    `SELECT asset.id, resource.name AS title, asset_tag || coalesce(' · ' || location.name, '') AS about,
       serial_number || coalesce(' ' || (SELECT group_concat(content, ' ') FROM custom_value JOIN custom_field ON custom_field.id = field_id
         WHERE asset_id = asset.id AND custom_value.deleted = 0 AND custom_field.deleted = 0), '') AS more,
     NULL AS start FROM asset JOIN resource ON resource.id = asset.id LEFT JOIN location ON location.id = resource.location_id
     WHERE asset.deleted = 0`,
  ],
  [
    'model',
    `SELECT id, name AS title, category AS about, maker AS more, NULL AS start FROM asset_model WHERE deleted = 0`,
  ],
  [
    'kit',
    `SELECT kit.id, resource.name AS title, code || coalesce(' · ' || location.name, '') AS about, '' AS more, NULL AS start
     FROM kit JOIN resource ON resource.id = kit.id LEFT JOIN location ON location.id = resource.location_id WHERE kit.deleted = 0`,
  ],
  [
    'room',
    `SELECT room.id, resource.name AS title, coalesce(location.name, '') AS about, '' AS more, NULL AS start
     FROM room JOIN resource ON resource.id = room.id LEFT JOIN location ON location.id = resource.location_id WHERE room.deleted = 0`,
  ],
  ['location', `SELECT id, name AS title, city AS about, '' AS more, NULL AS start FROM location WHERE deleted = 0`],
  [
    'person',
    `SELECT person.id, resource.name AS title,
       coalesce((SELECT name FROM organisation WHERE organisation.id = person.organisation_id), location.name, '') AS about,
       (SELECT group_concat(value, ' ') FROM json_each(person.skills)) AS more, NULL AS start
     FROM person JOIN resource ON resource.id = person.id LEFT JOIN location ON location.id = resource.location_id
     WHERE person.deleted = 0`,
  ],
  [
    'booking',
    `SELECT booking.id, ${HOLDER_SQL} AS title, booking_detail.title || coalesce(nullif(' · ' || group_label, ' · '), '') AS about,
     contact_name AS more, start_at AS start FROM booking JOIN booking_detail ON booking_detail.id = booking.id
     WHERE booking.deleted = 0 AND booking.intent <> 'cancelled' AND start_at > @from AND start_at < @until`,
  ],
];

/** What matches all words, best first within each kind: a name that begins so goes before one that contains it. */
export function findAnything(db: ReadableDb, text: string, mostPerKind: number, now: number): readonly Found[] {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const period = { from: now - YEAR, until: now + 2 * YEAR };
  return sources.flatMap(([kind, sql]) => {
    const parameters = kind === 'booking' ? [period] : [];
    const rows = statement(db, sql).iterate(...parameters) as IterableIterator<Omit<Candidate, 'kind'>>;
    const found: { readonly rank: number; readonly near: number; readonly row: Found }[] = [];
    for (const { more, ...row } of rows) {
      const rank = rankOf(words, foldText(row.title), foldText(`${row.about} ${more ?? ''}`));
      if (rank < 0) continue;
      found.push({ rank, near: row.start === null ? 0 : nearness(row.start, now), row: { kind, ...row } });
    }
    found.sort((a, b) => a.rank - b.rank || a.near - b.near || a.row.title.localeCompare(b.row.title));
    return found.slice(0, mostPerKind).map(({ row }) => row);
  });
}

/** 0 the name begins with it, 1 a word of the name does, 2 elsewhere; -1 when a word is nowhere. */
function rankOf(words: readonly string[], title: string, about: string): number {
  if (!words.every((word) => title.includes(word) || about.includes(word))) return -1;
  const [first = ''] = words;
  if (title.startsWith(first)) return 0;
  return title.includes(` ${first}`) ? 1 : 2;
}

/** What is still to come goes before what has been. */
function nearness(start: number, now: number): number {
  return start >= now - 12 * 3_600_000 ? start - now : YEAR + now - start;
}
