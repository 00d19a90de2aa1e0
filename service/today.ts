import { readDay, type Visit } from '#db/today/day.ts';
import { service } from './context.ts';

const day = service.today.day.handler(({ input, context }) => ({
  locations: readDay(context.store.db, input.date).map((location) => ({
    ...location,
    visits: location.visits.map(toVisit),
    ongoing: location.ongoing.map(toVisit),
  })),
}));

export const todayService = { day };

function toVisit(visit: Visit) {
  return {
    ...visit,
    setUp: visit.setUp.map((group) => ({
      ...group,
      things: group.things.map((thing) => ({ ...thing, cards: [...thing.cards] })),
    })),
  };
}
