import { z } from 'zod';
import { troubles } from '#domain/scan/propose.ts';
import { Id, Instant } from './procedure.ts';

const Trouble = z.enum(troubles).nullable();

const ScanThing = z.object({
  id: Id,
  kind: z.enum(['asset', 'kit']),
  name: z.string(),
  code: z.string(),
  locationId: Id.nullable(),
  trouble: Trouble,
  troubleNote: z.string(),
});

const ScannedMaterial = z.object({
  id: Id,
  name: z.string(),
  code: z.string(),
  unit: z.string(),
  packUnit: z.string(),
  packSize: z.number().nullable(),
  stock: z.number(),
  place: z.string(),
  locationName: z.string().nullable(),
});

/** What the scan field says of one label. */
export const ScanAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['empty', 'damaged']) }),
  z.object({ kind: z.literal('too-long'), length: z.number() }),
  z.object({ kind: z.literal('foreign'), about: z.string() }),
  z.object({ kind: z.literal('unknown'), code: z.string(), nearest: z.string().nullable() }),
  z.object({
    kind: z.literal('twice'),
    code: z.string(),
    things: z.array(ScanThing.pick({ id: true, name: true, code: true })).readonly(),
  }),
  z.object({ kind: z.literal('material'), material: ScannedMaterial }),
  z.object({
    kind: z.enum([
      'take-back',
      'repeat',
      'just-lent',
      'to-count',
      'retired',
      'unfit',
      'hand-out',
      'reserved',
      'kit-part',
      'not-lent',
      'lend',
    ]),
    thing: ScanThing,
    loanId: Id.nullable(),
    holder: z.string().nullable(),
    kit: z.object({ id: Id, name: z.string() }).nullable(),
    reservation: z
      .object({ bookingId: Id, holder: z.string(), start: Instant, end: Instant, isConfirmed: z.boolean() })
      .nullable(),
    wasFound: z.boolean(),
  }),
]);
