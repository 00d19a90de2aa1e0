import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isIsoDate, isWallTime } from '#domain/time/wall-time.ts';

export const Id = z.string().regex(/^[0-9a-f-]{36}$/);
export const IsoDate = z.string().refine(isIsoDate, 'a date as YYYY-MM-DD');
export const WallTime = z.string().refine(isWallTime, 'a time as HH:MM');
/** Milliseconds since 1970, UTC; bounded so that no date function can choke on it. */
export const Instant = z.number().int().min(-8.64e15).max(8.64e15);
export const ShortText = z.string().max(200);
export const LongText = z.string().max(5000);

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const RefusalSchema = z.object({
  code: z.templateLiteral([z.string(), '/', z.string()]),
  field: z.string().optional(),
  facts: z.record(z.string(), Fact),
});

/** What a command answers: the row it was about and the transaction, so that it can be undone. */
export const Done = z.object({ id: Id, transactionId: z.string() });

/** How far long work is. */
export const Progress = z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() });
/** Somebody ended it; nothing was written. */
export const Stopped = z.object({ kind: z.literal('stopped') });

/** Every procedure may refuse with a code that the screens and the command line turn into a sentence. */
export const procedure = oc.errors({
  REFUSED: { status: 409, message: 'Refused: see data.code', data: RefusalSchema },
});

export { Fact };
