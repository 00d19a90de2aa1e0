import { describe, expect, it } from 'vitest';
import { fc } from '#domain/property.fixture.ts';
import { parseWindowState, placeNextTo, placeWindow, type Rectangle } from './window-state.ts';

const laptop: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const second: Rectangle = { x: 1920, y: 0, width: 2560, height: 1400 };
const contains = (area: Rectangle, bounds: Rectangle) =>
  bounds.x >= area.x &&
  bounds.y >= area.y &&
  bounds.x + bounds.width <= area.x + area.width &&
  bounds.y + bounds.height <= area.y + area.height;

describe('placeWindow', () => {
  it('opens the first window in the middle of the main screen', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({
      bounds: { x: 280, y: 90, width: 1360, height: 860 },
      maximised: false,
    });
  });

  it('opens a window where it was, on the screen where it was', () => {
    const saved = { bounds: { x: 2100, y: 50, width: 1200, height: 900 }, maximised: true };
    expect(placeWindow(saved, [laptop, second])).toEqual(saved);
  });

  it('brings a window back from a screen that is gone', () => {
    const saved = { bounds: { x: 2100, y: 50, width: 1200, height: 900 }, maximised: false };
    expect(placeWindow(saved, [laptop]).bounds).toEqual({ x: 360, y: 70, width: 1200, height: 900 });
  });

  it('always shows the whole window, however the screens are', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const area = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 320, max: 4000 }),
      height: fc.integer({ min: 240, max: 3000 }),
    });
    const size = fc.integer({ min: 1, max: 6000 });
    const saved = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(saved, area, fc.array(area, { maxLength: 3 }), (bounds, first, others) => {
        const placed = placeWindow({ bounds, maximised: false }, [first, ...others]).bounds;
        return [first, ...others].some((each) => contains(each, placed));
      }),
    );
  });
});

describe('placeNextTo', () => {
  it('opens a second window a little lower', () => {
    const bounds = { x: 100, y: 100, width: 1200, height: 800 };
    expect(placeNextTo(bounds, laptop)).toEqual({ x: 128, y: 128, width: 1200, height: 800 });
  });

  it('starts again at the corner when the screen ends', () => {
    const bounds = { x: 700, y: 230, width: 1200, height: 800 };
    expect(placeNextTo(bounds, laptop)).toEqual({ x: 0, y: 0, width: 1200, height: 800 });
  });
});

describe('parseWindowState', () => {
  it('reads what was written', () => {
    const state = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximised: true };
    expect(parseWindowState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    null,
    'text',
    {},
    { bounds: { x: 0, y: 0, width: 0, height: 10 } },
    { bounds: { x: 1e9, y: 0, width: 1, height: 1 } },
  ])('forgets a damaged state: %j', (value) => {
    expect(parseWindowState(value)).toBeUndefined();
  });
});
