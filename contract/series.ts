import { z } from 'zod';
import { bookingKinds, bookingStatuses, cancelledByOptions } from '#domain/booking/booking.ts';
import { exemptReasons } from '#domain/planning/cancellation.ts';
import { seriesScopes } from '#domain/recurrence/edit-series.ts';
import { MOST_OCCURRENCES } from '#domain/recurrence/expand.ts';
import { DraftSchema, OverrideSchema, SuggestionSchema, VerdictSchema } from './booking.ts';
import { Done, Id, Instant, IsoDate, procedure, ShortText } from './procedure.ts';

/** RFC 5545, the part of it that Techlab offers; anything else is refused by name. */
const RuleText = z.string().max(2000);

/** A date, or a booking of last year: what the rules say of it and what is proposed. */
const JudgedDate = z.object({
  /** The date by the rule; for a copied plan the id of the booking that is copied. */
  key: z.string(),
  start: Instant,
  end: Instant,
  verdicts: z.array(VerdictSchema),
  suggestions: z.array(SuggestionSchema),
  proposal: z.enum(['book', 'skip', 'open']),
});

const choice = {
  start: Instant.optional(),
  end: Instant.optional(),
  replace: z.object({ resourceId: Id, byId: Id }).optional(),
  overrides: z.array(OverrideSchema).max(50).optional(),
};

const Scope = z.enum(seriesScopes);
const Many = Done.extend({ count: z.number() });
const schoolYear = z.number().int().min(2000).max(2199);

const PlanChoice = z.object({
  fromYear: schoolYear,
  toYear: schoolYear,
  locationIds: z.array(Id).max(200),
  organisationId: Id.optional(),
  status: z.enum(['option', 'confirmed']),
  optionUntil: IsoDate.nullable(),
});

const seriesProcedure = procedure.errors({
  SERIES_REFUSED: {
    status: 409,
    message: 'Refused on some dates: see data.dates; nothing was written',
    data: z.object({
      dates: z.array(z.object({ key: z.string(), start: Instant, end: Instant, verdicts: z.array(VerdictSchema) })),
    }),
  },
});

const tags = ['Reeksen'];

export const seriesContract = {
  preview: procedure
    .route({ method: 'POST', path: '/series/preview', tags, summary: 'Every date of a rule with its verdicts' })
    .input(z.object({ rule: RuleText, draft: DraftSchema, skipDaysOff: z.boolean() }))
    .output(z.object({ dates: z.array(JudgedDate) })),
  create: seriesProcedure
    .route({ method: 'POST', path: '/series', tags, summary: 'Book the chosen dates of a rule, all or none' })
    .input(
      z.object({
        id: Id,
        rule: RuleText,
        draft: DraftSchema,
        dates: z.array(z.object({ date: IsoDate, ...choice })).max(MOST_OCCURRENCES),
      }),
    )
    .output(Many),
  ofBooking: procedure
    .route({ method: 'GET', path: '/series/of-booking/{bookingId}', tags, summary: 'The series that a booking is of' })
    .input(z.object({ bookingId: Id }))
    .output(
      z.object({
        series: z
          .object({
            id: Id,
            rule: z.string(),
            startDate: IsoDate,
            startTime: z.string(),
            timeZone: z.string(),
            date: IsoDate,
            occurrences: z.array(
              z.object({ bookingId: Id, date: IsoDate, start: Instant, status: z.enum(bookingStatuses) }),
            ),
          })
          .nullable(),
      }),
    ),
  change: seriesProcedure
    .route({ method: 'PUT', path: '/series/of-booking/{bookingId}', tags, summary: 'Change occurrences of a series' })
    .input(
      z.object({
        bookingId: Id,
        sequence: z.number().int(),
        scope: Scope,
        draft: DraftSchema,
        before: z.object({ start: Instant, end: Instant }).optional(),
        leave: z.array(Id).max(MOST_OCCURRENCES).optional(),
      }),
    )
    .output(Many),
  cancel: seriesProcedure
    .route({
      method: 'POST',
      path: '/series/of-booking/{bookingId}/cancel',
      tags,
      summary: 'Cancel occurrences of a series',
    })
    .input(
      z.object({
        bookingId: Id,
        scope: Scope,
        by: z.enum(cancelledByOptions),
        reason: ShortText,
        exempt: z.enum(exemptReasons).nullable().optional(),
      }),
    )
    .output(Many),
  previewPlanCopy: procedure
    .route({
      method: 'POST',
      path: '/series/plan-copy/preview',
      tags,
      summary: 'The bookings of a school year, moved to another year',
    })
    .input(PlanChoice)
    .output(
      z.object({
        copies: z.array(
          JudgedDate.extend({
            kind: z.enum(bookingKinds),
            holder: z.string(),
            groupLabel: z.string(),
            fromStart: Instant,
            zone: z.string(),
          }),
        ),
      }),
    ),
  copyPlan: seriesProcedure
    .route({ method: 'POST', path: '/series/plan-copy', tags, summary: 'Book the chosen copies, all or none' })
    .input(PlanChoice.extend({ id: Id, copies: z.array(z.object({ bookingId: Id, ...choice })).max(3000) }))
    .output(Many),
};
