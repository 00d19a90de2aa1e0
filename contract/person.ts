import { z } from 'zod';
import { bookingKinds, bookingStatuses } from '#domain/booking/booking.ts';
import { absenceKinds, personKinds } from '#domain/person/person.ts';
import { OverrideSchema, VerdictSchema } from './booking.ts';
import { Done, Id, Instant, IsoDate, LongText, procedure, RefusalSchema, ShortText, WallTime } from './procedure.ts';

const VogStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ok'), until: IsoDate }),
  z.object({ state: z.literal('expired'), until: IsoDate }),
  z.object({ state: z.literal('unseen') }),
  z.object({ state: z.literal('not_needed') }),
]);

const PersonSummary = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(personKinds),
  organisationId: Id.nullable(),
  organisationName: z.string().nullable(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  skills: z.array(z.string()).readonly(),
  vog: VogStateSchema,
  active: z.boolean(),
  absentToday: z.object({ kind: z.enum(absenceKinds), lastOn: IsoDate }).nullable(),
  next: z.object({ bookingId: Id, start: Instant, holder: z.string() }).nullable(),
});

const Hours = z.object({ weekday: z.number().int().min(1).max(7), opens: WallTime, closes: WallTime });

const Absence = z.object({ kind: z.enum(absenceKinds), firstOn: IsoDate, lastOn: IsoDate });

const PersonDetail = z.object({
  summary: PersonSummary,
  vogNeeded: z.boolean(),
  vogIssuedOn: IsoDate.nullable(),
  vogSeenOn: IsoDate.nullable(),
  vogSeenBy: z.string(),
  email: z.string(),
  phone: z.string(),
  note: z.string(),
  hours: z.array(Hours).readonly(),
  absences: z.array(Absence.extend({ id: Id })).readonly(),
  authorisations: z.array(z.object({ modelId: Id, modelName: z.string(), givenOn: IsoDate.nullable() })).readonly(),
  coming: z
    .array(
      z.object({
        id: Id,
        kind: z.enum(bookingKinds),
        status: z.enum(bookingStatuses),
        holder: z.string(),
        title: z.string(),
        groupLabel: z.string(),
        start: Instant,
        end: Instant,
        locationId: Id.nullable(),
        locationName: z.string().nullable(),
        isAbsent: z.boolean(),
      }),
    )
    .readonly(),
  pastCount: z.number(),
});

export const PersonInput = z.object({
  id: Id.optional(),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(personKinds),
  organisationId: Id.nullable(),
  locationId: Id.nullable(),
  skills: z.array(z.string().trim().min(1).max(60)).max(40),
  vogNeeded: z.boolean(),
  vogIssuedOn: IsoDate.nullable(),
  vogSeenOn: IsoDate.nullable(),
  vogSeenBy: ShortText,
  email: ShortText,
  phone: ShortText,
  note: LongText,
});

export const AbsenceInput = Absence.extend({ id: Id.optional(), personId: Id });

const StandIn = z.object({
  personId: Id,
  name: z.string(),
  kind: z.enum(personKinds),
  /** Nothing stands in the way. */
  fits: z.boolean(),
  /** Can be chosen, if need be with a reason. */
  possible: z.boolean(),
  plannedMinutes: z.number(),
  reasons: z
    .array(
      z.object({
        code: z.enum([
          'free',
          'taken',
          'absent',
          'outside_hours',
          'travel',
          'skills',
          'lacks_skills',
          'authorised',
          'not_authorised',
          'vog',
          'no_vog',
          'here',
        ]),
        good: z.boolean(),
        what: z.string(),
      }),
    )
    .readonly(),
});

/** A coming booking in which somebody stands who will not be there. */
const AffectedBooking = z.object({
  bookingId: Id,
  sequence: z.number(),
  kind: z.enum(bookingKinds),
  status: z.enum(bookingStatuses),
  holder: z.string(),
  title: z.string(),
  groupLabel: z.string(),
  start: Instant,
  end: Instant,
  timeZone: z.string(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
});

const AffectedWithStandIns = AffectedBooking.extend({
  standIns: z.array(StandIn).readonly(),
  /** The best that is still free when the others are given theirs. */
  proposed: Id.nullable(),
});

const Choice = z.object({
  bookingId: Id,
  sequence: z.number().int(),
  /** null: the booking goes on without. */
  to: Id.nullable(),
  overrides: z.array(OverrideSchema).max(20).default([]),
});

/** Acts on several bookings name the one that stopped them. */
const replacing = procedure.errors({
  REPLACE_REFUSED: {
    status: 409,
    message: 'Refused by a booking rule: see data.verdicts',
    data: z.object({ bookingId: Id, verdicts: z.array(VerdictSchema), refusal: RefusalSchema.nullable() }),
  },
});

const WorkingPerson = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(personKinds),
  bookings: z
    .array(
      z.object({
        id: Id,
        start: Instant,
        end: Instant,
        timeZone: z.string(),
        holder: z.string(),
        locationId: Id.nullable(),
        locationName: z.string().nullable(),
      }),
    )
    .readonly(),
});

