import { expect, test } from 'vitest';
import { formatView, initialView, type ListView, parseView } from './list-view.ts';

test('an address holds the view and gives it back', () => {
  const view: ListView = {
    search: 'prusa & zn. #4',
    filter: { status: ['defect', 'maintenance'], category: ['3D-printen = leuk'], owner: ['none'] },
    sort: { column: 'location', descending: true },
    grouped: true,
  };
  expect(parseView(formatView(view))).toEqual(view);
  expect(parseView(formatView(initialView))).toEqual(initialView);
  expect(formatView(initialView)).toBe('');
});

test('an address from elsewhere cannot break the list', () => {
  expect(parseView('sort=-nonsense&by=x&price=3')).toEqual(initialView);
});
