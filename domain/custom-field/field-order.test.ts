import { expect, test } from 'vitest';
import { inOrder, withMoved } from './field-order.ts';

test('moves a field one place at each press, and leaves it at the end', () => {
  const twice = withMoved(withMoved(['a', 'b', 'c'], 'c', 'up'), 'c', 'up');
  expect(twice).toEqual(['c', 'a', 'b']);
  expect(withMoved(twice, 'c', 'up')).toEqual(twice);
  expect(withMoved(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c']);
  expect(withMoved(['a'], 'gone', 'down')).toEqual(['a']);
});

test('keeps what came meanwhile after the fields that were put in order', () => {
  const fields = ['a', 'b', 'new'].map((id) => ({ id }));
  expect(inOrder(fields, ['b', 'gone', 'a']).map(({ id }) => id)).toEqual(['b', 'a', 'new']);
  expect(inOrder(fields, [])).toEqual(fields);
});
