import { createRouterClient, ORPCError } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Verdict } from '#domain/booking/verdict.ts';
import { HOUR } from '#domain/time/period.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const NOW = Date.UTC(2026, 10, 23, 7);
const DAY = 24 * HOUR;
/** Hours away from where the visit stands: the next day, an hour later, the evening, a Sunday. */
const SHIFTS = [24, 1, 9, 6 * 24];

function openClient() {
  const { context } = openStore({ path: ':memory:', now: () => NOW, newId: v7, actor: 'test' });
  return createRouterClient(router, { context });
}

async function openDemo() {
  const client = openClient();
  await client.start.demo();
  const { bookings } = await client.booking.board({ from: NOW + DAY, until: NOW + 14 * DAY });
  return { client, visits: bookings.filter(({ kind }) => kind === 'visit').slice(0, 12) };
}

const named = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ level, rule, resourceId }) => `${level} ${rule} ${resourceId ?? ''}`).sort();

test('says of a move that rests what the store would refuse it with, people and programme included', async () => {
  const { client, visits } = await openDemo();
  const rules = new Set<string>();
  for (const { id, sequence, start, end } of visits) {
    let current = sequence;
    for (const hours of SHIFTS) {
      const to = { start: start + hours * HOUR, end: end + hours * HOUR };
      const { verdicts } = await client.booking.judgeMove({ id, ...to });
      for (const { rule } of verdicts) rules.add(rule);
      const refused = await client.booking.move({ id, sequence: current, ...to }).then(
        () => null,
        (error: unknown) => error,
      );
      if (refused === null) {
        expect(named(verdicts)).toEqual([]);
        const { summary } = await client.booking.get({ id });
        current = summary.sequence;
        continue;
      }
      const { data } = refused as ORPCError<string, { verdicts: Verdict[] }>;
      expect(refused).toBeInstanceOf(ORPCError);
      expect(named(verdicts)).toEqual(named(data.verdicts.filter(({ level }) => level !== 'info')));
    }
  }
  expect([...rules]).toEqual(expect.arrayContaining(['resource-taken', 'person-absent']));
});

test('names a booking that is not there', async () => {
  const gone = openClient().booking.judgeMove({ id: v7(), start: NOW + DAY, end: NOW + DAY + HOUR });
  await expect(gone).rejects.toMatchObject({ data: { code: 'booking/not-found' } });
});
