import { z } from 'zod';
import { DEFAULT_ZONE, isTimeZone } from '#domain/time/wall-time.ts';
import { Id, Instant, IsoDate, procedure, WallTime } from './procedure.ts';

const MOST_DAYS = 400;
const MOST_RESOURCES = 5000;
/** Of a question that looks at each day: bounded, so that the worst one keeps nobody waiting. */
const MOST_PER_DAY_QUESTION = 2000;
const DAY_MINUTES = 1440;

const Zone = z.string().refine(isTimeZone, 'the name of a time zone').default(DEFAULT_ZONE);

/** Wall time on dates, in the order of time: opening hours minus closures, holidays and study days. */
const Days = z
  .array(z.object({ date: IsoDate, windows: z.array(z.object({ opens: WallTime, closes: WallTime })).max(6) }))
  .max(MOST_DAYS);

const Pool = z.object({
  resourceIds: z.array(Id).max(MOST_PER_DAY_QUESTION),
  quantity: z.number().int().min(1).max(500),
});

const FirstSlotsQuestion = z
  .object({
    lengthMinutes: z.number().int().min(1).max(DAY_MINUTES),
    setupMinutes: z.number().int().min(0).max(DAY_MINUTES).default(0),
    cleanupMinutes: z.number().int().min(0).max(DAY_MINUTES).default(0),
    zone: Zone,
    days: Days,
    pools: z.array(Pool).max(50),
    everyMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).optional(),
    mostPerDay: z.number().int().min(1).max(96).optional(),
    notBefore: Instant.optional(),
    limit: z.number().int().min(1).max(500).default(10),
  })
  .refine(({ pools }) => pools.reduce((sum, { resourceIds }) => sum + resourceIds.length, 0) <= MOST_PER_DAY_QUESTION, {
    message: `at most ${MOST_PER_DAY_QUESTION} resources in all pools together`,
    path: ['pools'],
  });

const FoundSlot = z.object({ start: Instant, end: Instant, resourceIds: z.array(z.array(Id)) });

const HeatCell = z.object({ date: IsoDate, opens: WallTime, closes: WallTime, free: z.number().min(0).max(1) });

const tags = ['Beschikbaarheid'];

export const availabilityContract = {
  free: procedure
    .route({
      method: 'POST',
      path: '/availability/free',
      tags,
      summary: 'Which of these resources are free in the whole of [start, end), parts included',
    })
    .input(z.object({ start: Instant, end: Instant, resourceIds: z.array(Id).max(MOST_RESOURCES) }))
    .output(z.object({ resourceIds: z.array(Id) })),
  firstSlots: procedure
    .route({
      method: 'POST',
      path: '/availability/first-slots',
      tags,
      summary:
        'The first times at which each pool has enough free, with what was chosen; looks at holdings, not at rules',
    })
    .input(FirstSlotsQuestion)
    .output(z.object({ slots: z.array(FoundSlot) })),
  heatMap: procedure
    .route({
      method: 'POST',
      path: '/availability/heat-map',
      tags,
      summary: 'How much of the time of these resources is free in each window of each day, 0 to 1',
    })
    .input(z.object({ zone: Zone, days: Days, resourceIds: z.array(Id).max(MOST_PER_DAY_QUESTION) }))
    .output(z.object({ cells: z.array(HeatCell) })),
};
