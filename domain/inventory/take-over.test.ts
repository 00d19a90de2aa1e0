import { expect, it } from 'vitest';
import { type TakenFields, takeOver } from './take-over.ts';

const empty: TakenFields = {
  assetTag: '',
  serialNumber: '',
  ownerId: null,
  homeLocationId: null,
  place: '',
  fundingSource: '',
  boughtOn: null,
  priceCents: null,
  warrantyUntil: null,
  photoId: null,
  note: '',
};

it('fills what the kept record lacks and leaves what it says', () => {
  const kept = { ...empty, assetTag: 'PR-01', priceCents: 0 };
  const double = { ...empty, assetTag: 'PR-99', serialNumber: 'X1', priceCents: 90_000, boughtOn: '2025-03-01' };
  expect(takeOver(kept, double)).toEqual({ serialNumber: 'X1', boughtOn: '2025-03-01' });
});

it('keeps both sources of money', () => {
  const kept = { ...empty, fundingSource: 'STO 2025-2028' };
  expect(takeOver(kept, { ...empty, fundingSource: 'Gemeente' })).toEqual({ fundingSource: 'STO 2025-2028; Gemeente' });
  expect(takeOver(kept, { ...empty, fundingSource: 'STO 2025-2028' })).toEqual({});
});
