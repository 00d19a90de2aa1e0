import { setImmediate } from 'node:timers/promises';
import { type JudgedDate, judgeDates } from '#db/booking/judge-dates.ts';
import { copiedDrafts, copyPlan, planSources } from '#db/booking/plan-copy.ts';
import { cancelSeries, changeSeries } from '#db/booking/series-change.ts';
import { createSeries, seriesDrafts } from '#db/booking/series-create.ts';
import { seriesOfBooking } from '#db/booking/series-read.ts';
import type { RefusedDate, SeriesRefusal } from '#db/booking/series-refusal.ts';
import type { Refusal, Result } from '#domain/result.ts';
import { accepted, actBy, service } from './context.ts';

const os = service.series;

const preview = os.preview.handler(async ({ input, context, errors }) => {
  const drafts = accepted(seriesDrafts(context.store.db, input.rule, input.draft), errors);
  return { dates: (await gently(judgeDates(context.store, drafts, input.skipDaysOff))).map(plain) };
});

const create = os.create.handler(({ input, context, errors }) =>
  allOrNone(createSeries(context.store, actBy(context, 'series.create'), input), errors),
);

const ofBooking = os.ofBooking.handler(({ input, context }) => {
  const found = seriesOfBooking(context.store.db, input.bookingId);
  if (!found) return { series: null };
  const { series, occurrences, current } = found;
  return {
    series: {
      id: series.id,
      rule: series.ruleText,
      startDate: series.start.date,
      startTime: series.start.time,
      timeZone: series.zone,
      date: current.date,
      occurrences: occurrences.map(({ id, date, start, status }) => ({ bookingId: id, date, start, status })),
    },
  };
});

const change = os.change.handler(({ input, context, errors }) => {
  const wanted = { ...input, leave: input.leave ?? [] };
  return allOrNone(changeSeries(context.store, actBy(context, 'series.change'), wanted), errors);
});

const cancel = os.cancel.handler(({ input, context, errors }) =>
  allOrNone(cancelSeries(context.store, actBy(context, 'series.cancel'), input), errors),
);

const previewPlanCopy = os.previewPlanCopy.handler(async ({ input, context, errors }) => {
  const { store } = context;
  const sources = accepted(planSources(store.db, input), errors);
  const judged = await gently(judgeDates(store, copiedDrafts(store.db, sources, input), true));
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    copies: judged.flatMap((date) => {
      const source = byId.get(date.key);
      if (!source) return [];
      const { kind, holder, groupLabel, start: fromStart, zone } = source;
      return [{ ...plain(date), kind, holder, groupLabel, fromStart, zone }];
    }),
  };
});

const copy = os.copyPlan.handler(({ input, context, errors }) => {
  const { id, copies, ...wanted } = input;
  return allOrNone(copyPlan(context.store, actBy(context, 'series.copy-plan'), id, wanted, copies), errors);
});

export const seriesService = { preview, create, ofBooking, change, cancel, previewPlanCopy, copyPlan: copy };

/** No window waits longer than this for the store while a thousand dates are judged. */
const LONGEST_CHUNK_MS = 12;

async function gently<T>(items: Iterable<T>): Promise<T[]> {
  const found: T[] = [];
  let began = performance.now();
  for (const item of items) {
    found.push(item);
    if (performance.now() - began < LONGEST_CHUNK_MS) continue;
    await setImmediate();
    began = performance.now();
  }
  return found;
}

interface SeriesErrors {
  readonly REFUSED: (options: { data: Refusal }) => Error;
  readonly SERIES_REFUSED: (options: { data: { dates: ReturnType<typeof plainRefused>[] } }) => Error;
}

function allOrNone<T>(result: Result<T, SeriesRefusal>, errors: SeriesErrors): T {
  if (result.ok) return result.value;
  if (result.refusal.kind === 'refused') throw errors.REFUSED({ data: result.refusal.refusal });
  throw errors.SERIES_REFUSED({ data: { dates: result.refusal.dates.map(plainRefused) } });
}

function plain(date: JudgedDate) {
  return { ...date, verdicts: [...date.verdicts], suggestions: [...date.suggestions] };
}

function plainRefused(date: RefusedDate) {
  return { ...date, verdicts: [...date.verdicts] };
}
