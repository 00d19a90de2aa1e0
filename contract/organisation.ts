import { z } from 'zod';
import {
  dayModels,
  holidayRegions,
  organisationKinds,
  organisationStatuses,
} from '#domain/organisation/organisation.ts';
import { BookingSummary } from './booking.ts';
import { Done, Id, LongText, procedure, ShortText } from './procedure.ts';

const Kind = z.enum(organisationKinds);
const Status = z.enum(organisationStatuses);
const Region = z.enum(holidayRegions);
const Code = z.string().max(40).nullable();

export const OrganisationDraftSchema = z.object({
  kind: Kind,
  name: ShortText,
  branchCode: Code,
  boardCode: Code,
  chamberCode: Code,
  street: ShortText,
  houseNumber: ShortText,
  postcode: ShortText,
  city: ShortText,
  municipality: ShortText,
  province: ShortText,
  phone: ShortText,
  email: ShortText,
  website: ShortText,
  denomination: ShortText,
  holidayRegion: Region.nullable(),
  dayModel: z.enum(dayModels).nullable(),
  pupils: z.number().int().min(0).max(100_000).nullable(),
  travelMinutes: z.number().int().min(0).max(600).nullable(),
  status: z.enum(['active', 'closed']),
  note: LongText,
});

const OrganisationSchema = OrganisationDraftSchema.extend({ id: Id, status: Status, mergedInto: Id.nullable() });

export const ContactDraftSchema = z.object({
  name: ShortText,
  role: ShortText,
  email: ShortText,
  phone: ShortText,
  note: LongText,
});

const ContactSchema = ContactDraftSchema.extend({ id: Id, organisationId: Id });

const OrganisationLine = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  branchCode: Code,
  chamberCode: Code,
  postcode: z.string(),
  city: z.string(),
  municipality: z.string(),
  province: z.string(),
  phone: z.string(),
  holidayRegion: Region.nullable(),
  status: Status,
});

const DuplicateGroup = z.object({
  reason: z.enum(['branch_code', 'chamber_code', 'name_and_postcode']),
  members: z.array(
    OrganisationLine.pick({
      id: true,
      name: true,
      kind: true,
      branchCode: true,
      chamberCode: true,
      postcode: true,
      city: true,
    }),
  ),
});

const ListInput = z.object({
  text: ShortText.optional(),
  kinds: z.array(Kind).max(20).optional(),
  statuses: z.array(Status).max(3).optional(),
  holidayRegion: z.enum([...holidayRegions, 'none']).optional(),
  municipality: ShortText.optional(),
  province: ShortText.optional(),
  sort: z.enum(['name', 'kind', 'city', 'municipality', 'branchCode', 'holidayRegion']).default('name'),
  descending: z.boolean().default(false),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(10_000).default(10_000),
});

const tags = ['Scholen & bedrijven'];

export const organisationContract = {
  search: procedure
    .route({ method: 'POST', path: '/organisations/search', tags, summary: 'Find by name, place or code while typing' })
    .input(
      z.object({ text: ShortText, kinds: z.array(Kind).max(20).optional(), limit: z.number().int().min(1).max(100) }),
    )
    .output(
      z.object({
        organisations: z.array(
          OrganisationLine.pick({ id: true, name: true, kind: true, city: true, branchCode: true, status: true }),
        ),
      }),
    ),
  list: procedure
    .route({ method: 'POST', path: '/organisations/list', tags, summary: 'Organisations by filter, in order, by page' })
    .input(ListInput)
    .output(z.object({ lines: z.array(OrganisationLine), total: z.number() })),
  regions: procedure
    .route({ method: 'GET', path: '/organisations/regions', tags, summary: 'Municipalities and provinces that occur' })
    .output(z.object({ municipalities: z.array(z.string()), provinces: z.array(z.string()) })),
  duplicates: procedure
    .route({ method: 'GET', path: '/organisations/duplicates', tags, summary: 'Organisations that look like the same' })
    .output(z.object({ groups: z.array(DuplicateGroup) })),
  get: procedure
    .route({ method: 'GET', path: '/organisations/{id}', tags, summary: 'One organisation with its contacts' })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        organisation: OrganisationSchema,
        mergedIntoName: z.string().nullable(),
        mergedFrom: z.array(OrganisationSchema.pick({ id: true, name: true, branchCode: true, city: true })),
        contacts: z.array(ContactSchema),
        duplicates: z.array(DuplicateGroup),
      }),
    ),
  bookings: procedure
    .route({ method: 'GET', path: '/organisations/{id}/bookings', tags, summary: 'Its bookings, to come and past' })
    .input(z.object({ id: Id }))
    .output(z.object({ coming: z.array(BookingSummary), past: z.array(BookingSummary) })),
  save: procedure
    .route({ method: 'PUT', path: '/organisations/{id}', tags, summary: 'Add or change; the same id twice adds once' })
    .input(z.object({ id: Id, draft: OrganisationDraftSchema }))
    .output(Done),
  remove: procedure
    .route({ method: 'DELETE', path: '/organisations/{id}', tags, summary: 'Remove one that was added by mistake' })
    .input(z.object({ id: Id }))
    .output(Done),
  merge: procedure
    .route({
      method: 'POST',
      path: '/organisations/{keptId}/merge',
      tags,
      summary: 'Let one organisation go on in another',
    })
    .input(z.object({ keptId: Id, mergedId: Id }))
    .output(Done),
  saveContact: procedure
    .route({
      method: 'PUT',
      path: '/organisations/{organisationId}/contacts/{id}',
      tags,
      summary: 'Add or change a contact',
    })
    .input(z.object({ id: Id, organisationId: Id, draft: ContactDraftSchema }))
    .output(Done),
  removeContact: procedure
    .route({ method: 'DELETE', path: '/contacts/{id}', tags, summary: 'Remove a contact' })
    .input(z.object({ id: Id }))
    .output(Done),
};
