import { defectsOf, reportDefect, solveDefect } from '#db/safety/defects.ts';
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

const ofAsset = os.ofAsset.handler(({ input, context }) => ({
  defects: defectsOf(context.store.db, input.assetId),
}));

export const safetyService = { defect, ofAsset };
