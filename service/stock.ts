import { bookingUse } from '#db/stock/booking-use.ts';
import { countStock, moveStock, noteUse } from '#db/stock/move-stock.ts';
import { comingStockUses } from '#db/stock/planned-use.ts';
import { type ConsumableRecord, consumableRecord, consumableRows, movementRows } from '#db/stock/read-stock.ts';
import { stocktakeRecord, stocktakeRows } from '#db/stock/read-stocktakes.ts';
import { removeConsumable, saveConsumable } from '#db/stock/save-consumable.ts';
import { applyStocktake, noteFoundAgain, stocktakeThings } from '#db/stock/stocktake.ts';
import { refusal } from '#domain/result.ts';
import { toAmount } from '#domain/stock/amount.ts';
import { forecast, type StockUse } from '#domain/stock/forecast.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.stock;

const list = os.list.handler(({ context }) => {
  const { db, now } = context.store;
  const records = consumableRows(db);
  const uses = comingStockUses(db, { from: now() }, records);
  return { consumables: records.map((record) => shown(record, uses.get(record.id) ?? [])) };
});

const get = os.get.handler(({ input, context, errors }) => {
  const { db, now } = context.store;
  const record = consumableRecord(db, input.id);
  if (!record) throw errors.REFUSED({ data: refusal('stock/not-found', { id: input.id }) });
  const uses = comingStockUses(db, { from: now() }).get(input.id) ?? [];
  return {
    ...shown(record, uses),
    uses: uses.map(({ milli, ...use }) => ({ ...use, amount: toAmount(milli) })),
    movements: movementRows(db, input.id).map(({ milli, countedMilli, afterMilli, ...movement }) => ({
      ...movement,
      amount: toAmount(milli),
      counted: countedMilli === null ? null : toAmount(countedMilli),
      stockAfter: toAmount(afterMilli),
    })),
  };
});

const save = os.save.handler(({ input: { id, ...fields }, context, errors }) =>
  accepted(saveConsumable(context.store, actBy(context, 'stock.save'), id ?? context.store.newId(), fields), errors),
);

const remove = os.remove.handler(({ input, context, errors }) =>
  accepted(removeConsumable(context.store, actBy(context, 'stock.remove'), input.id), errors),
);

const move = os.move.handler(({ input: { id, ...movement }, context, errors }) => {
  const act = actBy(context, `stock.${movement.kind}`);
  return accepted(moveStock(context.store, act, id ?? context.store.newId(), movement), errors);
});

const count = os.count.handler(({ input: { id, ...counted }, context, errors }) =>
  accepted(countStock(context.store, actBy(context, 'stock.count'), id ?? context.store.newId(), counted), errors),
);

const useOf = os.useOf.handler(({ input, context }) => ({
  lines: bookingUse(context.store.db, input.bookingId).map(({ consumable, plannedMilli, usedMilli }) => ({
    consumableId: consumable.id,
    name: consumable.name,
    unit: consumable.unit,
    packUnit: consumable.packUnit,
    stock: toAmount(consumable.stockMilli),
    planned: plannedMilli === null ? null : toAmount(plannedMilli),
    used: toAmount(usedMilli),
  })),
}));

const noteUseHandler = os.noteUse.handler(({ input, context, errors }) =>
  accepted(noteUse(context.store, actBy(context, 'stock.use'), input), errors),
);

function shown({ stockMilli, minimumMilli, packMilli, ...record }: ConsumableRecord, uses: readonly StockUse[]) {
  const { needed, runsOut } = forecast(stockMilli, record.expiresOn, uses);
  return {
    ...record,
    stock: toAmount(stockMilli),
    minimum: toAmount(minimumMilli),
    packSize: packMilli === null ? null : toAmount(packMilli),
    needed: toAmount(needed),
    runsOut,
  };
}

const stocktake = {
  things: os.stocktake.things.handler(({ context }) => ({
    things: stocktakeThings(context.store.db).map((thing) => ({ ...thing, formerTags: [...thing.formerTags] })),
  })),
  list: os.stocktake.list.handler(({ context }) => ({ stocktakes: [...stocktakeRows(context.store.db)] })),
  get: os.stocktake.get.handler(({ input, context, errors }) => {
    const found = stocktakeRecord(context.store.db, input.id);
    if (!found) throw errors.REFUSED({ data: refusal('stock/stocktake-gone', { id: input.id }) });
    return { ...found, lines: [...found.lines] };
  }),
  apply: os.stocktake.apply.handler(({ input: { id, ...taken }, context, errors }) =>
    accepted(
      applyStocktake(context.store, actBy(context, 'stock.stocktake'), id ?? context.store.newId(), taken),
      errors,
    ),
  ),
  foundAgain: os.stocktake.foundAgain.handler(({ input, context, errors }) =>
    accepted(noteFoundAgain(context.store, actBy(context, 'stock.found-again'), input.assetId), errors),
  ),
};

export const stockService = { stocktake, list, get, save, remove, move, count, useOf, noteUse: noteUseHandler };
