import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { hlcAt, instantOfHlc, nextHlc } from './hlc.ts';

const now = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2080, 0, 1) });

test('only goes forward, whatever the clock on the wall does', () => {
  fc.assert(
    fc.property(fc.array(now, { minLength: 1, maxLength: 200 }), (clock) => {
      let last = 0;
      for (const instant of clock) {
        const stamp = nextHlc(last, instant);
        expect(stamp).toBeGreaterThan(last);
        expect(stamp).toBeGreaterThanOrEqual(hlcAt(instant));
        expect(Number.isSafeInteger(stamp)).toBe(true);
        last = stamp;
      }
    }),
  );
});

test('keeps the instant it was made at, and moves on when its counter is full', () => {
  const noon = Date.UTC(2026, 10, 22, 12);
  expect(instantOfHlc(hlcAt(noon))).toBe(noon);
  let stamp = hlcAt(noon);
  for (let count = 0; count < 4096; count += 1) stamp = nextHlc(stamp, noon);
  expect(instantOfHlc(stamp)).toBe(noon + 1);
});

test('never runs ahead of the greatest clock it saw by more than one step per stamp', () => {
  fc.assert(
    fc.property(fc.array(now, { minLength: 1, maxLength: 200 }), (clock) => {
      let last = 0;
      for (const instant of clock) last = nextHlc(last, instant);
      expect(last).toBeLessThanOrEqual(hlcAt(Math.max(...clock)) + clock.length);
    }),
  );
});
