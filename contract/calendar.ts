import { z } from 'zod';
import { holidayNames } from '#domain/calendar/holiday-period.ts';
import { overrideKinds } from '#domain/calendar/school-override.ts';
import { dayModels, holidayRegions } from '#domain/organisation/organisation.ts';
import { educationGroups } from '#domain/programme/education-group.ts';
import { AffectedBooking } from './affected-booking.ts';
import { Done, Id, IsoDate, procedure, ShortText } from './procedure.ts';

const Groups = z.array(z.enum(educationGroups)).max(educationGroups.length).readonly();

const Holiday = z.object({
  /** None for a row of the table that the program brings. */
  id: Id.nullable(),
  schoolYear: z.string(),
  holiday: z.enum(holidayNames),
  region: z.enum(holidayRegions),
  firstOn: IsoDate,
  lastOn: IsoDate,
  source: z.string(),
});

const Period = Holiday.omit({ id: true, source: true }).extend({
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
});

/** A row of a file, compared with what is known. */
const PreviewRow = Period.extend({
  row: z.number(),
  doubts: z.array(z.enum(['start_not_saturday', 'end_not_sunday', 'length', 'season', 'twice', 'overlaps'])).readonly(),
  days: z.number(),
  /** The last day that the usual length would give, when the length is in doubt. */
  usualLastOn: IsoDate.nullable(),
  state: z.enum(['new', 'changed', 'same', 'past']),
  before: z.object({ firstOn: IsoDate, lastOn: IsoDate }).nullable(),
});

const Override = z.object({
  id: Id,
  organisationId: Id,
  kind: z.enum(overrideKinds),
  firstOn: IsoDate,
  lastOn: IsoDate,
  /** Only these; none means the whole school. */
  groups: Groups,
  note: ShortText,
});

const OverrideInput = Override.extend({ id: Id.optional() });
const DoneAffecting = Done.extend({ affected: z.array(AffectedBooking).readonly() });
const Affected = z.object({ affected: z.array(AffectedBooking).readonly() });

const tags = ['Jaarkalender'];

export const calendarContract = {
  board: procedure
    .route({ method: 'GET', path: '/calendar/board', tags, summary: 'What judging bookings on these days needs' })
    .input(z.object({ from: IsoDate, until: IsoDate }))
    .output(
      z.object({
        schools: z
          .array(
            z.object({
              id: Id,
              name: z.string(),
              region: z.enum(holidayRegions).nullable(),
              dayModel: z.enum(dayModels).nullable(),
              travelMinutes: z.number().nullable(),
              knownUntil: IsoDate.nullable(),
              overrides: z.array(Override.omit({ id: true, organisationId: true })).readonly(),
            }),
          )
          .readonly(),
        holidays: z.array(Holiday).readonly(),
        groups: z.array(z.object({ bookingId: Id, groups: Groups })).readonly(),
      }),
    ),
  year: procedure
    .route({
      method: 'GET',
      path: '/calendar/year',
      tags,
      summary: 'School holidays and public holidays of these days',
    })
    .input(z.object({ from: IsoDate, until: IsoDate }))
    .output(
      z.object({
        holidays: z.array(Holiday).readonly(),
        /** Up to which day the holidays of each region are known. */
        knownUntil: z.record(z.enum(holidayRegions), IsoDate.nullable()),
        days: z.array(z.object({ name: z.string(), on: IsoDate, usual: z.boolean() })).readonly(),
        shipped: z.object({ source: z.string(), asOf: IsoDate }),
      }),
    ),
  overrides: procedure
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}/overrides',
      tags,
      summary: 'Study days and days off of a school, with how many bookings still need a decision',
    })
    .input(z.object({ organisationId: Id, from: IsoDate.optional() }))
    .output(z.object({ overrides: z.array(Override.extend({ affectedCount: z.number() })).readonly() })),
  saveOverride: procedure
    .route({
      method: 'POST',
      path: '/overrides',
      tags,
      summary: 'Add or change a study day or days off of a school; answers the bookings it touches',
    })
    .input(OverrideInput)
    .output(DoneAffecting),
  removeOverride: procedure
    .route({ method: 'DELETE', path: '/overrides/{id}', tags, summary: 'Remove a study day or days off of a school' })
    .input(z.object({ id: Id }))
    .output(Done),
  overrideBookings: procedure
    .route({ method: 'GET', path: '/overrides/{id}/bookings', tags, summary: 'Coming bookings that it touches' })
    .input(z.object({ id: Id }))
    .output(Affected),
  previewHolidays: procedure
    .route({
      method: 'POST',
      path: '/calendar/holidays/preview',
      tags,
      summary: 'Read a holiday table (CSV) and compare it with what is known; writes nothing',
    })
    .input(z.object({ file: z.file() }))
    .output(
      z.object({
        rows: z.array(PreviewRow).readonly(),
        unread: z
          .array(
            z.object({
              row: z.number(),
              problem: z.enum(['holiday', 'region', 'firstOn', 'lastOn', 'order']),
              given: z.string(),
            }),
          )
          .readonly(),
      }),
    ),
  saveHolidays: procedure
    .route({
      method: 'POST',
      path: '/calendar/holidays',
      tags,
      summary: 'Take over holidays; doubtful ones only when confirmed. Answers the bookings they touch',
    })
    .input(z.object({ rows: z.array(Period.extend({ confirmed: z.boolean() })).max(2000), source: ShortText }))
    .output(DoneAffecting.extend({ count: z.number() })),
  removeHoliday: procedure
    .route({
      method: 'DELETE',
      path: '/calendar/holidays/{id}',
      tags,
      summary: 'Back to the dates that the program brings',
    })
    .input(z.object({ id: Id }))
    .output(DoneAffecting),
  leaveBooking: procedure
    .route({
      method: 'POST',
      path: '/bookings/{bookingId}/leave',
      tags,
      summary: 'Let a booking stay on a day that became unfit for it, and keep why',
    })
    .input(z.object({ bookingId: Id, rule: z.string().max(60), reason: z.string().trim().min(1).max(500) }))
    .output(Done),
};
