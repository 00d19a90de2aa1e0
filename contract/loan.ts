import { z } from 'zod';
import { loanStatuses } from '#domain/loan/loan.ts';
import { lending, overrides, Preparation, packingListContract } from './packing-list.ts';
import { Done, Id, Instant, IsoDate, procedure, ShortText } from './procedure.ts';
import { ScanAnswer } from './scan-answer.ts';

const Quantity = z.number().int().min(0).max(10_000);

const LineState = z.object({
  out: z.number(),
  returned: z.number(),
  missing: z.number(),
  damaged: z.number(),
  toRefill: z.number(),
  checkedAt: Instant.nullable(),
});

const LoanLine = z.object({
  id: Id,
  loanId: Id,
  resourceId: Id.nullable(),
  kitId: Id.nullable(),
  description: z.string(),
  tag: z.string(),
  quantity: z.number(),
  photoId: Id.nullable(),
  outAt: Instant,
  state: LineState,
  notes: z.array(z.string()).readonly(),
});

const Extra = z.object({
  id: Id,
  loanId: Id,
  at: Instant,
  quantity: z.number(),
  settled: z.boolean(),
  resourceId: Id.nullable(),
  note: z.string(),
});

const Loan = z.object({
  id: Id,
  holder: z.string(),
  organisationId: Id.nullable(),
  title: z.string(),
  takenBy: z.string(),
  condition: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  locationId: Id.nullable(),
  locationName: z.string().nullable(),
  zone: z.string(),
  outAt: Instant,
  dueAt: Instant,
  returnBy: Instant,
  isOverdue: z.boolean(),
  daysLate: z.number(),
  status: z.enum(loanStatuses),
  lines: z.array(LoanLine).readonly(),
  extras: z.array(Extra).readonly(),
  next: z
    .array(
      z.object({
        resourceId: Id,
        resourceName: z.string(),
        bookingId: Id,
        holder: z.string(),
        contactName: z.string(),
        start: Instant,
      }),
    )
    .readonly(),
});

const tags = ['Uitleen'];
const post = (path: `/${string}`, summary: string) => ({ method: 'POST' as const, path, tags, summary });

export const loanContract = {
  board: procedure
    .route({ method: 'GET', path: '/loans', tags, summary: 'What to make ready, what is out or late, what to refill' })
    .output(
      z.object({
        preparations: z.array(Preparation).readonly(),
        loans: z.array(Loan).readonly(),
        refill: z.array(LoanLine.extend({ kitName: z.string().nullable(), holder: z.string() })).readonly(),
        extras: z.array(Extra.extend({ holder: z.string(), resourceName: z.string().nullable() })).readonly(),
      }),
    ),
  get: procedure
    .route({
      method: 'GET',
      path: '/loans/{id}',
      tags,
      summary: 'One loan line by line; the id is that of its booking',
    })
    .input(z.object({ id: Id }))
    .output(Loan),
  ...packingListContract,
  holder: procedure
    .route({ method: 'GET', path: '/loans/holder/{resourceId}', tags, summary: 'Who has a case or machine in hands' })
    .input(z.object({ resourceId: Id }))
    .output(z.object({ holder: z.object({ loanId: Id, name: z.string(), dueAt: Instant }).nullable() })),
  proposeDue: procedure
    .route({ method: 'GET', path: '/loans/due', tags, summary: 'The usual end of a loan that begins now' })
    .input(z.object({ resourceIds: z.array(Id).max(200).default([]) }))
    .output(
      z.object({
        dueOn: IsoDate,
        next: z.object({ resourceName: z.string(), holder: z.string(), start: Instant }).nullable(),
      }),
    ),
  labelled: procedure
    .route({ method: 'GET', path: '/loans/labelled', tags, summary: 'The machines and cases that carry a label' })
    .input(z.object({ code: z.string().max(200) }))
    .output(z.object({ things: z.array(z.object({ id: Id, name: z.string() })) })),
  handOut: lending
    .route(post('/loans/{id}/hand-out', 'Hand out what a booking reserved; twice hands out once'))
    .input(
      z.object({
        id: Id,
        outAt: Instant,
        takenBy: ShortText,
        condition: z.string().max(1000),
        /** The lab brings it, and fetches it: it stands in the route of the day. */
        byLab: z.boolean().optional(),
        items: z
          .array(z.object({ key: z.string().max(60), quantity: Quantity }))
          .max(2000)
          .nullable(),
        overrides: overrides.default([]),
      }),
    )
    .output(Done),
  handOutNow: lending
    .route(post('/loans', 'Hand out without a reservation: books, and lends; the same id twice lends once'))
    .input(
      z.object({
        id: Id,
        organisationId: Id.nullable(),
        takenBy: ShortText,
        contactPhone: ShortText,
        contactEmail: ShortText,
        /** Empty for where the first of the things is. */
        locationId: Id.nullable(),
        outAt: Instant,
        dueOn: IsoDate,
        resourceIds: z.array(Id).max(200),
        condition: z.string().max(1000),
        /** The lab brings it, and fetches it: it stands in the route of the day. */
        byLab: z.boolean().optional(),
        overrides: overrides.default([]),
      }),
    )
    .output(Done),
  checkIn: procedure
    .route(post('/loans/{id}/check-in', 'Write down what came back, in as many parts as it takes'))
    .input(
      z.object({
        id: Id,
        at: Instant,
        lines: z
          .array(
            z.object({
              id: Id,
              lineId: Id,
              returned: Quantity,
              missing: Quantity,
              damaged: Quantity,
              note: z.string().max(500),
            }),
          )
          .max(2000),
        extras: z
          .array(
            z.object({
              id: Id,
              quantity: z.number().int().min(1).max(10_000),
              note: z.string().max(500),
              resourceId: Id.nullable(),
            }),
          )
          .max(200),
      }),
    )
    .output(Done),
  renew: lending
    .route(post('/loans/{id}/renew', 'A later end, when nobody waits'))
    .input(z.object({ id: Id, dueOn: IsoDate, overrides: overrides.default([]) }))
    .output(Done),
  found: procedure
    .route(post('/loans/lines/{lineId}/found', 'Missing pieces turned up'))
    .input(z.object({ id: Id, lineId: Id, quantity: z.number().int().min(1).max(10_000) }))
    .output(Done),
  refilled: procedure
    .route(post('/loans/lines/{lineId}/refilled', 'Missing or broken pieces were replaced or mended'))
    .input(z.object({ id: Id, lineId: Id, quantity: z.number().int().min(1).max(10_000) }))
    .output(Done),
  settleExtra: procedure
    .route(post('/loans/extras/{id}/settled', 'What came along by mistake is where it belongs'))
    .input(z.object({ id: Id }))
    .output(Done),
  scan: procedure
    .route(post('/scan', 'One scan: takes back what is out, proposes for everything else'))
    .input(z.object({ code: z.string().max(200_000), thingId: Id.optional() }))
    .output(z.object({ answer: ScanAnswer, transactionId: z.string() })),
};
