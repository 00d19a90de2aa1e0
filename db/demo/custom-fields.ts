import { saveValuesIn } from '../custom-field/save-values.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoAsset } from './inventory.ts';

const CATEGORY = 'Machines';
/** By the beginning of the name of a model: watts, and what it needs. */
const machines: readonly (readonly [string, number, string])[] = [
  ['Lasersnijder Lumo 40', 1200, '230 V'],
  ['Lasersnijder Lumo 60', 2100, '230 V'],
  ['Snijplotter', 60, '230 V'],
  ['CNC-frees', 2200, '230 V'],
  ['Draaibank', 3000, '400 V'],
  ['Kolomboor', 750, '230 V'],
  ['Lintzaag', 1500, '400 V'],
  ['Lasapparaat', 5500, '400 V'],
];

/** Two fields that a region could add for its machines; some pieces still lack them. */
export function addCustomFields(tx: Tx, assets: readonly DemoAsset[]): void {
  const [power, supply] = [tx.newId(), tx.newId()];
  const shared = { category: CATEGORY, required: 1 } as const;
  write(tx, 'custom_field', power, { ...shared, name: 'Vermogen', kind: 'number', unit: 'W' });
  const choices = JSON.stringify(['230 V', '400 V', 'Perslucht']);
  write(tx, 'custom_field', supply, { ...shared, name: 'Aansluiting', kind: 'choice', choices, position: 1 });
  for (const [index, { id, modelName }] of assets.entries()) {
    const known = machines.find(([beginning]) => modelName.startsWith(beginning));
    if (!known || index % 9 === 4) continue;
    const filled = saveValuesIn(tx, id, { [power]: String(known[1]), [supply]: known[2] });
    if (!filled.ok) throw new Error(`the demo value of ${modelName} is refused: ${filled.refusal.code}`);
  }
}
