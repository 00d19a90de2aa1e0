import type { EducationGroup } from './education-group.ts';
import type { ProgrammeTag } from './tag.ts';

export const programmeStatuses = ['draft', 'active', 'retired'] as const;
/** A draft is not on offer yet, a retired one not any more; visits keep what they were planned with. */
export type ProgrammeStatus = (typeof programmeStatuses)[number];

export const programmeNeedKinds = ['room', 'model', 'skill', 'kit', 'consumable'] as const;
export type ProgrammeNeedKind = (typeof programmeNeedKinds)[number];

/** One thing that a visit of the programme needs. */
export type ProgrammeNeed =
  /** Any room with these traits; without a number of seats it must seat the group. */
  | { readonly kind: 'room'; readonly traits: readonly string[]; readonly seats: number | null }
  | { readonly kind: 'model'; readonly modelId: string; readonly quantity: number }
  /** People who can do this. */
  | { readonly kind: 'skill'; readonly skill: string; readonly quantity: number }
  | { readonly kind: 'kit'; readonly resourceId: string }
  /** Used up by each group. */
  | { readonly kind: 'consumable'; readonly description: string; readonly amount: number; readonly unit: string };

/** What a programme is; changing any of it makes a new version once visits were planned with the old one. */
export interface ProgrammeContent {
  readonly name: string;
  readonly summary: string;
  /** What the school does beforehand. */
  readonly preparation: string;
  /** What protects the pupils: glasses, gloves, tied hair. */
  readonly protection: string;
  /** For whom it is meant; empty means for everybody. */
  readonly groups: readonly EducationGroup[];
  readonly durationMinutes: number;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly leastPupils: number | null;
  readonly mostPupils: number | null;
  /** Null: as the region's settings say. */
  readonly pupilsPerSupervisor: number | null;
  readonly tags: readonly ProgrammeTag[];
  readonly needs: readonly ProgrammeNeed[];
}

export interface ProgrammeVersion extends ProgrammeContent {
  readonly id: string;
  readonly programmeId: string;
  readonly number: number;
}
