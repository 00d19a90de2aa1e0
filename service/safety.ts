import { assetRecord } from '#db/inventory/read-assets.ts';
import { defectsOf, reportDefect, solveDefect } from '#db/safety/defects.ts';
import { inspectionsOf, recordInspections, removeInspection, savePlan } from '#db/safety/inspections.ts';
import { groupLimits, readMachineRecord, saveMachineRecord } from '#db/safety/machine-record.ts';
import { defectLines, dueLines, duesOf } from '#db/safety/upkeep.ts';
import { refusal } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.safety;

const defect = {
  report: os.defect.report.handler(({ input: { id, ...report }, context, errors }) =>
    accepted(
      reportDefect(context.store, actBy(context, 'safety.report-defect'), {
        id: id ?? context.store.newId(),
        ...report,
      }),
      errors,
    ),
  ),
  solve: os.defect.solve.handler(({ input: { assetId, ...solution }, context, errors }) =>
    accepted(solveDefect(context.store, actBy(context, 'safety.solve-defect'), assetId, solution), errors),
  ),
};

const inspection = {
  record: os.inspection.record.handler(({ input, context, errors }) =>
    accepted(recordInspections(context.store, actBy(context, 'safety.record-inspection'), input), errors),
  ),
  remove: os.inspection.remove.handler(({ input, context, errors }) =>
    accepted(removeInspection(context.store, actBy(context, 'safety.remove-inspection'), input.id), errors),
  ),
  plan: os.inspection.plan.handler(({ input: { plans, ...owner }, context, errors }) =>
    accepted(savePlan(context.store, actBy(context, 'safety.set-plan'), owner, plans), errors),
  ),
};

const record = {
  groupLimits: os.record.groupLimits.handler(({ context }) => ({ limits: groupLimits(context.store.db) })),
  get: os.record.get.handler(({ input, context, errors }) => {
    const found = readMachineRecord(context.store.db, input.modelId);
    if (!found) throw errors.REFUSED({ data: refusal('inventory/model-gone') });
    return found;
  }),
  save: os.record.save.handler(({ input: { modelId, ...fields }, context, errors }) =>
    accepted(saveMachineRecord(context.store, actBy(context, 'safety.save-record'), modelId, fields), errors),
  ),
};

const ofAsset = os.ofAsset.handler(({ input: { assetId }, context, errors }) => {
  const { db } = context.store;
  const now = context.store.now();
  const asset = assetRecord(db, assetId, now);
  const found = asset && readMachineRecord(db, asset.modelId);
  if (!found) throw errors.REFUSED({ data: refusal('inventory/asset-gone', { id: assetId }) });
  return {
    defects: defectsOf(db, assetId),
    dues: duesOf(db, assetId, now),
    inspections: inspectionsOf(db, assetId),
    modelId: asset.modelId,
    record: found,
  };
});

const upkeep = os.upkeep.handler(({ context }) => {
  const { db } = context.store;
  const now = context.store.now();
  return { dues: dueLines(db, now), defects: defectLines(db, now) };
});

export const safetyService = { defect, inspection, record, ofAsset, upkeep };
