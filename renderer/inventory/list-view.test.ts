import { expect, test } from 'vitest';
import { noOwnFilter } from '#domain/inventory/own-filter.ts';
import { formatView, initialView, type ListView, parseView } from './list-view.ts';

test('an address holds the view and gives it back', () => {
  const view: ListView = {
    search: 'prusa & zn. #4',
    filter: { status: ['defect', 'maintenance'], category: ['3D-printen = leuk'], owner: ['none'] },
    own: {
      f1: { values: ['230 V, is: rood', 'none'], some: false, none: true, from: '', until: '' },
      f2: { values: [], some: true, none: false, from: '-2.5', until: '2026-12-31' },
    },
    columns: ['f2', 'f1'],
    sort: { column: 'own:f2', descending: true },
    grouped: true,
  };
  expect(parseView(formatView(view))).toEqual(view);
  expect(parseView(formatView(initialView))).toEqual(initialView);
  expect(formatView(initialView)).toBe('');
});

test('an address from elsewhere cannot break the list', () => {
  expect(parseView('own.f=nonsense').own).toEqual({ f: noOwnFilter });
  expect(parseView('sort=-nonsense&by=x&price=3')).toEqual(initialView);
});
