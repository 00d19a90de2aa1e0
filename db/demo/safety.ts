import { unknownMachine } from '#domain/safety/machine-record.ts';
import { addDays, dateOf } from '#domain/time/wall-time.ts';
import { savePlanIn } from '../safety/inspections.ts';
import { saveMachineRecordIn } from '../safety/machine-record.ts';
import type { Tx } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import type { DemoAsset } from './inventory.ts';
import type { Random } from './random.ts';

/** Categories that plug in and are tested every year; the others have no interval, which shows as "niet bepaald". */
const tested: ReadonlySet<string> = new Set(['Machines', 'Elektrotechniek', '3D-printing', 'Textiel', 'Gereedschap']);

const inspectors = ['Keurdienst Vonk', 'Inspectiebureau De Meter'];

/** Inspections as they grow in two years: most in order, some due within weeks, some late, one failed. */
export function addSafety(tx: Tx, random: Random, assets: readonly DemoAsset[]): void {
  const byModel = Map.groupBy(assets, ({ modelId }) => modelId);
  for (const [modelId, pieces] of byModel) {
    const [first] = pieces;
    if (!first || !tested.has(first.category)) continue;
    const plans = [{ kind: 'nen3140' as const, months: first.modelName.startsWith('Figuurzaag') ? null : 12 }];
    const cleaning = { kind: 'cleaning' as const, months: 3 };
    savePlanIn(tx, { of: 'model', id: modelId }, first.category === '3D-printing' ? [...plans, cleaning] : plans);
    if (first.category === 'Machines') addRecord(tx, modelId, first.modelName);
    for (const [index, piece] of pieces.entries()) addInspections(tx, random, piece, index);
  }
}

/** Days ago, so that the demo is alive on any day: a year is up now, in some weeks, or long from now. */
function addInspections(tx: Tx, random: Random, { id, category, modelName }: DemoAsset, index: number): void {
  if (index % 11 === 7) return;
  const late = category === 'Machines' && index % 7 === 2;
  const ago = late ? random.int(370, 400) : index % 5 === 1 ? random.int(320, 360) : random.int(20, 300);
  const failed = modelName.startsWith('Kolomboor') && index === 0;
  const inspector = random.pick(inspectors);
  const record = (kind: 'nen3140' | 'cleaning', daysAgo: number, result: 'passed' | 'failed') =>
    write(tx, 'inspection', tx.newId(), {
      asset_id: id,
      kind,
      done_on: addDays(dateOf(tx.now), -daysAgo),
      method: kind === 'nen3140' ? 'Visueel, isolatie en aarding' : '',
      result,
      inspector: kind === 'nen3140' ? inspector : 'TOA',
      certificate: kind === 'nen3140' ? `K${random.int(10_000, 99_999)}` : '',
      note: result === 'failed' ? 'Aarding onderbroken' : '',
    });
  record('nen3140', failed ? 3 : ago, failed ? 'failed' : 'passed');
  if (category === '3D-printing') record('cleaning', random.int(10, 120), 'passed');
}

function addRecord(tx: Tx, modelId: string, name: string): void {
  const laser = name.startsWith('Laser');
  saveMachineRecordIn(tx, modelId, {
    ...unknownMachine,
    ceMark: 'yes',
    dutchManual: 'yes',
    riskClass: laser || name.startsWith('Snijplotter') ? 'medium' : 'high',
    laserClass: laser ? '1' : '',
    supervision: laser ? 'near' : 'always',
    mostUsers: laser ? 8 : 6,
    protection: laser ? 'Geen; deksel dicht' : 'Veiligheidsbril, haar vast, geen handschoenen',
    instruction: laser
      ? '1. Afzuiging aan.\n2. Deksel dicht.\n3. Blijf erbij tot het klaar is.\n4. Bij vuur: noodstop, deksel dicht houden.'
      : '1. Bril op.\n2. Werkstuk vastzetten.\n3. Eén persoon aan de machine.\n4. Na gebruik: uit en schoonmaken.',
    riskAssessment: 'RI&E 2025, hoofdstuk machines',
  });
}
