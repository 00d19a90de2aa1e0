import { expect, it } from 'vitest';
import { forRole, type Verdict } from './verdict.ts';

const unsafe: Verdict = { level: 'warning', rule: 'no-vog', facts: {}, safety: true };
const late: Verdict = { level: 'warning', rule: 'short-notice', facts: {} };

it('lets a coordinator set a safety warning aside, and stops everybody else', () => {
  expect(forRole([unsafe, late], 'coordinator')).toEqual([unsafe, late]);
  expect(forRole([unsafe, late], 'manager')).toEqual([unsafe, late]);
  for (const role of ['technician', 'volunteer', 'reader'] as const)
    expect(forRole([unsafe, late], role)).toEqual([{ ...unsafe, level: 'block' }, late]);
});
