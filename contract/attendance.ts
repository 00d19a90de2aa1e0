import { z } from 'zod';
import { personKinds } from '#domain/person/person.ts';
import { Done, Id, Instant, procedure } from './procedure.ts';

const AttendanceItem = z.object({
  id: Id,
  personId: Id,
  locationId: Id,
  locationName: z.string(),
  placeName: z.string().nullable(),
  arrivedAt: Instant,
  leftAt: Instant.nullable(),
});

const Open = AttendanceItem.extend({ proposedLeave: Instant });

const AtDoor = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(personKinds),
  planned: z.array(z.object({ start: Instant, end: Instant, roomId: Id.nullable() })).readonly(),
  here: Open.nullable(),
  forgotten: Open.nullable(),
  minutes: z.number(),
});

const tags = ['Aanwezigheid'];

export const attendanceContract = {
  door: procedure
    .route({
      method: 'GET',
      path: '/locations/{locationId}/door',
      tags,
      summary: 'Who is planned, who is here and who forgot to sign off: the screen at the door',
    })
    .input(z.object({ locationId: Id }))
    .output(
      z.object({
        people: z.array(AtDoor).readonly(),
        others: z.array(z.object({ id: Id, name: z.string() })).readonly(),
      }),
    ),
  arrive: procedure
    .route({ method: 'POST', path: '/attendances', tags, summary: 'Somebody is here, from now; twice is once' })
    .input(z.object({ id: Id.optional(), personId: Id, locationId: Id, resourceId: Id.nullable() }))
    .output(Done),
  confirm: procedure
    .route({ method: 'PUT', path: '/attendances/{id}', tags, summary: 'The hours, as the person confirms them' })
    .input(z.object({ id: Id, arrivedAt: Instant, leftAt: Instant }))
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/attendances/{id}', tags, summary: 'Was not there after all' })
    .input(z.object({ id: Id }))
    .output(Done),
  ofPerson: procedure
    .route({
      method: 'GET',
      path: '/people/{personId}/attendances',
      tags,
      summary: 'Where somebody was in [from, until)',
    })
    .input(z.object({ personId: Id, from: Instant, until: Instant }))
    .output(z.object({ attendances: z.array(AttendanceItem).readonly(), minutes: z.number() })),
  present: procedure
    .route({ method: 'GET', path: '/attendances/present', tags, summary: 'Who is here now, at any location' })
    .output(z.object({ present: z.array(z.object({ personId: Id, arrivedAt: Instant })).readonly() })),
};
