import { accept, type Result, refusal, refuse } from '#domain/result.ts';
import type { InspectionKind, InspectionResult } from '#domain/safety/inspection.ts';
import { dateOf, type IsoDate } from '#domain/time/wall-time.ts';
import { type ReadableDb, statement } from '../connection.ts';
import type { Changed } from '../inventory/models.ts';
import type { Store } from '../store.ts';
import { type Act, type Tx, transact } from '../write-door/transaction.ts';
import { remove, write } from '../write-door/write.ts';

export interface InspectionFields {
  readonly kind: InspectionKind;
  readonly doneOn: IsoDate;
  readonly method: string;
  readonly result: InspectionResult;
  readonly inspector: string;
  readonly certificate: string;
  readonly note: string;
}

export interface InspectionRecord extends InspectionFields {
  readonly id: string;
}

export interface InspectionRound extends InspectionFields {
  /** A day with the tester: one record of each thing. */
  readonly inspections: readonly { readonly id: string; readonly assetId: string }[];
}

/** Writes down how an inspection went, of one or many things in one act. */
export function recordInspections(store: Store, act: Act, round: InspectionRound): Result<Changed> {
  return transact(store, act, (tx) => {
    if (round.doneOn > dateOf(tx.now)) return refuse(refusal('safety/done-in-future', {}, 'doneOn'));
    for (const { id, assetId } of round.inspections) {
      if (!isLive(tx, 'asset', assetId)) return refuse(refusal('inventory/asset-gone', { id: assetId }));
      write(tx, 'inspection', id, {
        asset_id: assetId,
        kind: round.kind,
        done_on: round.doneOn,
        method: round.method.trim(),
        result: round.result,
        inspector: round.inspector.trim(),
        certificate: round.certificate.trim(),
        note: round.note.trim(),
      });
    }
    const [first] = round.inspections;
    return accept({ id: first?.id ?? '', transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

export function removeInspection(store: Store, act: Act, id: string): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!isLive(tx, 'inspection', id)) return refuse(refusal('safety/inspection-gone'));
    remove(tx, 'inspection', id);
    return accept({ id, transactionId: tx.id });
  });
}

/** The inspections of an asset, the last first. */
export function inspectionsOf(db: ReadableDb, assetId: string): readonly InspectionRecord[] {
  return statement(
    db,
    `SELECT id, kind, done_on AS doneOn, method, result, inspector, certificate, note FROM inspection
     WHERE asset_id = ? AND deleted = 0 ORDER BY done_on DESC, id DESC`,
  ).all(assetId) as InspectionRecord[];
}

export interface InspectionPlan {
  readonly kind: InspectionKind;
  readonly months: number | null;
}

export interface PlanOwner {
  readonly of: 'model' | 'asset';
  readonly id: string;
}

export function savePlan(store: Store, act: Act, owner: PlanOwner, plans: readonly InspectionPlan[]): Result<Changed> {
  return transact(store, act, (tx) => {
    if (!isLive(tx, owner.of === 'model' ? 'asset_model' : 'asset', owner.id)) {
      return refuse(refusal(`inventory/${owner.of}-gone`, { id: owner.id }));
    }
    savePlanIn(tx, owner, plans);
    return accept({ id: owner.id, transactionId: tx.touched.size > 0 ? tx.id : '' });
  });
}

/** The id says of what and which kind, so that two devices that plan the same make one row. */
export function savePlanIn(tx: Tx, { of, id }: PlanOwner, plans: readonly InspectionPlan[]): void {
  const column = of === 'model' ? 'model_id' : 'asset_id';
  const known = statement(tx, `SELECT id FROM inspection_plan WHERE ${column} = ? AND deleted = 0`)
    .pluck()
    .all(id) as string[];
  const kept = new Set(plans.map(({ kind }) => `${id}:${kind}`));
  for (const old of known) if (!kept.has(old)) remove(tx, 'inspection_plan', old);
  for (const { kind, months } of plans) {
    write(tx, 'inspection_plan', `${id}:${kind}`, { [column]: id, kind, months, deleted: 0 });
  }
}

export function plansOfModel(db: ReadableDb, modelId: string): readonly InspectionPlan[] {
  return statement(db, 'SELECT kind, months FROM inspection_plan WHERE model_id = ? AND deleted = 0 ORDER BY kind').all(
    modelId,
  ) as InspectionPlan[];
}

function isLive(db: ReadableDb, table: 'asset' | 'asset_model' | 'inspection', id: string): boolean {
  return statement(db, `SELECT 1 FROM "${table}" WHERE id = ? AND deleted = 0`).get(id) !== undefined;
}
