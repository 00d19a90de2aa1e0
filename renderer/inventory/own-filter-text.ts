import { noOwnFilter, type OwnFilter } from '#domain/inventory/own-filter.ts';

/** What is asked of a field as an address holds it: `is:Rood`, `from:2026-01-01`, `none`. */
export function formatOwnFilter({ values, some, none, from, until }: OwnFilter): readonly string[] {
  return [
    ...values.map((value) => `is:${value}`),
    ...(some ? ['some'] : []),
    ...(none ? ['none'] : []),
    ...(from ? [`from:${from}`] : []),
    ...(until ? [`until:${until}`] : []),
  ];
}

export function parseOwnFilter(texts: readonly string[]): OwnFilter {
  const after = (word: string) => texts.filter((text) => text.startsWith(word)).map((text) => text.slice(word.length));
  return {
    ...noOwnFilter,
    values: after('is:'),
    some: texts.includes('some'),
    none: texts.includes('none'),
    from: after('from:')[0] ?? '',
    until: after('until:')[0] ?? '',
  };
}
