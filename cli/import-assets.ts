import { assetImportFields } from '#domain/inventory/import-fields.ts';
import type { Command } from './command.ts';
import { INVENTORY_OPTIONS, runInventoryImport } from './import-inventory.ts';

const usage = `import assets FILE ${INVENTORY_OPTIONS}`;

export const importAssetsCommand: Command = {
  usage,
  summary:
    'Adds and changes assets of a CSV or JSON by label or serial number, in one transaction. --create makes models, locations and rooms; --sort and --as leave supplies out.',
  run: (args) => runInventoryImport({ kind: 'assets', usage, fields: assetImportFields, amount: 'amount' }, args),
};
