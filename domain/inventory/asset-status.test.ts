import { expect, test } from 'vitest';
import { fc } from '../property.fixture.ts';
import { type AssetFacts, assetStatus, fittingActs } from './asset-status.ts';

const whole: AssetFacts = { retiredOn: null, defectSince: null, maintenanceSince: null, occupied: false };

const anyFacts = fc.record({
  retiredOn: fc.constantFrom(null, '2026-09-01'),
  defectSince: fc.constantFrom(null, 0, 1_790_000_000_000),
  maintenanceSince: fc.constantFrom(null, 0, 1_790_000_000_000),
  unsafe: fc.constantFrom(null, 'rejected' as const, 'expired' as const),
  occupied: fc.boolean(),
  lent: fc.boolean(),
  missing: fc.boolean(),
});

test('an asset without any fact is available, and in use while a booking holds it', () => {
  expect([assetStatus(whole), assetStatus({ ...whole, occupied: true })]).toEqual(['available', 'in_use']);
});

test('is lent as long as somebody has it, also after the booking is over', () => {
  expect([true, false].map((occupied) => assetStatus({ ...whole, occupied, lent: true }))).toEqual(['lent', 'lent']);
});

test('a defect of the very first millisecond is a defect', () => {
  expect(assetStatus({ ...whole, defectSince: 0 })).toBe('defect');
});

test('is in maintenance while a booking for that holds it', () => {
  expect(assetStatus({ ...whole, occupied: true, maintained: true })).toBe('maintenance');
});

test('is available only when nothing at all stands against it', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const clean =
        facts.retiredOn === null &&
        facts.defectSince === null &&
        facts.maintenanceSince === null &&
        !facts.unsafe &&
        !facts.lent &&
        !facts.missing &&
        !facts.occupied;
      expect(assetStatus(facts) === 'available').toBe(clean);
    }),
  );
});

test('never gets lighter when a fact is added', () => {
  const weight = {
    available: 0,
    in_use: 1,
    lent: 2,
    expired: 3,
    maintenance: 4,
    defect: 5,
    rejected: 6,
    missing: 7,
    retired: 8,
  };
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, more) => {
      const both = {
        retiredOn: facts.retiredOn ?? more.retiredOn,
        defectSince: facts.defectSince ?? more.defectSince,
        maintenanceSince: facts.maintenanceSince ?? more.maintenanceSince,
        unsafe: [facts.unsafe, more.unsafe].includes('rejected')
          ? ('rejected' as const)
          : (facts.unsafe ?? more.unsafe),
        occupied: facts.occupied || more.occupied,
        lent: facts.lent || more.lent,
        missing: facts.missing || more.missing,
      };
      expect(weight[assetStatus(both)]).toBe(Math.max(weight[assetStatus(facts)], weight[assetStatus(more)]));
    }),
  );
});

test('offers each act exactly when it would change something', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const acts = new Set(fittingActs(facts));
      const live = facts.retiredOn === null;
      expect({
        reinstate: acts.has('reinstate'),
        retire: acts.has('retire'),
        solve: acts.has('solve-defect'),
        report: acts.has('report-defect'),
        start: acts.has('start-maintenance'),
        end: acts.has('end-maintenance'),
      }).toEqual({
        reinstate: !live,
        retire: live,
        solve: live && facts.defectSince !== null,
        report: live,
        start: live && facts.maintenanceSince === null,
        end: live && facts.maintenanceSince !== null,
      });
    }),
  );
});
