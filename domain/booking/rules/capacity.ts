import type { Rule } from './rule.ts';

/** People in the rooms together: pupils and supervisors against the sum of the rooms that know their capacity. */
export const capacity: Rule = ({ draft, allocations, resources }) => {
  const rooms = allocations
    .map((allocation) => resources.get(allocation.resourceId))
    .filter((resource) => resource?.kind === 'room');
  if (draft.pupils === null || rooms.length === 0 || rooms.some((room) => room?.capacity == null)) return [];
  const seats = rooms.reduce((sum, room) => sum + (room?.capacity ?? 0), 0);
  const people = draft.pupils + (draft.supervisors ?? 0);
  if (people <= seats) return [];
  return [
    {
      level: 'warning',
      rule: 'over-capacity',
      field: 'pupils',
      facts: { people, seats, rooms: rooms.map((room) => room?.name).join(', ') },
    },
  ];
};
