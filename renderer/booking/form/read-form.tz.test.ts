import { describe, expect, it } from 'vitest';
import { toInstant } from '#domain/time/wall-time.ts';
import { periodValues, toFormValues } from './form-values.ts';
import { readForm, readPeriod } from './read-form.ts';

const zone = 'Europe/Amsterdam';
const today = '2026-11-22';
const values = toFormValues({ title: 'Proef' }, zone);

describe('readForm', () => {
  it('understands typed text, and names the fields that it cannot read', () => {
    const typed = { ...values, date: 'di', startTime: '845', endTime: '11u45', pupils: '24' };
    const { draft, errors } = readForm(typed, zone, today);
    expect(errors).toEqual({});
    expect([draft?.start, draft?.end, draft?.pupils]).toEqual([
      toInstant('2026-11-24', '08:45', zone),
      toInstant('2026-11-24', '11:45', zone),
      24,
    ]);
    const bad = readForm({ ...typed, title: ' ', pupils: '-1', endTime: 'straks', contactEmail: 'jan' }, zone, today);
    expect(Object.keys(bad.errors).sort()).toEqual(['contactEmail', 'endTime', 'pupils', 'title']);
    expect(bad.draft).toBeNull();
  });

  it('reads back the period of any booking, over midnight and over the clock change too', () => {
    for (const [start, end] of [
      [toInstant('2026-10-25', '00:30', zone), toInstant('2026-10-25', '05:00', zone)],
      [toInstant('2027-03-27', '22:00', zone), toInstant('2027-03-28', '00:00', zone)],
      [toInstant('2026-11-23', '08:00', zone), toInstant('2026-12-04', '16:00', zone)],
    ] as const) {
      expect(readPeriod(periodValues(start, end, zone), zone, today)).toEqual({ start, end });
    }
  });
});
