import { zoneOf } from '#db/location/zone.ts';
import type { ConsumableRecord } from '#db/stock/read-stock.ts';
import { reader } from '#db/store.ts';
import { backInPlace, closeDay } from '#db/today/close-day.ts';
import { countSheet } from '#db/today/count-sheet.ts';
import { readDay, type Visit } from '#db/today/day.ts';
import { toAmount } from '#domain/stock/amount.ts';
import type { TakeLine } from '#domain/today/stock-to-take.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.today;

const day = os.day.handler(({ input, context: { store } }) => ({
  locations: readDay(reader(store), input.date, store.now()).map((location) => ({
    ...location,
    visits: location.visits.map(toVisit),
    ongoing: location.ongoing.map(toVisit),
    take: location.take.map(toTake),
    out: [...location.out],
  })),
}));

const sheet = os.countSheet.handler(({ input, context: { store } }) => {
  const { visits, things, ...rest } = countSheet(store.db, input.date, input.locationId ?? null, store.now());
  return {
    ...rest,
    timeZone: zoneOf(store.db, input.locationId ?? null),
    things: [...things],
    visits: visits.map(({ visit, lines }) => ({
      ...visit,
      bookingId: visit.id,
      isConfirmed: visit.status === 'confirmed',
      lines: lines.map(({ consumable, plannedMilli, usedMilli }) => ({
        consumableId: consumable.id,
        name: consumable.name,
        unit: consumable.unit,
        stock: toAmount(consumable.stockMilli),
        planned: plannedMilli === null ? null : toAmount(plannedMilli),
        used: toAmount(usedMilli),
      })),
    })),
  };
});

const close = os.closeDay.handler(({ input, context, errors }) =>
  accepted(closeDay(context.store, actBy(context, 'today.close-day'), input), errors),
);

const back = os.backInPlace.handler(({ input, context, errors }) =>
  accepted(backInPlace(context.store, actBy(context, 'today.back-in-place'), input.resourceId), errors),
);

export const todayService = { day, countSheet: sheet, closeDay: close, backInPlace: back };

function toVisit(visit: Visit) {
  return {
    ...visit,
    setUp: visit.setUp.map((group) => ({
      ...group,
      things: group.things.map((thing) => ({ ...thing, cards: [...thing.cards] })),
    })),
  };
}

function toTake({ stock, milli, bookingIds, isShort }: TakeLine<ConsumableRecord>) {
  const { id, name, unit, packUnit, packMilli, place, stockMilli } = stock;
  const packSize = packMilli === null ? null : toAmount(packMilli);
  const amounts = { amount: toAmount(milli), stock: toAmount(stockMilli), packSize };
  return { consumableId: id, name, unit, packUnit, place, bookingIds, isShort, ...amounts };
}
