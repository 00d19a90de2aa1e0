import { z } from 'zod';
import { educationGroups } from '#domain/programme/education-group.ts';
import { dayParts } from '#domain/visit/visit-question.ts';
import { DraftSchema, NeedSchema, OverrideSchema, VerdictSchema } from './booking.ts';
import { Done, Fact, Id, Instant, IsoDate, procedure, ShortText } from './procedure.ts';

const Count = z.number().int().min(-1_000_000).max(1_000_000);

const OwnQuestion = z.object({
  lengthMinutes: Count,
  traits: z.array(z.string().min(1).max(40)).max(40).readonly(),
  models: z
    .array(z.object({ modelId: Id, quantity: z.number().int().min(1).max(500) }))
    .max(20)
    .readonly(),
  skill: ShortText,
});

/** The bounds are only of what is read at all: a question that cannot be is answered in words. */
export const VisitQuestionSchema = z.object({
  organisationId: Id.nullable(),
  groups: z.array(z.enum(educationGroups)).max(educationGroups.length).readonly(),
  pupils: Count,
  supervisors: Count.nullable(),
  what: z.union([z.object({ programmeId: Id }), z.object({ own: OwnQuestion })]),
  firstOn: IsoDate,
  lastOn: IsoDate,
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).readonly(),
  dayPart: z.enum(dayParts).nullable(),
  locationId: Id.nullable(),
  groupCount: Count.nullable(),
});

const Facts = z.record(z.string(), Fact);

const Part = z.object({
  start: Instant,
  end: Instant,
  pupils: z.number().int().min(0).max(100_000),
  supervisors: z.number().int().min(0).max(10_000).nullable(),
  needs: z.array(NeedSchema).max(200),
});

const Offer = z.object({
  placement: z.enum(['single', 'together', 'same_day', 'more_days']),
  locationId: Id,
  locationName: z.string(),
  zone: z.string(),
  parts: z.array(Part.extend({ names: z.array(z.string()), supervisorsNeeded: z.number() })),
  reasons: z.array(z.object({ reason: z.string(), tone: z.enum(['good', 'plain', 'mind']), facts: Facts })),
  verdicts: z.array(VerdictSchema),
});

const Turn = z.object({
  name: z.string(),
  quota: z.number().nullable(),
  had: z.number(),
  planned: z.number(),
  waitingSince: z.string().nullable(),
});

const Answer = z.object({
  offers: z.array(Offer),
  total: z.number(),
  groups: z.number(),
  title: z.string(),
  days: z.object({ firstOn: IsoDate, lastOn: IsoDate }).nullable(),
  fairness: Turn.nullable(),
  waiting: z.number(),
  weeks: z.array(z.object({ monday: IsoDate, free: z.number().nullable(), times: z.number() })),
  obstacle: z.object({ reason: z.string(), facts: Facts }).nullable(),
  loosen: z.array(
    z.object({
      way: z.enum(['days', 'location', 'period', 'more-groups']),
      question: VisitQuestionSchema,
      times: z.number(),
    }),
  ),
});

const tags = ['Bezoeken'];

export const visitContract = {
  slots: procedure
    .route({
      method: 'POST',
      path: '/visits/slots',
      tags,
      summary: 'Times for a visit over all places, the fairest and best fitting first, or why there are none',
    })
    .input(
      z.object({
        question: VisitQuestionSchema,
        week: IsoDate.nullable().default(null),
        limit: z.number().int().min(1).max(60).default(12),
      }),
    )
    .output(Answer),
  book: procedure
    .errors({
      VISIT_REFUSED: {
        status: 409,
        message: 'Refused by a booking rule: see data.verdicts; data.next has the times that are left',
        data: z.object({ verdicts: z.array(VerdictSchema), next: z.array(Offer) }),
      },
    })
    .route({
      method: 'POST',
      path: '/visits',
      tags,
      summary: 'Book all groups of a visit in one act, or none; the same ids twice book once',
      successStatus: 201,
    })
    .input(
      z.object({
        question: VisitQuestionSchema,
        locationId: Id,
        parts: z
          .array(Part.extend({ id: Id }))
          .min(1)
          .max(12),
        given: DraftSchema.pick({
          title: true,
          optionUntil: true,
          contactName: true,
          contactEmail: true,
          contactPhone: true,
          groupLabel: true,
          notes: true,
        }).extend({
          status: z.enum(['requested', 'option', 'confirmed']),
          overrides: z.array(OverrideSchema).max(50).default([]),
        }),
        waitlistEntryId: Id.nullable().default(null),
      }),
    )
    .output(Done),
};
