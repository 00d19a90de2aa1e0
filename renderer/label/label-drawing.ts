import type { Label } from '#domain/label/label-content.ts';
import { type Box, type LabelCodes, labelLayout, NARROWEST_BAR } from '#domain/label/label-layout.ts';
import type { LabelSheet } from '#domain/label/label-sheet.ts';
import { barsShape, type CodeShape, qrShape } from './code-shape.ts';

/** A code in its box, with what it needs of white on its sides. */
export interface PlacedCode {
  readonly shape: CodeShape;
  readonly box: Box;
}

/** One label as it will be drawn, on screen and on paper alike. */
export interface LabelDrawing {
  readonly label: Label;
  readonly codes: readonly PlacedCode[];
  readonly text: Box;
  /** Its tag is too long for bars on a label this narrow. */
  readonly withoutBars: boolean;
}

/** What a scanner wants to see beside the bars and around the square, in modules. */
const QUIET_BARS = 10;
const QUIET_QR = 1;

export function drawLabel(label: Label, sheet: LabelSheet, codes: LabelCodes): LabelDrawing {
  const layout = labelLayout(sheet, codes);
  const bars = layout.bars && placedBars(label.tag, layout.bars);
  const withoutBars = layout.bars !== null && bars === null;
  // Nothing to scan would be no label: the square code takes over.
  const fallback = withoutBars && layout.qr === null ? labelLayout(sheet, 'qr') : layout;
  const qr = fallback.qr && placedQr(label.tag, fallback.qr);
  return {
    label,
    codes: [qr, bars].filter((code): code is PlacedCode => code !== null),
    text: fallback.text,
    withoutBars,
  };
}

function placedQr(tag: string, box: Box): PlacedCode {
  const shape = qrShape(tag);
  const module = box.width / (shape.width / 2 + 2 * QUIET_QR);
  const side = box.width - 2 * QUIET_QR * module;
  return { shape, box: { x: box.x + QUIET_QR * module, y: box.y + QUIET_QR * module, width: side, height: side } };
}

function placedBars(tag: string, box: Box): PlacedCode | null {
  const shape = barsShape(tag);
  if (!shape) return null;
  const widest = 0.5;
  const module = Math.min(box.width / (shape.width + 2 * QUIET_BARS), widest);
  if (module < NARROWEST_BAR) return null;
  const width = shape.width * module;
  return { shape, box: { ...box, x: box.x + (box.width - width) / 2, width } };
}
