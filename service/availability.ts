import { firstSlots } from '#db/availability/first-slots.ts';
import { freeResources } from '#db/availability/free-resources.ts';
import { readHeatMap } from '#db/availability/read-heat-map.ts';
import { service } from './context.ts';

const os = service.availability;

const free = os.free.handler(({ input, context }) => ({
  resourceIds: [...freeResources(context.store, input.resourceIds, input)],
}));

const firstSlotsHandler = os.firstSlots.handler(({ input: { limit, ...request }, context }) => ({
  slots: firstSlots(context.store, request, limit).map(({ start, end, resourceIds }) => ({
    start,
    end,
    resourceIds: resourceIds.map((ids) => [...ids]),
  })),
}));

const heatMap = os.heatMap.handler(({ input, context }) => ({ cells: [...readHeatMap(context.store, input)] }));

export const availabilityService = { free, firstSlots: firstSlotsHandler, heatMap };
