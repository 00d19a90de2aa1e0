import { describe, expect, it } from 'vitest';
import { fundingSources, fundingText, isPaidTwice } from './funding.ts';

describe('the sources that a thing was paid from', () => {
  it.each([
    ['', []],
    ['STO 2025-2028', ['STO 2025-2028']],
    ['STO 2025-2028; Gemeente', ['STO 2025-2028', 'Gemeente']],
    [' Gemeente ;; Gemeente;', ['Gemeente']],
  ])('reads %j', (text, sources) => {
    expect(fundingSources(text)).toEqual(sources);
    expect(fundingSources(fundingText(fundingSources(text)))).toEqual(sources);
  });

  it('lets no name with a semicolon become a third source unseen', () => {
    expect(fundingText(['A; B', 'C'])).toBe('A; B; C');
  });

  it('warns of two different sources, not of one that is named twice', () => {
    expect([isPaidTwice('STO; Gemeente'), isPaidTwice('STO; STO'), isPaidTwice('')]).toEqual([true, false, false]);
  });
});
