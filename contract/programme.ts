import { z } from 'zod';
import { educationGroups } from '#domain/programme/education-group.ts';
import { programmeStatuses } from '#domain/programme/programme.ts';
import { tagFamilies } from '#domain/programme/tag.ts';
import { BookingSummary, NeedSchema } from './booking.ts';
import { Done, Id, Instant, LongText, procedure, ShortText } from './procedure.ts';

const Count = z.number().int().min(-1_000_000).max(1_000_000);

export const ProgrammeNeedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('room'),
    traits: z.array(z.string().min(1).max(40)).max(40).readonly(),
    /** Null: it seats the group. */
    seats: Count.nullable(),
  }),
  z.object({ kind: z.literal('model'), modelId: Id, quantity: Count }),
  z.object({ kind: z.literal('skill'), skill: ShortText, quantity: Count }),
  z.object({ kind: z.literal('kit'), resourceId: Id }),
  z.object({
    kind: z.literal('consumable'),
    description: ShortText,
    amount: z.number().min(-1e6).max(1e9),
    unit: z.string().max(40),
  }),
]);

const Tag = z.object({ family: z.enum(tagFamilies), name: z.string().trim().min(1).max(100) });

/** The rules of `checkProgramme` refuse what cannot be; here are only the bounds of what is read at all. */
const ProgrammeContentSchema = z.object({
  name: ShortText,
  summary: LongText,
  preparation: LongText,
  protection: LongText,
  groups: z.array(z.enum(educationGroups)).max(educationGroups.length).readonly(),
  durationMinutes: z.number(),
  setupMinutes: z.number(),
  cleanupMinutes: z.number(),
  leastPupils: z.number().nullable(),
  mostPupils: z.number().nullable(),
  pupilsPerSupervisor: z.number().nullable(),
  tags: z.array(Tag).max(60).readonly(),
  needs: z.array(ProgrammeNeedSchema).max(100).readonly(),
});

const VersionSchema = ProgrammeContentSchema.extend({ id: Id, programmeId: Id, number: z.number() });

const ProgrammeSchema = z.object({
  id: Id,
  code: z.string(),
  status: z.enum(programmeStatuses),
  position: z.number(),
  version: VersionSchema,
  comingVisits: z.number(),
  pastVisits: z.number(),
});

/** What the models and kits in the needs are called, by id. */
const Names = z.record(z.string(), z.string());

const Labels = z.array(z.string().max(100)).max(500).readonly();
const TagListsSchema = z.object({ pillar: Labels, project: Labels, goal: Labels, topsector: Labels, theme: Labels });

const Saved = Done.extend({ number: z.number() });

const tags = ['Lesaanbod'];

export const programmeContract = {
  list: procedure
    .route({ method: 'GET', path: '/programmes', tags, summary: 'All programmes, each with its newest version' })
    .output(z.object({ programmes: z.array(ProgrammeSchema), names: Names })),
  get: procedure
    .route({
      method: 'GET',
      path: '/programmes/{id}',
      tags,
      summary: 'One programme with its versions and next visits',
    })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        programme: ProgrammeSchema,
        versions: z.array(
          z.object({
            version: VersionSchema,
            visits: z.number(),
            firstVisit: Instant.nullable(),
            lastVisit: Instant.nullable(),
          }),
        ),
        coming: z.array(z.object({ booking: BookingSummary, versionNumber: z.number() })),
        names: Names,
      }),
    ),
  version: procedure
    .route({ method: 'GET', path: '/programme-versions/{id}', tags, summary: 'One version, an old one too' })
    .input(z.object({ id: Id }))
    .output(
      z.object({ version: VersionSchema, status: z.enum(programmeStatuses), latestNumber: z.number(), names: Names }),
    ),
  save: procedure
    .route({
      method: 'POST',
      path: '/programmes',
      tags,
      summary: 'Make or change a programme; visits keep the version they were planned with',
    })
    .input(
      z.object({
        id: Id.optional(),
        basedOn: Id.nullable(),
        code: z.string().max(60),
        status: z.enum(programmeStatuses),
        content: ProgrammeContentSchema,
      }),
    )
    .output(Saved),
  setStatus: procedure
    .route({ method: 'POST', path: '/programmes/{id}/status', tags, summary: 'Put on offer, or retire' })
    .input(z.object({ id: Id, status: z.enum(programmeStatuses) }))
    .output(Done),
  copy: procedure
    .route({ method: 'POST', path: '/programmes/{id}/copy', tags, summary: 'A draft with the same content' })
    .input(z.object({ id: Id, copyId: Id.optional(), name: ShortText }))
    .output(Saved),
  remove: procedure
    .route({ method: 'DELETE', path: '/programmes/{id}', tags, summary: 'Remove a programme that was never planned' })
    .input(z.object({ id: Id }))
    .output(Done),
  propose: procedure
    .route({ method: 'POST', path: '/programme-versions/{versionId}/proposal', tags, summary: 'What to book for it' })
    .input(
      z.object({
        versionId: Id,
        locationId: Id.nullable(),
        /** Buffers included; null while no time is known. */
        period: z.object({ start: Instant, end: Instant }).nullable(),
        pupils: z.number().int().min(0).max(100_000).nullable(),
        needs: z.array(NeedSchema).max(200).readonly(),
        bookingId: Id.optional(),
      }),
    )
    .output(z.object({ needs: z.array(NeedSchema) })),
  choices: procedure
    .route({ method: 'GET', path: '/programme-choices', tags, summary: 'The labels and skills to choose from' })
    .output(z.object({ tags: TagListsSchema, skills: z.array(z.string()) })),
  saveTags: procedure
    .route({ method: 'POST', path: '/programme-choices/tags', tags, summary: 'Change the lists of labels' })
    .input(z.object({ tags: TagListsSchema }))
    .output(z.object({ transactionId: z.string() })),
};
