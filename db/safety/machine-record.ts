import type { EducationGroup } from '#domain/programme/education-group.ts';
import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import { type MachineRecord, unknownMachine } from '#domain/safety/machine-record.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Changed } from '../inventory/models.ts';
import type { MachineRecordRow } from '../schema/safety.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { write } from '../write-door/write.ts';
import { type InspectionPlan, plansOfModel, savePlanIn } from './inspections.ts';

export interface FullMachineRecord extends MachineRecord {
  readonly authorisationNeeded: boolean;
  readonly authorised: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly InspectionPlan[];
}

/** How many may work at one machine at a time, of the models that say so. */
export function groupLimits(db: ReadableDb): { modelId: string; most: number }[] {
  return statement(
    db,
    'SELECT id AS modelId, most_users AS most FROM machine_record WHERE most_users IS NOT NULL AND deleted = 0 ORDER BY id',
  ).all() as { modelId: string; most: number }[];
}

/** The record of a kind of machine, with who may work with it; undefined when there is no such model. */
export function readMachineRecord(db: ReadableDb, modelId: string): FullMachineRecord | undefined {
  const model = statement(db, 'SELECT authorisation_needed FROM asset_model WHERE id = ? AND deleted = 0')
    .pluck()
    .get(modelId) as 0 | 1 | undefined;
  if (model === undefined) return undefined;
  const row = statement(db, 'SELECT * FROM machine_record WHERE id = ? AND deleted = 0').get(modelId) as
    | MachineRecordRow
    | undefined;
  const authorised = statement(
    db,
    `SELECT DISTINCT person.id, resource.name FROM person_authorisation AS given
       JOIN person ON person.id = given.person_id AND person.deleted = 0 AND person.active = 1
       JOIN resource ON resource.id = person.id
     WHERE given.model_id = ? AND given.deleted = 0 ORDER BY resource.name`,
  ).all(modelId) as { id: string; name: string }[];
  return {
    ...(row ? fromRow(row) : unknownMachine),
    authorisationNeeded: model === 1,
    authorised,
    plans: plansOfModel(db, modelId),
  };
}

/** Writes the record of a model together with how often its pieces are inspected. */
export function saveMachineRecord(
  store: Store,
  act: Act,
  modelId: string,
  record: MachineRecord & { readonly plans: readonly InspectionPlan[] },
): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!statement(tx, 'SELECT 1 FROM asset_model WHERE id = ? AND deleted = 0').get(modelId)) {
      return refuse(refusal('inventory/model-gone'));
    }
    saveMachineRecordIn(tx, modelId, record);
    savePlanIn(tx, { of: 'model', id: modelId }, record.plans);
    return accept({ id: modelId, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

export function saveMachineRecordIn(tx: Tx, modelId: string, record: MachineRecord): void {
  write(tx, 'machine_record', modelId, {
    ce_mark: record.ceMark,
    dutch_manual: record.dutchManual,
    instruction: record.instruction.trim(),
    risk_class: record.riskClass,
    laser_class: record.laserClass,
    risk_assessment: record.riskAssessment.trim(),
    groups: JSON.stringify(record.groups),
    supervision: record.supervision,
    most_users: record.mostUsers,
    protection: record.protection.trim(),
  });
}

export function fromRow(row: MachineRecordRow): MachineRecord {
  return {
    ceMark: row.ce_mark,
    dutchManual: row.dutch_manual,
    instruction: row.instruction,
    riskClass: row.risk_class,
    laserClass: row.laser_class,
    riskAssessment: row.risk_assessment,
    groups: JSON.parse(row.groups) as EducationGroup[],
    supervision: row.supervision,
    mostUsers: row.most_users,
    protection: row.protection,
  };
}
