import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { cardPdf } from './card-pdf.ts';

test('makes a PDF that a reader opens, with every letter in it', async () => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(
    cardPdf('Lasersnijder (klein)', ['1. Eén persoon', String.raw`2. C:\map`], 'Verzonnen'),
  );
  expect(document.getPageCount()).toBe(1);
  expect(document.getPage(0).getText().split(/\s*\n/)).toEqual([
    'Lasersnijder (klein)',
    '1. Eén persoon',
    String.raw`2. C:\map`,
    'Verzonnen',
  ]);
  document.destroy();
  library.destroy();
});
