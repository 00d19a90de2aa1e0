import { stockImportFields } from '#domain/stock/import-fields.ts';
import type { Command } from './command.ts';
import { INVENTORY_OPTIONS, runInventoryImport } from './import-inventory.ts';

const usage = `import stock FILE ${INVENTORY_OPTIONS}`;

export const importStockCommand: Command = {
  usage,
  summary:
    'Adds and changes consumables of a CSV or JSON by code, else by name and place, in one transaction; odd quantities are told, not booked. --sort and --as say which rows are tools.',
  run: (args) => runInventoryImport({ kind: 'stock', usage, fields: stockImportFields, amount: 'stock' }, args),
};
