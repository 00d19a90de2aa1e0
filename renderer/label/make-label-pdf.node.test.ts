import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type Label, qrContent } from '#domain/label/label-content.ts';
import { type LabelCodes, labelCodes } from '#domain/label/label-layout.ts';
import { type LabelSheetId, labelSheet, labelSheetIds, labelsPerPage, placeLabels } from '#domain/label/label-sheet.ts';
import { makeLabelPdf } from './make-label-pdf.ts';

/** A label is held upright before the scanner: the test need not turn and invert it. */
const asHeld = { tryRotate: false, tryInvert: false, tryDownscale: false };

/** What an office printer does. */
const DOTS_PER_MM = 300 / 25.4;

const decoder = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(decoder).buffer } });

function labels(count: number, tag = (index: number) => `A-${String(index + 1).padStart(4, '0')}`): readonly Label[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    tag: tag(index),
    name: `3D-printer Kubus XL ’t Hart & Çelik Ğ 🤖 nummer ${index + 1}`,
    line: 'Techlab Vlierrode',
  }));
}

const library = await PDFiumLibrary.init();

interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** The pages as a printer would put them on paper. */
async function printed(pdf: Uint8Array): Promise<readonly Picture[]> {
  const document = await library.loadDocument(pdf);
  const pages: Picture[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: (DOTS_PER_MM * 25.4) / 72, render: 'bitmap' });
    pages.push({ data: new Uint8ClampedArray(data), width, height });
  }
  document.destroy();
  return pages;
}

/** One label, cut from its sheet. */
function cut(page: Picture, x: number, y: number, width: number, height: number): Picture {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((mm) => Math.round(mm * DOTS_PER_MM)) as [
    number,
    number,
    number,
    number,
  ];
  const [w, h] = [Math.min(right, page.width) - left, Math.min(bottom, page.height) - top];
  const data = new Uint8ClampedArray(w * h * 4);
  for (let row = 0; row < h; row += 1) {
    const from = ((top + row) * page.width + left) * 4;
    data.set(page.data.subarray(from, from + w * 4), row * w * 4);
  }
  return { data, width: w, height: h };
}

/** Every code that a scanner finds on each label, in the order of the labels. */
async function scanned(pdf: Uint8Array, sheetId: LabelSheetId, count: number, startAt: number): Promise<string[][]> {
  const sheet = labelSheet(sheetId);
  const pages = await printed(pdf);
  const found: string[][] = [];
  for (const { page, x, y } of placeLabels(sheet, count, startAt)) {
    const picture = pages[page];
    if (!picture) throw new Error(`no page ${page}`);
    const label = cut(picture, x, y, sheet.labelWidth, sheet.labelHeight);
    const read = await readBarcodes(label as ImageData, { formats: ['QRCode', 'Code128'], ...asHeld });
    found.push(read.map(({ text }) => text).toSorted());
  }
  return found;
}

function expected(tag: string, codes: LabelCodes): string[] {
  return [...(codes === 'qr' ? [] : [tag]), ...(codes === 'code128' ? [] : [qrContent(tag)])].toSorted();
}

const combinations = labelSheetIds.flatMap((sheet) => labelCodes.map((codes) => [sheet, codes] as const));

test.each(combinations)(
  'every label of %s with %s scans back as what it says',
  async (sheetId, codes) => {
    const sheet = labelSheet(sheetId);
    // A whole sheet once, of the other codes its first row.
    const made = labels(sheet.kind === 'roll' || codes !== 'both' ? sheet.columns : labelsPerPage(sheet));
    const pdf = await makeLabelPdf({ labels: made, sheet, codes, startAt: 1 });
    expect(await scanned(pdf, sheetId, made.length, 1)).toEqual(made.map(({ tag }) => expected(tag, codes)));
  },
  30_000,
);

test('begins where the used sheet has its first label left, and goes on on the next', async () => {
  const sheet = labelSheet('a4-3x8');
  const made = labels(4);
  const pdf = await makeLabelPdf({ labels: made, sheet, codes: 'both', startAt: 23 });
  const pages = await printed(pdf);
  expect(pages).toHaveLength(2);
  expect(await scanned(pdf, 'a4-3x8', 4, 23)).toEqual(made.map(({ tag }) => expected(tag, 'both')));
});

test('a tag too long or too strange for bars keeps its square code, so that every label scans', async () => {
  const made = labels(2, (index) => ['TECHLAB-VLIERRODE-2026-A-000412', 'LÁSER-ñ-7'][index] ?? '');
  const pdf = await makeLabelPdf({ labels: made, sheet: labelSheet('a4-5x13'), codes: 'code128', startAt: 1 });
  expect(await scanned(pdf, 'a4-5x13', 2, 1)).toEqual(made.map(({ tag }) => [qrContent(tag)]));
});
