import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './procedure.ts';

const tags = ['Systeem'];

export const systemContract = {
  changes: procedure
    .route({ method: 'GET', path: '/changes', tags, summary: 'A stream of what was changed: table names with ids' })
    .output(eventIterator(z.object({ transactionId: z.string(), tables: z.record(z.string(), z.array(z.string())) }))),
  undo: procedure
    .route({ method: 'POST', path: '/undo', tags, summary: 'Undo one transaction by restoring the earlier values' })
    .input(z.object({ transactionId: z.string().max(64) }))
    .output(z.object({ transactionId: z.string() })),
};
