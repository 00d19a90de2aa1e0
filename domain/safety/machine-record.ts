import type { EducationGroup } from '../programme/education-group.ts';

export const ceMarks = ['unknown', 'yes', 'no', 'not_needed'] as const;
export const dutchManuals = ['unknown', 'yes', 'no'] as const;
export const riskClasses = ['unknown', 'low', 'medium', 'high'] as const;
export const laserClasses = ['', '1', '2', '3R', '3B', '4'] as const;
export const supervisions = ['unknown', 'always', 'near', 'none'] as const;

/** What must be known of a kind of machine before somebody works with it. "unknown" is an answer: nobody looked. */
export interface MachineRecord {
  readonly ceMark: (typeof ceMarks)[number];
  readonly dutchManual: (typeof dutchManuals)[number];
  readonly instruction: string;
  readonly riskClass: (typeof riskClasses)[number];
  readonly laserClass: (typeof laserClasses)[number];
  readonly riskAssessment: string;
  /** Who may work with it; nobody named: everybody. */
  readonly groups: readonly EducationGroup[];
  readonly supervision: (typeof supervisions)[number];
  readonly mostUsers: number | null;
  readonly protection: string;
}

export const unknownMachine: MachineRecord = {
  ceMark: 'unknown',
  dutchManual: 'unknown',
  instruction: '',
  riskClass: 'unknown',
  laserClass: '',
  riskAssessment: '',
  groups: [],
  supervision: 'unknown',
  mostUsers: null,
  protection: '',
};

/** Open beams of these classes burn skin and eyes; with children they are out of the question. */
export function isOpenLaser({ laserClass }: Pick<MachineRecord, 'laserClass'>): boolean {
  return laserClass === '3B' || laserClass === '4';
}
