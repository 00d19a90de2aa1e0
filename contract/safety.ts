import { z } from 'zod';
import { educationGroups } from '#domain/programme/education-group.ts';
import { dueStates, inspectionKinds, inspectionResults } from '#domain/safety/inspection.ts';
import { ceMarks, dutchManuals, laserClasses, riskClasses, supervisions } from '#domain/safety/machine-record.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, ShortText } from './procedure.ts';

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

const Kind = z.enum(inspectionKinds);

const InspectionFields = z.object({
  kind: Kind,
  doneOn: IsoDate,
  method: ShortText,
  result: z.enum(inspectionResults),
  inspector: ShortText,
  certificate: ShortText,
  note: LongText,
});

const Inspection = InspectionFields.extend({ id: Id });

/** Where one kind of inspection of one thing stands. */
const Due = z.object({
  kind: Kind,
  /** null: nobody determined how often. */
  months: z.number().nullable(),
  /** The interval is the thing's own, not that of its model. */
  own: z.boolean(),
  doneOn: IsoDate.nullable(),
  result: z.enum(inspectionResults).nullable(),
  /** The last day on which it counts; null: not known. */
  dueOn: IsoDate.nullable(),
  state: z.enum(dueStates),
});

const Plan = z.object({ kind: Kind, months: z.number().int().min(1).max(240).nullable() });

const Use = z.object({ id: Id, holder: z.string(), start: Instant, end: Instant });

const Place = z.object({
  assetId: Id,
  assetName: z.string(),
  assetTag: z.string(),
  modelName: z.string(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  /** Maintenance that is planned for it. */
  plannedAt: Instant.nullable(),
});

const DueLine = Due.extend(Place.shape).extend({
  /** The first coming booking that it stands in the way of. */
  hits: Use.nullable(),
});

const RecordFields = z.object({
  ceMark: z.enum(ceMarks),
  dutchManual: z.enum(dutchManuals),
  instruction: LongText,
  riskClass: z.enum(riskClasses),
  laserClass: z.enum(laserClasses),
  /** Where the risk assessment is kept. */
  riskAssessment: ShortText,
  /** Who may work with it; nobody named: everybody. */
  groups: z.array(z.enum(educationGroups)).max(educationGroups.length).readonly(),
  supervision: z.enum(supervisions),
  mostUsers: z.number().int().min(1).max(1000).nullable(),
  protection: ShortText,
});

const MachineRecord = RecordFields.extend({
  authorisationNeeded: z.boolean(),
  authorised: z.array(z.object({ id: Id, name: z.string() })).readonly(),
  plans: z.array(Plan).readonly(),
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

const inspection = {
  record: procedure
    .route({ method: 'POST', path: '/inspections', tags, summary: 'Record how an inspection of assets went' })
    .input(
      InspectionFields.extend({
        /** Of each asset its own record; the same id again changes it. */
        inspections: z
          .array(z.object({ id: Id, assetId: Id }))
          .min(1)
          .max(500),
      }),
    )
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/inspections/{id}', tags, summary: 'Remove an inspection entered by mistake' })
    .input(z.object({ id: Id }))
    .output(Done),
  plan: procedure
    .route({ method: 'PUT', path: '/inspections/plan', tags, summary: 'How often a model or one asset is inspected' })
    .input(z.object({ of: z.enum(['model', 'asset']), id: Id, plans: z.array(Plan).max(inspectionKinds.length) }))
    .output(Done),
};

const record = {
  groupLimits: procedure
    .route({ method: 'GET', path: '/machine-group-limits', tags, summary: 'How many may work at a machine, by model' })
    .output(z.object({ limits: z.array(z.object({ modelId: Id, most: z.number() })) })),
  get: procedure
    .route({ method: 'GET', path: '/asset-models/{modelId}/record', tags, summary: 'What must be known of a machine' })
    .input(z.object({ modelId: Id }))
    .output(MachineRecord),
  save: procedure
    .route({ method: 'PUT', path: '/asset-models/{modelId}/record', tags, summary: 'Write the record of a machine' })
    .input(RecordFields.extend({ modelId: Id, plans: z.array(Plan).max(inspectionKinds.length) }))
    .output(Done),
};

export const safetyContract = {
  defect,
  inspection,
  record,
  ofAsset: procedure
    .route({ method: 'GET', path: '/assets/{assetId}/safety', tags, summary: 'Faults and inspections of an asset' })
    .input(z.object({ assetId: Id }))
    .output(
      z.object({
        defects: z.array(Defect).readonly(),
        dues: z.array(Due).readonly(),
        inspections: z.array(Inspection).readonly(),
        modelId: Id,
        record: MachineRecord,
      }),
    ),
  upkeep: procedure
    .route({ method: 'GET', path: '/upkeep', tags, summary: 'What must be inspected or mended, the most urgent first' })
    .output(
      z.object({
        dues: z.array(DueLine).readonly(),
        defects: z.array(Place.extend({ defect: Defect, hits: Use.nullable() })).readonly(),
      }),
    ),
};
