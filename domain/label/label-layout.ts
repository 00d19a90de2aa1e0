import type { LabelSheet } from './label-sheet.ts';

/** Which codes stand on a label: phones read the square one, old scanners the bars. */
export const labelCodes = ['qr', 'code128', 'both'] as const;
export type LabelCodes = (typeof labelCodes)[number];

/** A part of a label in millimetres, from its left and its top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelLayout {
  readonly qr: Box | null;
  readonly bars: Box | null;
  readonly text: Box;
}

/** A narrower bar is a smudge to most printers and scanners. */
export const NARROWEST_BAR = 0.17;

/** A printer that pulls its paper a millimetre off still prints the codes whole. */
const MARGIN = 2;
const GAP = 1.5;
const TALLEST_BARS = 11;

/** What stands where on a label of this size. */
export function labelLayout({ labelWidth, labelHeight }: LabelSheet, codes: LabelCodes): LabelLayout {
  const width = labelWidth - 2 * MARGIN;
  const height = labelHeight - 2 * MARGIN;
  const barsHeight = Math.min(TALLEST_BARS, height * (codes === 'both' ? 0.32 : 0.45));
  const bars = codes === 'qr' ? null : { x: MARGIN, y: MARGIN + height - barsHeight, width, height: barsHeight };
  const above = bars ? height - barsHeight - GAP : height;
  if (codes === 'code128') return { qr: null, bars, text: { x: MARGIN, y: MARGIN, width, height: above } };
  const side = Math.min(above, width * 0.48);
  return {
    qr: { x: MARGIN, y: MARGIN + (above - side) / 2, width: side, height: side },
    bars,
    text: { x: MARGIN + side + GAP, y: MARGIN, width: width - side - GAP, height: above },
  };
}
