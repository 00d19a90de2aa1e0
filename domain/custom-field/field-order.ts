export type Way = 'up' | 'down';

/** The ids with one of them a place further; at the end it stays. */
export function withMoved(ids: readonly string[], id: string, way: Way): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + (way === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const moved = ids.toSpliced(from, 1);
  return moved.toSpliced(to, 0, id);
}

/** Fields in the order wished for; what nobody wished about, because it came since, stays after. */
export function inOrder<Field extends { readonly id: string }>(
  fields: readonly Field[],
  ids: readonly string[],
): readonly Field[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return fields.toSorted((a, b) => (placeOf.get(a.id) ?? ids.length) - (placeOf.get(b.id) ?? ids.length));
}