const AwayPerson = WorkingPerson.extend({ absence: z.enum(absenceKinds), lastOn: IsoDate });

const tags = ['Mensen'];
const ById = z.object({ id: Id });

export const personContract = {
  list: procedure
    .route({ method: 'GET', path: '/people', tags, summary: 'Everybody who can be planned, with VOG and next booking' })
    .output(z.object({ people: z.array(PersonSummary) })),
  get: procedure
    .route({
      method: 'GET',
      path: '/people/{id}',
      tags,
      summary: 'One person with hours, absences and coming bookings',
    })
    .input(ById)
    .output(PersonDetail),
  day: procedure
    .route({ method: 'GET', path: '/people/days/{date}', tags, summary: 'Who works on a day, and who is away' })
    .input(z.object({ date: IsoDate }))
    .output(z.object({ working: z.array(WorkingPerson), away: z.array(AwayPerson) })),
  save: procedure
    .route({ method: 'POST', path: '/people', tags, summary: 'Add a person, or change the one with this id' })
    .input(PersonInput)
    .output(Done),
  setHours: procedure
    .route({ method: 'PUT', path: '/people/{id}/hours', tags, summary: 'Set the whole week; none means always' })
    .input(z.object({ id: Id, hours: z.array(Hours).max(70) }))
    .output(Done),
  setAuthorisations: procedure
    .route({ method: 'PUT', path: '/people/{id}/authorisations', tags, summary: 'Set the models they may work with' })
    .input(
      z.object({ id: Id, authorisations: z.array(z.object({ modelId: Id, givenOn: IsoDate.nullable() })).max(500) }),
    )
    .output(Done),
  setActive: procedure
    .route({ method: 'PUT', path: '/people/{id}/active', tags, summary: 'Stop or take part again; history is kept' })
    .input(z.object({ id: Id, active: z.boolean() }))
    .output(Done),
  changeEmployer: procedure
    .route({
      method: 'PUT',
      path: '/people/{id}/employer',
      tags,
      summary: 'Works for another organisation from now on',
    })
    .input(z.object({ id: Id, organisationId: Id.nullable(), vogStays: z.boolean() }))
    .output(Done),
  affected: procedure
    .route({
      method: 'POST',
      path: '/people/{personId}/affected',
      tags,
      summary: 'Bookings that an absence would touch, each with ranked stand-ins; writes nothing',
    })
    .input(z.object({ personId: Id, firstOn: IsoDate, lastOn: IsoDate }))
    .output(z.object({ affected: z.array(AffectedWithStandIns) })),
  standIns: procedure
    .route({ method: 'POST', path: '/people/{personId}/stand-ins', tags, summary: 'Who can take over one booking' })
    .input(z.object({ personId: Id, bookingId: Id }))
    .output(z.object({ standIns: z.array(StandIn).readonly() })),
  reportAbsence: procedure
    .route({
      method: 'POST',
      path: '/people/{personId}/absences',
      tags,
      summary: 'Somebody is away; answers the bookings it touches and moves none',
    })
    .input(AbsenceInput)
    .output(Done.extend({ affected: z.array(AffectedBooking) })),
  removeAbsence: procedure
    .route({ method: 'DELETE', path: '/absences/{id}', tags, summary: 'Somebody is there after all' })
    .input(ById)
    .output(Done),
  resolveAbsence: replacing
    .route({
      method: 'POST',
      path: '/people/{personId}/absences/resolve',
      tags,
      summary: 'Note an absence and settle its bookings in one act',
    })
    .input(AbsenceInput.extend({ choices: z.array(Choice).max(200) }))
    .output(Done),
  replace: replacing
    .route({
      method: 'POST',
      path: '/people/{personId}/replace',
      tags,
      summary: 'One person in the place of another, in one booking or several at once',
    })
    .input(z.object({ personId: Id, choices: z.array(Choice).min(1).max(200) }))
    .output(Done),
};
