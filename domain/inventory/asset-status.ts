import type { Unsafe } from '../safety/inspection.ts';
import type { Instant } from '../time/period.ts';
import type { IsoDate } from '../time/wall-time.ts';

export const assetStatuses = [
  'available',
  'in_use',
  'lent',
  'rejected',
  'defect',
  'maintenance',
  'expired',
  'missing',
  'retired',
] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** What is written down about an asset; its status follows from it and is never stored. */
export interface AssetFacts {
  readonly retiredOn: IsoDate | null;
  readonly defectSince: Instant | null;
  readonly maintenanceSince: Instant | null;
  /** Its last inspection failed or has run out. */
  readonly unsafe?: Unsafe | null | undefined;
  /** A booking holds it at this moment. */
  readonly occupied: boolean;
  /** That booking is its maintenance. */
  readonly maintained?: boolean;
  /** Somebody has it in hands, whether or not it should have been back. */
  readonly lent?: boolean;
  /** Nobody knows where it is. */
  readonly missing?: boolean;
}

export const assetActs = [
  'report-defect',
  'solve-defect',
  'start-maintenance',
  'end-maintenance',
  'retire',
  'reinstate',
] as const;
export type AssetAct = (typeof assetActs)[number];

/** Several may be true at once: the gravest is shown, since that is what somebody has to know before using it. */
export function assetStatus(facts: AssetFacts): AssetStatus {
  if (facts.retiredOn !== null) return 'retired';
  if (facts.missing) return 'missing';
  if (facts.unsafe === 'rejected') return 'rejected';
  if (facts.defectSince !== null) return 'defect';
  if (facts.maintenanceSince !== null || facts.maintained) return 'maintenance';
  if (facts.unsafe) return facts.unsafe;
  if (facts.lent) return 'lent';
  return facts.occupied ? 'in_use' : 'available';
}

/** The acts that make sense now, the likeliest first. */
export function fittingActs(facts: AssetFacts): readonly AssetAct[] {
  if (facts.retiredOn !== null) return ['reinstate'];
  return [
    ...(facts.defectSince === null ? [] : (['solve-defect'] as const)),
    'report-defect',
    facts.maintenanceSince === null ? 'start-maintenance' : 'end-maintenance',
    'retire',
  ];
}
