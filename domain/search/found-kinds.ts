/** What is found by its own words, in the order in which it is shown. */
const indexedKinds = [
  'organisation',
  'contact',
  'programme',
  'asset',
  'model',
  'kit',
  'consumable',
  'room',
  'station',
  'location',
  'person',
] as const;
export type IndexedKind = (typeof indexedKinds)[number];

/** A booking is found by what it is for. */
export const foundKinds = [...indexedKinds, 'booking'] as const;
export type FoundKind = (typeof foundKinds)[number];
