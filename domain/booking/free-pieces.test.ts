import { expect, test } from 'vitest';
import { type Choosable, freeOfModel, heldResources } from './free-pieces.ts';

const thing = (id: string, more: Partial<Choosable> = {}): Choosable => ({
  id,
  kind: 'asset',
  roomId: null,
  modelId: null,
  bookable: true,
  status: 'available',
  ...more,
});
const claim = (resourceId: string, start: number, end: number, bookingId = 'other') => ({
  resourceId,
  start,
  end,
  bookingId,
});

test('counts a room as held when one of its stations is, and not when the claim only touches', () => {
  const resources = [thing('room', { kind: 'room' }), thing('station', { kind: 'station', roomId: 'room' })];
  const period = { start: 100, end: 200 };
  expect(heldResources(resources, [claim('station', 150, 250)], period)).toEqual(new Set(['station', 'room']));
  expect(heldResources(resources, [claim('station', 200, 250)], period)).toEqual(new Set());
});

test('leaves out what the booking holds itself', () => {
  expect(heldResources([thing('a')], [claim('a', 0, 10, 'mine')], { start: 0, end: 5 }, 'mine')).toEqual(new Set());
});

test('counts of a model only pieces that are whole, bookable and not named already', () => {
  const pieces = [
    thing('1', { modelId: 'm' }),
    thing('2', { modelId: 'm' }),
    thing('3', { modelId: 'm', status: 'defect' }),
    thing('4', { modelId: 'm', bookable: false }),
    thing('5', { modelId: 'm' }),
    thing('6', { modelId: 'n' }),
  ];
  expect(freeOfModel('m', pieces, new Set(['1']), new Set(['5']))).toEqual({ free: 1, total: 2 });
});
