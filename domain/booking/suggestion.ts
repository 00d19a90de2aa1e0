import type { Instant } from '../time/period.ts';

/** A way out that fits now: another time for the same things, or an equal piece or room at the same time. */
export type Suggestion =
  | { readonly kind: 'time'; readonly start: Instant; readonly end: Instant }
  | {
      readonly kind: 'replace';
      readonly resourceId: string;
      readonly resourceName: string;
      readonly byId: string;
      readonly byName: string;
      readonly byLocation: string | null;
    };
