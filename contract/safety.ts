import { z } from 'zod';
import { Done, Id, Instant, procedure } from './procedure.ts';

const tags = ['Veiligheid'];

const DefectReport = z.object({
  id: Id,
  note: z.string(),
  usable: z.boolean(),
  reportedAt: Instant,
  reportedBy: z.string(),
});

const Defect = z.object({
  id: Id,
  /** The first report in front; the others told of the same fault. */
  reports: z.array(DefectReport).readonly(),
  usable: z.boolean(),
  since: Instant,
  solvedAt: Instant.nullable(),
  solvedBy: z.string(),
  solution: z.string(),
});

const defect = {
  report: procedure
    .route({ method: 'POST', path: '/assets/{assetId}/defects', tags, summary: 'Report a fault of an asset' })
    .input(
      z.object({
        assetId: Id,
        /** Made by who reports: the same id twice reports once. */
        id: Id.optional(),
        note: z.string().trim().min(1).max(1000),
        /** It still works; false takes it out of use. */
        usable: z.boolean(),
        /** The open fault that this is another report of. */
        sameAs: Id.nullable().default(null),
      }),
    )
    .output(Done),
  solve: procedure
    .route({ method: 'POST', path: '/assets/{assetId}/defects/solve', tags, summary: 'Say that a fault is mended' })
    .input(
      z.object({
        assetId: Id,
        /** All open faults of the asset when absent. */
        defectId: Id.optional(),
        solution: z.string().trim().max(1000).default(''),
      }),
    )
    .output(Done),
};

export const safetyContract = {
  defect,
  ofAsset: procedure
    .route({ method: 'GET', path: '/assets/{assetId}/safety', tags, summary: 'Faults and inspections of an asset' })
    .input(z.object({ assetId: Id }))
    .output(z.object({ defects: z.array(Defect).readonly() })),
};
