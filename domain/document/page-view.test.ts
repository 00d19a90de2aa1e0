import { expect, test } from 'vitest';
import { pageView, zoomed } from './page-view.ts';

const box = { width: 800, height: 600 };
const a4 = { width: 595, height: 842 };

test('shows all of a page, or as wide as the window and wider', () => {
  expect(pageView(a4, box, 'page', 1).size).toEqual({ width: 424, height: 600 });
  expect(pageView(a4, box, 'width', 1).size.width).toBe(800);
  expect(pageView(a4, box, 'double', 1).size.width).toBe(1600);
  // A page that lies down fits by its width already.
  expect(pageView({ width: 842, height: 300 }, box, 'page', 1).size.width).toBe(800);
});

test('draws in the dots of the screen, but never more than a canvas holds', () => {
  const { size, scale } = pageView(a4, box, 'width', 2);
  expect(scale).toBeCloseTo((2 * size.width) / 595, 3);
  const poster = pageView({ width: 14_400, height: 14_400 }, box, 'triple', 3);
  expect(poster.scale * 14_400).toBeLessThanOrEqual(4000);
  expect(poster.size.width).toBe(2400);
});

test('zooms in and out, and stays at the ends', () => {
  expect(['page', 'triple'].map((zoom) => zoomed(zoom as 'page', 1))).toEqual(['width', 'triple']);
  expect(zoomed('page', -1)).toBe('page');
});
