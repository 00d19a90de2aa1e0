/** Sheets of labels as they are sold, in millimetres. Of a roll each label is a page of its own. */
export interface LabelSheet {
  readonly id: LabelSheetId;
  readonly kind: 'sheet' | 'roll';
  readonly columns: number;
  readonly rows: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Of the first label. */
  readonly left: number;
  readonly top: number;
  /** From one label to the next, the gap included. */
  readonly stepX: number;
  readonly stepY: number;
}

export const labelSheetIds = ['a4-3x8', 'a4-4x10', 'a4-5x13', 'roll-62x29', 'roll-57x32', 'roll-89x36'] as const;
export type LabelSheetId = (typeof labelSheetIds)[number];

const a4 = { kind: 'sheet', pageWidth: 210, pageHeight: 297 } as const;

function roll(id: LabelSheetId, width: number, height: number): LabelSheet {
  const page = { pageWidth: width, pageHeight: height, labelWidth: width, labelHeight: height };
  return { id, kind: 'roll', columns: 1, rows: 1, ...page, left: 0, top: 0, stepX: width, stepY: height };
}

const sheets: Readonly<Record<LabelSheetId, LabelSheet>> = {
  'a4-3x8': {
    ...a4,
    id: 'a4-3x8',
    columns: 3,
    rows: 8,
    labelWidth: 70,
    labelHeight: 37,
    left: 0,
    top: 0.5,
    stepX: 70,
    stepY: 37,
  },
  'a4-4x10': {
    ...a4,
    id: 'a4-4x10',
    columns: 4,
    rows: 10,
    labelWidth: 52.5,
    labelHeight: 29.7,
    left: 0,
    top: 0,
    stepX: 52.5,
    stepY: 29.7,
  },
  'a4-5x13': {
    ...a4,
    id: 'a4-5x13',
    columns: 5,
    rows: 13,
    labelWidth: 38.1,
    labelHeight: 21.2,
    left: 4.75,
    top: 10.7,
    stepX: 40.6,
    stepY: 21.2,
  },
  'roll-62x29': roll('roll-62x29', 62, 29),
  'roll-57x32': roll('roll-57x32', 57, 32),
  'roll-89x36': roll('roll-89x36', 89, 36),
};

export function labelSheet(id: LabelSheetId): LabelSheet {
  return sheets[id];
}

export function labelsPerPage({ columns, rows }: LabelSheet): number {
  return columns * rows;
}

export interface LabelPlace {
  readonly page: number;
  /** From the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
}

/** Where each of so many labels comes, row by row; `startAt` counts from 1 and skips what was used of the first sheet. */
export function placeLabels(sheet: LabelSheet, count: number, startAt: number): readonly LabelPlace[] {
  const perPage = labelsPerPage(sheet);
  const skipped = Math.min(Math.max(Math.trunc(startAt) || 1, 1), perPage) - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = index + skipped;
    const cell = at % perPage;
    return {
      page: Math.floor(at / perPage),
      x: sheet.left + (cell % sheet.columns) * sheet.stepX,
      y: sheet.top + Math.floor(cell / sheet.columns) * sheet.stepY,
    };
  });
}
