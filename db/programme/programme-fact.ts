import type { BookingDraft } from '#domain/booking/booking.ts';
import type { ProgrammeFact } from '#domain/booking/facts.ts';
import type { ProgrammeVersion } from '#domain/programme/programme.ts';
import type { Offer } from '#domain/programme/unmet-needs.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ProgrammeRow } from '../schema/programme.ts';
import { remembered, rememberedOf } from '../write-door/table-memory.ts';
import { needNames, readVersion } from './read-versions.ts';

interface OfferRow {
  readonly id: string;
  readonly kind: Exclude<Offer['kind'], 'model'>;
  readonly modelId: string | null;
  readonly capacity: number | null;
  readonly traits: string | null;
  readonly skills: string | null;
}

interface KnownVersion {
  readonly version: ProgrammeVersion;
  readonly status: ProgrammeRow['status'];
  readonly names: Readonly<Record<string, string>>;
}

const TABLES = ['programme', 'programme_version', 'programme_need', 'asset_model', 'resource'] as const;

/** The programme that a draft is of, with what the draft brings for it; null without one. */
export function programmeFact(
  db: ReadableDb,
  draft: BookingDraft,
  bookingId: string | undefined,
): ProgrammeFact | null {
  const known = draft.programmeVersionId ? knownVersion(db, draft.programmeVersionId) : null;
  if (!known) return null;
  const { version, status, names } = known;
  const { groups, durationMinutes, leastPupils, mostPupils, pupilsPerSupervisor, needs, name } = version;
  return {
    id: version.programmeId,
    name,
    status,
    wasPlanned: bookingId !== undefined && knownProgrammeOf(db, bookingId) === version.programmeId,
    groups,
    durationMinutes,
    leastPupils,
    mostPupils,
    pupilsPerSupervisor,
    needs,
    names,
    offers: offersOf(db, draft.needs),
  };
}

/** What the chosen resources and models bring. */
export function offersOf(db: ReadableDb, needs: BookingDraft['needs']): readonly Offer[] {
  const named = needs.flatMap((need) => (need.kind === 'resource' ? [need.resourceId] : []));
  const tables = ['resource', 'asset', 'room', 'person'];
  return [
    ...named.flatMap((id) => rememberedOf(db, 'offers', tables, id, () => readOffer(db, id)) ?? []),
    ...needs.flatMap((need) => (need.kind === 'model' ? [need] : [])),
  ];
}

function readOffer(db: ReadableDb, resourceId: string): Offer | null {
  const row = statement(
    db,
    `SELECT resource.id, resource.kind, asset.model_id AS modelId, room.capacity, room.traits, person.skills
     FROM resource LEFT JOIN asset ON asset.id = resource.id LEFT JOIN room ON room.id = resource.id
       LEFT JOIN person ON person.id = resource.id WHERE resource.id = ?`,
  ).get(resourceId) as OfferRow | undefined;
  if (!row) return null;
  const { id, kind, modelId, capacity, traits, skills } = row;
  return { kind, resourceId: id, modelId, traits: listIn(traits), skills: listIn(skills), seats: capacity };
}

/** True when one of these resources is a machine hall, or a workplace in one. */
export function inMachineHall(db: ReadableDb, resourceIds: readonly string[]): boolean {
  const halls = remembered(db, 'machine halls', ['room', 'station'], () => {
    const ids = statement(
      db,
      `WITH hall AS (SELECT room.id FROM room, json_each(room.traits) WHERE value = 'machine_hall' AND room.deleted = 0)
       SELECT id FROM hall UNION SELECT station.id FROM station JOIN hall ON hall.id = station.room_id WHERE station.deleted = 0`,
    )
      .pluck()
      .all() as string[];
    return new Set(ids);
  });
  return resourceIds.some((id) => halls.has(id));
}

function knownVersion(db: ReadableDb, versionId: string): KnownVersion | null {
  return rememberedOf(db, 'programme versions', TABLES, versionId, () => readKnownVersion(db, versionId));
}

function readKnownVersion(db: ReadableDb, versionId: string): KnownVersion | null {
  const version = readVersion(db, versionId);
  const status = statement(db, 'SELECT status FROM programme WHERE id = ?').pluck().get(version?.programmeId);
  return version ? { version, status: status as ProgrammeRow['status'], names: needNames(db, [version]) } : null;
}

/** Asked at each judgement of the same booking, of which a search for other times makes many. */
function knownProgrammeOf(db: ReadableDb, bookingId: string): string | null {
  const read = () => programmeOfBooking(db, bookingId) ?? null;
  return rememberedOf(db, 'programme of a booking', ['booking', 'programme_version'], bookingId, read);
}

function programmeOfBooking(db: ReadableDb, bookingId: string): string | undefined {
  return statement(
    db,
    `SELECT programme_id FROM booking JOIN programme_version ON programme_version.id = booking.programme_version_id
     WHERE booking.id = ?`,
  )
    .pluck()
    .get(bookingId) as string | undefined;
}

function listIn(json: string | null): string[] {
  const stored: unknown = json ? JSON.parse(json) : [];
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
