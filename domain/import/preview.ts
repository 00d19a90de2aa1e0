import type { Refusal } from '../result.ts';

/** What the preview of an import shows apart. A row that is odd is taken, and stands under what becomes of it too. */
export const previewTabs = ['new', 'changed', 'unchanged', 'gone', 'odd', 'skipped', 'invalid'] as const;
export type PreviewTab = (typeof previewTabs)[number];

/** What a row of a file can become. */
export const importedThings = ['school', 'asset', 'stock', 'booking'] as const;
export type ImportedThing = (typeof importedThings)[number];

export type CellValue = string | number | null;

export interface PreviewChange {
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Typed by a person: stays, unless asked otherwise. */
  readonly byHand: boolean;
}

/** What an import would do with one row, and why. */
export interface PlannedRow {
  readonly row: number;
  readonly becomes: ImportedThing;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'skipped' | 'invalid';
  readonly title: string;
  readonly about: string;
  readonly changes: readonly PreviewChange[];
  /** What is odd about it, or why it is left out. */
  readonly notes: readonly Refusal[];
}

/** Where a planned row is shown. */
export function tabsOf({ outcome, notes }: PlannedRow): readonly PreviewTab[] {
  const isOdd = notes.length > 0 && outcome !== 'invalid' && outcome !== 'skipped';
  return isOdd ? [outcome, 'odd'] : [outcome];
}
