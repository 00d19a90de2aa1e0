import { expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { labelCodes, labelLayout } from './label-layout.ts';
import { labelSheet, labelSheetIds, labelsPerPage, placeLabels } from './label-sheet.ts';

test.each(labelSheetIds)('no label of %s lies on another or beside the paper', (id) => {
  const sheet = labelSheet(id);
  for (const { x, y } of placeLabels(sheet, labelsPerPage(sheet), 1)) {
    expect(x + sheet.labelWidth).toBeLessThanOrEqual(sheet.pageWidth + 0.01);
    expect(y + sheet.labelHeight).toBeLessThanOrEqual(sheet.pageHeight + 0.01);
  }
  expect(sheet.stepX).toBeGreaterThanOrEqual(sheet.labelWidth);
  expect(sheet.stepY).toBeGreaterThanOrEqual(sheet.labelHeight);
});

test('every label has a place of its own, whatever the start', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelSheetIds),
      fc.nat(200),
      fc.integer({ min: -5, max: 90 }),
      (id, count, start) => {
        const places = placeLabels(labelSheet(id), count, start);
        expect(new Set(places.map(({ page, x, y }) => `${page} ${x} ${y}`)).size).toBe(count);
        if (count > 0) expect(places[0]?.page).toBe(0);
      },
    ),
    runs(100),
  );
});

test('codes and text keep clear of each other on every size', () => {
  for (const id of labelSheetIds) {
    for (const codes of labelCodes) {
      const sheet = labelSheet(id);
      const { qr, bars, text } = labelLayout(sheet, codes);
      for (const box of [qr, bars, text]) {
        if (!box) continue;
        expect(box.x + box.width).toBeLessThanOrEqual(sheet.labelWidth);
        expect(box.y + box.height).toBeLessThanOrEqual(sheet.labelHeight + 0.001);
        expect(Math.min(box.width, box.height)).toBeGreaterThan(3);
      }
      if (qr) expect(qr.x + qr.width).toBeLessThan(text.x);
      if (bars) expect(text.y + text.height).toBeLessThan(bars.y);
    }
  }
});
