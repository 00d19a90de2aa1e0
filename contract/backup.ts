import { z } from 'zod';
import { backupReasons } from '#domain/backup/which-to-keep.ts';
import { Instant, procedure, RefusalSchema } from './procedure.ts';

const tags = ['Reservekopieën'];
const Name = z.string().regex(/^techlab-[\dTZ-]+-[a-z-]+\.sqlite$/);

const Counts = z.object({
  locations: z.number(),
  rooms: z.number(),
  organisations: z.number(),
  assets: z.number(),
  models: z.number(),
  kits: z.number(),
  bookings: z.number(),
});

const Facts = z.object({
  bytes: z.number(),
  schema: z.number(),
  regionName: z.string().nullable(),
  counts: Counts,
});

const CheckOutput = z.object({
  findings: z.array(z.object({ kind: z.string(), table: z.string(), rowId: z.string(), detail: z.string() })),
  more: z.number(),
  rows: z.number(),
  operations: z.number(),
});

export const backupContract = {
  list: procedure
    .route({ method: 'GET', path: '/backups', tags, summary: 'The copies on this device, newest first' })
    .output(
      z.object({
        folder: z.string(),
        failure: RefusalSchema.nullable(),
        backups: z.array(z.object({ name: Name, at: Instant, reason: z.enum(backupReasons), bytes: z.number() })),
      }),
    ),
  make: procedure
    .route({ method: 'POST', path: '/backups', tags, summary: 'Make a copy now and verify it by opening it' })
    .output(z.object({ name: Name, facts: Facts })),
  inspect: procedure
    .route({ method: 'GET', path: '/backups/{name}', tags, summary: 'What a copy holds; restores nothing' })
    .input(z.object({ name: Name }))
    .output(Facts),
  restore: procedure
    .route({
      method: 'POST',
      path: '/backups/{name}/restore',
      tags,
      summary: 'Put a copy in the place of the data; the data is copied aside first',
    })
    .input(z.object({ name: Name }))
    .output(Facts),
  restoreFile: procedure
    .route({ method: 'POST', path: '/backups/restore-file', tags, summary: 'As restore, from a file of the user' })
    .input(z.object({ file: z.file() }))
    .output(Facts),
  wipe: procedure
    .route({ method: 'POST', path: '/wipe', tags, summary: 'Remove everything after a copy was made, to begin anew' })
    .output(z.object({ name: Name })),
  check: procedure
    .route({ method: 'POST', path: '/check', tags, summary: 'Look through the whole data file for damage' })
    .output(CheckOutput),
};
