import { z } from 'zod';
import { Id, Instant, procedure, ShortText } from './procedure.ts';

const tags = ['Geschiedenis'];
const Value = z.union([z.string(), z.number(), z.null()]);

const Act = z.object({
  transactionId: z.string(),
  at: Instant,
  hlc: z.number(),
  actor: z.string(),
  action: z.string(),
  touched: z.array(z.object({ table: z.string(), rows: z.number(), name: z.string() })),
});

const RowChange = z.object({
  table: z.string(),
  rowId: z.string(),
  name: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'restored']),
  fields: z.array(z.object({ column: z.string(), before: Value, after: Value })),
});

export const historyTables = [
  'organisation',
  'contact',
  'location',
  'room',
  'station',
  'closure',
  'asset_model',
  'asset',
  'kit',
  'consumable',
  'person',
  'booking',
] as const;

/** Who did what, when, from what to what: a view on the operation log. */
export const historyContract = {
  list: procedure
    .route({ method: 'POST', path: '/history', tags, summary: 'Acts, newest first' })
    .input(
      z.object({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(200),
        actor: ShortText.optional(),
        feature: ShortText.optional(),
      }),
    )
    .output(z.object({ acts: z.array(Act), actors: z.array(z.string()) })),
  act: procedure
    .route({ method: 'GET', path: '/history/{transactionId}', tags, summary: 'Before and after of one act' })
    .input(z.object({ transactionId: z.string().max(64) }))
    .output(z.object({ changes: z.array(RowChange), cut: z.boolean() })),
  ofRow: procedure
    .route({ method: 'GET', path: '/history/of/{table}/{id}', tags, summary: 'Everything that happened to one row' })
    .input(z.object({ table: z.enum(historyTables), id: Id }))
    .output(z.object({ acts: z.array(Act.omit({ touched: true }).extend({ changes: z.array(RowChange) })) })),
};
