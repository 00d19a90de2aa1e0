import type { ProgrammeNeed } from '#domain/programme/programme.ts';
import type { VisitSubject } from '#domain/visit/visit-draft.ts';
import type { VisitQuestion } from '#domain/visit/visit-question.ts';
import type { ReadableDb } from '../connection.ts';
import { latestVersions } from '../programme/read-versions.ts';

export interface WantedVisit extends VisitSubject {
  readonly programmeId: string | null;
  /** Pupils that can be one group; null leaves it to the region's rule. */
  readonly pupilsMost: number | null;
  /** Null: as the region's settings say. */
  readonly pupilsPerSupervisor: number | null;
  readonly needs: readonly ProgrammeNeed[];
}

/** What the question is about, or undefined for a programme that is not there. */
export function wantedVisit(db: ReadableDb, { what }: Pick<VisitQuestion, 'what'>): WantedVisit | undefined {
  if ('programmeId' in what) {
    const version = latestVersions(db).get(what.programmeId);
    if (!version) return undefined;
    const hasRoom = version.needs.some(({ kind }) => kind === 'room');
    return {
      programmeId: what.programmeId,
      programmeVersionId: version.id,
      title: version.name,
      lengthMinutes: version.durationMinutes,
      setupMinutes: version.setupMinutes,
      cleanupMinutes: version.cleanupMinutes,
      pupilsMost: version.mostPupils,
      pupilsPerSupervisor: version.pupilsPerSupervisor,
      // A class must be somewhere, also when the programme does not care where.
      needs: hasRoom ? version.needs : [anyRoom, ...version.needs],
    };
  }
  const { lengthMinutes, traits, models, skill } = what.own;
  return {
    programmeId: null,
    programmeVersionId: null,
    title: '',
    lengthMinutes,
    setupMinutes: 0,
    cleanupMinutes: 0,
    pupilsMost: null,
    pupilsPerSupervisor: null,
    needs: [
      { ...anyRoom, traits },
      ...models.map((model): ProgrammeNeed => ({ kind: 'model', ...model })),
      ...(skill.trim() ? [{ kind: 'skill', skill: skill.trim(), quantity: 1 } as const] : []),
    ],
  };
}

const anyRoom = { kind: 'room', traits: [], seats: null } as const;
