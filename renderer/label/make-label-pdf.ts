import { FillRule, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Label } from '#domain/label/label-content.ts';
import type { Box, LabelCodes } from '#domain/label/label-layout.ts';
import { type LabelSheet, placeLabels } from '#domain/label/label-sheet.ts';
import { drawLabel, type LabelDrawing } from './label-drawing.ts';

export interface LabelJob {
  readonly labels: readonly Label[];
  readonly sheet: LabelSheet;
  readonly codes: LabelCodes;
  /** The first label that is still on the sheet, from 1. */
  readonly startAt: number;
}

/** PDF measures in points from the bottom left. */
const POINT = 72 / 25.4;
const BLACK = rgb(0, 0, 0);

interface Fonts {
  readonly bold: PDFFont;
  readonly plain: PDFFont;
}

/** The labels as a PDF at their true size: printed at 100%, each falls on its own label. */
export async function makeLabelPdf({ labels, sheet, codes, startAt }: LabelJob): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = {
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    plain: await document.embedFont(StandardFonts.Helvetica),
  };
  const pages: PDFPage[] = [];
  for (const [index, place] of placeLabels(sheet, labels.length, startAt).entries()) {
    const label = labels[index];
    if (!label) continue;
    while (pages.length <= place.page) {
      pages.push(document.addPage([sheet.pageWidth * POINT, sheet.pageHeight * POINT]));
    }
    drawOn(pages[place.page] as PDFPage, drawLabel(label, sheet, codes), place, fonts);
  }
  document.setTitle('Etiketten');
  return document.save();
}

function drawOn(page: PDFPage, { label, codes, text }: LabelDrawing, at: { x: number; y: number }, fonts: Fonts): void {
  const top = page.getHeight();
  for (const { shape, box } of codes) {
    page.drawSvgPath(stretched(shape.path, box, shape), {
      x: (at.x + box.x) * POINT,
      y: top - (at.y + box.y) * POINT,
      color: BLACK,
      fillRule: FillRule.EvenOdd,
    });
  }
  const box = { ...text, x: at.x + text.x, y: at.y + text.y };
  const largest = Math.min(16, text.height * POINT * 0.3);
  const below = drawLine(page, label.tag, fonts.bold, box, largest, top - box.y * POINT);
  const small = Math.max(5, largest * 0.62);
  let baseline = below;
  for (const line of wrapped(label.name, fonts.plain, small, text.width * POINT).slice(0, 2)) {
    baseline = drawLine(page, line, fonts.plain, box, small, baseline - 1);
  }
  const fits = baseline - small * 0.9 * 1.2 > top - (box.y + box.height) * POINT;
  if (label.line && fits) drawLine(page, label.line, fonts.plain, box, small * 0.9, baseline - 1);
}

/** Draws below a height and gives the height below it. A line too long becomes smaller, then shorter. */
function drawLine(page: PDFPage, text: string, font: PDFFont, box: Box, largest: number, below: number): number {
  const printable = toWinAnsi(text);
  const width = box.width * POINT;
  const wanted = (largest * width) / Math.max(font.widthOfTextAtSize(printable, largest), 1);
  const size = Math.max(Math.min(largest, wanted), Math.min(5, largest));
  page.drawText(shortened(printable, font, size, width), {
    x: box.x * POINT,
    y: below - size,
    size,
    font,
    color: BLACK,
  });
  return below - size * 1.15;
}

function shortened(text: string, font: PDFFont, size: number, width: number): string {
  if (font.widthOfTextAtSize(text, size) <= width) return text;
  let end = text.length - 1;
  while (end > 0 && font.widthOfTextAtSize(`${text.slice(0, end)}…`, size) > width) end -= 1;
  return `${text.slice(0, end)}…`;
}

function wrapped(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of toWinAnsi(text).split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** The fonts that every PDF reader has know western letters; others lose their accent or become a question mark. */
function toWinAnsi(text: string): string {
  return [...text]
    .map((letter) => {
      if (isWinAnsi(letter)) return letter;
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return [...bare].every(isWinAnsi) ? bare : '?';
    })
    .join('');
}

const BEYOND_LATIN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

function isWinAnsi(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || BEYOND_LATIN.includes(letter);
}

/** A path of modules as one of points; the encoder's own numbers are all that stands in it. */
function stretched(
  path: string,
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const [scaleX, scaleY] = [(box.width * POINT) / width, (box.height * POINT) / height];
  return path.replace(/([MLHVZ])([^MLHVZ]*)/g, (_, command: string, numbers: string) => {
    const scaled = numbers
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((number, index) => {
        const vertical = command === 'V' || (command !== 'H' && index % 2 === 1);
        return (Number(number) * (vertical ? scaleY : scaleX)).toFixed(3);
      });
    return `${command}${scaled.join(' ')}`;
  });
}
