import { addMonths, type IsoDate } from '../time/wall-time.ts';

export const inspectionKinds = ['nen3140', 'calibration', 'cleaning', 'maintenance', 'other'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

export const inspectionResults = ['passed', 'remarks', 'failed'] as const;
export type InspectionResult = (typeof inspectionResults)[number];

/** One kind of inspection of one thing: how often it is due, and how it went last. */
export interface InspectionState {
  readonly kind: InspectionKind;
  /** null: nobody determined how often. */
  readonly months: number | null;
  readonly doneOn: IsoDate | null;
  readonly result: InspectionResult | null;
}

/** The gravest first; so they are listed. */
export const dueStates = ['rejected', 'expired', 'never', 'soon', 'undetermined', 'later'] as const;
export type DueState = (typeof dueStates)[number];

/** Why a thing may not be used until somebody looks at it. */
export type Unsafe = 'rejected' | 'expired';

/** The last day on which the inspection still counts; null when nobody can know (never done, no interval) or it failed. */
export function dueOn({ doneOn, months, result }: InspectionState): IsoDate | null {
  return doneOn === null || months === null || result === 'failed' ? null : addMonths(doneOn, months);
}

/** A chore that is late is a nuisance; a test that is late makes the thing unsafe. */
export function isGuarded(kind: InspectionKind): boolean {
  return kind !== 'cleaning' && kind !== 'maintenance';
}

/** A missing interval is never "fine": it is not determined. */
export function dueState(state: InspectionState, today: IsoDate, soonUntil: IsoDate): DueState {
  if (state.result === 'failed') return 'rejected';
  if (state.months === null) return 'undetermined';
  const due = dueOn(state);
  if (due === null) return 'never';
  if (due < today) return 'expired';
  return due <= soonUntil ? 'soon' : 'later';
}

/** What the inspections of one thing say of its use today. A chore that is late locks nothing; one that failed does. */
export function unsafeBecause(states: readonly InspectionState[], today: IsoDate): Unsafe | null {
  if (states.some(({ result }) => result === 'failed')) return 'rejected';
  const expired = states.some((state) => isGuarded(state.kind) && dueState(state, today, today) === 'expired');
  return expired ? 'expired' : null;
}
