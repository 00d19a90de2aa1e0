import { expect, test } from 'vitest';
import { fc, runs } from '../property.fixture.ts';
import { type DefectReport, toDefects } from './defect.ts';

const report = (given: Partial<DefectReport> & { readonly id: string }): DefectReport => ({
  joinedTo: null,
  note: 'hapert',
  usable: true,
  reportedAt: 1,
  reportedBy: 'Jo',
  solvedAt: null,
  solvedBy: '',
  solution: '',
  ...given,
});

test('takes a second report of the same fault as part of the first', () => {
  const first = report({ id: 'a' });
  const second = report({ id: 'b', joinedTo: 'a', reportedAt: 2 });
  expect(toDefects([second, first])).toEqual([
    { id: 'a', reports: [first, second], usable: true, since: 1, solvedAt: null, solvedBy: '', solution: '' },
  ]);
});

test('cannot be used as soon as one open report says so', () => {
  const reports = [report({ id: 'a' }), report({ id: 'b', joinedTo: 'a', usable: false, reportedAt: 2 })];
  expect(toDefects(reports)[0]?.usable).toBe(false);
  expect(toDefects(reports.map((one) => (one.usable ? one : { ...one, solvedAt: 3 })))[0]).toMatchObject({
    usable: true,
    solvedAt: null,
  });
});

test('lists what is out of order first, and the last solved after all open ones', () => {
  const listed = toDefects([
    report({ id: 'old', solvedAt: 5, reportedAt: 0 }),
    report({ id: 'works', reportedAt: 1 }),
    report({ id: 'broken', usable: false, reportedAt: 4 }),
    report({ id: 'new', solvedAt: 9, solution: 'riem vervangen', reportedAt: 2 }),
  ]);
  expect(listed.map(({ id }) => id)).toEqual(['broken', 'works', 'new', 'old']);
});

test('no report is lost or told twice, also when its first one is gone', () => {
  const someReport = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    joinedTo: fc.constantFrom(null, 'a', 'b', 'gone'),
    usable: fc.boolean(),
    reportedAt: fc.nat(20),
    solvedAt: fc.constantFrom(null, 30, 40),
  });
  fc.assert(
    fc.property(fc.uniqueArray(someReport, { selector: ({ id }) => id }), (some) => {
      const reports = some.map((one) => report({ ...one, joinedTo: one.joinedTo === one.id ? null : one.joinedTo }));
      const told = toDefects(reports).flatMap((defect) => defect.reports.map(({ id }) => id));
      expect(told.toSorted()).toEqual(reports.map(({ id }) => id).toSorted());
    }),
    runs(200),
  );
});
