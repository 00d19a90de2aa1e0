import { z } from 'zod';
import { bookingKinds } from '#domain/booking/booking.ts';
import { roles } from '#domain/booking/role.ts';
import { ruleSettingNames } from '#domain/booking/rule-settings.ts';
import { Id, Instant, procedure } from './procedure.ts';

const tags = ['Planregels'];

const Scope = z.object({ kind: z.enum(['location', 'programme']), id: Id });
const Value = z.union([z.number().int(), z.string().max(40)]);

export const ruleContract = {
  settings: procedure
    .route({
      method: 'GET',
      path: '/rules',
      tags,
      summary: 'Figures of the booking rules that differ from the default',
    })
    .output(
      z.object({
        values: z.array(z.object({ name: z.enum(ruleSettingNames), scope: Scope.nullable(), value: Value })),
      }),
    ),
  save: procedure
    .route({ method: 'PUT', path: '/rules', tags, summary: 'Set a figure for the region, a location or a programme' })
    .input(
      z.object({
        name: z.enum(ruleSettingNames),
        scope: Scope.nullable(),
        /** null goes back to what counts without it. */
        value: Value.nullable(),
      }),
    )
    .output(z.object({ transactionId: z.string() })),
  overrides: procedure
    .route({ method: 'GET', path: '/rules/overrides', tags, summary: 'Rules that were set aside, with the reason' })
    .input(z.object({ from: Instant.optional(), until: Instant.optional() }))
    .output(
      z.object({
        overrides: z.array(
          z.object({
            id: Id,
            rule: z.string(),
            reason: z.string(),
            role: z.enum(roles).nullable(),
            actor: z.string(),
            at: Instant,
            bookingId: Id,
            kind: z.enum(bookingKinds),
            holder: z.string(),
            locationName: z.string().nullable(),
            start: Instant,
            end: Instant,
          }),
        ),
      }),
    ),
};
