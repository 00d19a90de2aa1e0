import type { Tx } from '#db/write-door/transaction.ts';
import type { ImportedThing, PreviewChange, PreviewTab } from '#domain/import/preview.ts';
import type { Scope } from '#domain/organisation/compare-register.ts';
import type { Refusal } from '#domain/result.ts';

/** What the person chose of a preview. */
export interface ImportChoice {
  readonly scope: Scope;
  /** Keys of rows that are left out. */
  readonly except: readonly string[];
  /** Schools that are gone from the register and are to be marked closed. */
  readonly close: readonly string[];
  readonly overwriteByHand: boolean;
}

export interface PreviewRow {
  readonly row: number;
  readonly key: string;
  readonly becomes: ImportedThing;
  readonly outcome: Exclude<PreviewTab, 'odd'>;
  readonly title: string;
  readonly about: string;
  readonly changes: PreviewChange[];
  readonly lookAlike: { id: string; name: string } | null;
  readonly notes: Refusal[];
}

export type Counts = Record<PreviewTab, number>;

export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  /** Shown in the preview and not taken: somebody changed it since. */
  readonly left: number;
  /** Articles of which a stock was booked. */
  readonly counted: number;
  readonly made: { models: number; locations: number; rooms: number; resources: number };
}

/** What an import would do, whatever it is of: looked at from all sides, then written. */
export interface ImportPlan {
  /** Named in the history. */
  readonly action: string;
  /** Pauses of `write`, about. */
  readonly total: number;
  readonly places: readonly { province: string; municipality: string; schools: number }[];
  readonly made: Imported['made'];
  counts(choice: ImportChoice): Counts;
  rows(tab: PreviewTab, choice: ImportChoice): readonly PreviewRow[];
  /** Looks at each row again, writes it, and pauses. */
  write(tx: Tx, choice: ImportChoice): Generator<void, Imported>;
}

export const NOTHING_MADE: Imported['made'] = { models: 0, locations: 0, rooms: 0, resources: 0 };
export const NO_COUNTS: Counts = { new: 0, changed: 0, unchanged: 0, gone: 0, odd: 0, skipped: 0, invalid: 0 };
