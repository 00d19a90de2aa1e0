/** Facts of a room that a lesson may need. Rooms may carry others, from a newer version: those are kept. */
export const roomTraits = [
  'machine_hall',
  'power',
  'water',
  'extraction',
  'network',
  'screen',
  'accessible',
  'parking',
] as const;
export type RoomTrait = (typeof roomTraits)[number];
