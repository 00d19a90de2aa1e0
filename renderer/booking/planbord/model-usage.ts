import type { Instant, Period } from '#domain/time/period.ts';
import type { Claim } from './board-types.ts';

/** How many pieces of a model are taken, from each moment that it changes. Times with none are left out. */
export interface UsageSpan extends Period {
  readonly taken: number;
}

export function modelUsage(claims: readonly Claim[]): readonly UsageSpan[] {
  const changes = claims
    .flatMap((claim): [Instant, number][] => [
      [claim.start, 1],
      [claim.end, -1],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const spans: UsageSpan[] = [];
  let taken = 0;
  let since = 0;
  for (const [at, change] of changes) {
    if (taken > 0 && at > since) push(spans, { start: since, end: at, taken });
    taken += change;
    since = at;
  }
  return spans;
}

function push(spans: UsageSpan[], span: UsageSpan): void {
  const last = spans.at(-1);
  if (last && last.end === span.start && last.taken === span.taken)
    spans[spans.length - 1] = { ...span, start: last.start };
  else spans.push(span);
}
