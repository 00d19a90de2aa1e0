import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Progress, procedure, Stopped } from './procedure.ts';

const tags = ['Systeem'];
const Undone = z.object({ transactionId: z.string() });

export const systemContract = {
  changes: procedure
    .route({ method: 'GET', path: '/changes', tags, summary: 'A stream of what was changed: table names with ids' })
    .output(eventIterator(z.object({ transactionId: z.string(), tables: z.record(z.string(), z.array(z.string())) }))),
  undo: procedure
    .route({ method: 'POST', path: '/undo', tags, summary: 'Undo one transaction by restoring the earlier values' })
    .input(z.object({ transactionId: z.string().max(64) }))
    .output(Undone),
  undoInSteps: procedure
    .route({
      method: 'POST',
      path: '/undo/steps',
      tags,
      summary: 'The same; tells how far it is, and ends with what it did',
    })
    .input(z.object({ transactionId: z.string().max(64) }))
    .output(
      eventIterator(z.discriminatedUnion('kind', [Progress, Stopped, Undone.extend({ kind: z.literal('undone') })])),
    ),
};
