import { z } from 'zod';
import { holidayNames } from '#domain/calendar/holiday-period.ts';
import { overrideKinds } from '#domain/calendar/school-override.ts';
import { dayModels, holidayRegions } from '#domain/organisation/organisation.ts';
import { educationGroups } from '#domain/programme/education-group.ts';
import { Id, IsoDate, procedure, ShortText } from './procedure.ts';

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
};
