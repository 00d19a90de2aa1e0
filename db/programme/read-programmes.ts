import type { ProgrammeStatus, ProgrammeVersion } from '#domain/programme/programme.ts';
import { type BookingSummaryRow, bookingSummary } from '../booking/read.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { ProgrammeRow } from '../schema/programme.ts';
import { latestVersions, versionsOf } from './read-versions.ts';

export interface ProgrammeRecord {
  readonly id: string;
  readonly code: string;
  readonly status: ProgrammeStatus;
  readonly position: number;
  /** The newest version. */
  readonly version: ProgrammeVersion;
  /** Visits that still come, and those that have begun; cancelled ones do not count. */
  readonly comingVisits: number;
  readonly pastVisits: number;
}

export interface VersionUse {
  readonly version: ProgrammeVersion;
  readonly visits: number;
  readonly firstVisit: number | null;
  readonly lastVisit: number | null;
}

export interface ComingVisit {
  readonly booking: BookingSummaryRow;
  readonly versionNumber: number;
}

const MOST_COMING = 50;

const USE = `(SELECT count(*) FROM booking JOIN programme_version ON programme_version.id = booking.programme_version_id
   WHERE programme_version.programme_id = programme.id AND booking.deleted = 0 AND booking.intent <> 'cancelled'`;

/** Every programme, retired ones included, in the order people gave them and then by name. */
export function listProgrammes(db: ReadableDb, now: number): readonly ProgrammeRecord[] {
  const latest = latestVersions(db);
  const rows = statement(
    db,
    `SELECT programme.*, ${USE} AND start_at >= @now) AS comingVisits, ${USE} AND start_at < @now) AS pastVisits
     FROM programme WHERE deleted = 0`,
  ).all({ now }) as (ProgrammeRow & Pick<ProgrammeRecord, 'comingVisits' | 'pastVisits'>)[];
  const programmes = rows.flatMap(({ id, code, status, position, comingVisits, pastVisits }) => {
    const version = latest.get(id);
    return version ? [{ id, code, status, position, version, comingVisits, pastVisits }] : [];
  });
  return programmes.sort(
    (a, b) => a.position - b.position || a.version.name.localeCompare(b.version.name, 'nl', { numeric: true }),
  );
}

export function readProgramme(db: ReadableDb, id: string, now: number): ProgrammeRecord | undefined {
  return listProgrammes(db, now).find((programme) => programme.id === id);
}

/** Each version with how often it was planned. */
export function versionUses(db: ReadableDb, programmeId: string): readonly VersionUse[] {
  const usedBy = statement(
    db,
    `SELECT count(*) AS visits, min(start_at) AS firstVisit, max(start_at) AS lastVisit
     FROM booking WHERE programme_version_id = ? AND deleted = 0 AND intent <> 'cancelled'`,
  );
  return versionsOf(db, programmeId).map((version) => ({
    version,
    ...(usedBy.get(version.id) as Omit<VersionUse, 'version'>),
  }));
}

/** The next visits of any version, in order of time. */
export function comingVisits(db: ReadableDb, programmeId: string, now: number): readonly ComingVisit[] {
  const rows = statement(
    db,
    `SELECT booking.id, programme_version.number FROM booking
     JOIN programme_version ON programme_version.id = booking.programme_version_id
     WHERE programme_version.programme_id = ? AND booking.deleted = 0 AND booking.intent <> 'cancelled' AND start_at >= ?
     ORDER BY start_at, booking.id LIMIT ?`,
  ).all(programmeId, now, MOST_COMING) as { id: string; number: number }[];
  return rows.flatMap(({ id, number }) => {
    const booking = bookingSummary(db, id);
    return booking ? [{ booking, versionNumber: number }] : [];
  });
}
