import { createRouterClient, ORPCError } from '@orpc/server';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { newDraft } from '#domain/booking/new-draft.ts';
import type { Role } from '#domain/booking/role.ts';
import { toInstant } from '#domain/time/wall-time.ts';
import { openStore } from './open-store.ts';
import { router } from './router.ts';

const start = toInstant('2026-12-08', '09:00');
const end = toInstant('2026-12-08', '12:00');

async function openLab() {
  const { context } = openStore({
    path: ':memory:',
    now: () => toInstant('2026-11-01', '08:00'),
    newId: v7,
    actor: 'Jo',
  });
  const client = createRouterClient(router, { context });
  const { id } = await client.start.begin({
    regionName: 'Oost',
    locationName: 'Techlab Oost',
    locationCity: 'Vlierrode',
  });
  const draft = (pupils: number, reason = '') => {
    const overrides = reason ? [{ rule: 'group-too-large', reason }] : [];
    const { needs: _, ...rest } = newDraft({ start, end }, { title: 'Groep 8', locationId: id, pupils });
    return { ...rest, needs: [], overrides };
  };
  const rulesOf = async (pupils: number) =>
    (await client.booking.judge({ draft: draft(pupils) })).verdicts.map(({ rule }) => rule);
  return { client, locationId: id, draft, rulesOf };
}

test('goes by the figure of the region, and by that of a location where it differs', async () => {
  const { client, locationId, rulesOf } = await openLab();
  expect(await rulesOf(28)).not.toContain('group-too-large');
  await client.rule.save({ name: 'groupMost', scope: null, value: 25 });
  expect(await rulesOf(28)).toContain('group-too-large');
  const scope = { kind: 'location', id: locationId } as const;
  await client.rule.save({ name: 'groupMost', scope, value: 28 });
  expect(await rulesOf(28)).not.toContain('group-too-large');
  expect((await client.rule.settings()).values).toEqual([
    { name: 'groupMost', scope: null, value: 25 },
    { name: 'groupMost', scope, value: 28 },
  ]);
  await client.rule.save({ name: 'groupMost', scope, value: null });
  await client.rule.save({ name: 'groupMost', scope: null, value: null });
  expect(await rulesOf(28)).not.toContain('group-too-large');
  expect((await client.rule.settings()).values).toEqual([]);
});

test.each([
  [{ name: 'groupMost', scope: null, value: 0 }, 'rule/out-of-bounds'],
  [{ name: 'groupMost', scope: null, value: 'veel' }, 'rule/out-of-bounds'],
  [{ name: 'vogRule', scope: null, value: 'misschien' }, 'rule/unknown-choice'],
  [{ name: 'vogRule', scope: { kind: 'location', id: v7() }, value: 'warn' }, 'rule/scope'],
] as const)('refuses %o', async (input, code) => {
  const { client } = await openLab();
  const refused = await client.rule.save(input).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(ORPCError);
  expect((refused as ORPCError<string, { code: string }>).data.code).toBe(code);
});

test.each<Role>(['coordinator', 'technician'])('lists what a %s let through, with the reason', async (role) => {
  const { client, draft } = await openLab();
  await client.setting.setActor({ actor: 'Jo', role });
  const { id } = await client.booking.book({ draft: draft(40, 'Twee lokalen tegelijk') });
  const { overrides } = await client.rule.overrides({ from: start, until: end });
  expect(overrides).toMatchObject([
    { rule: 'group-too-large', reason: 'Twee lokalen tegelijk', actor: 'Jo', role, bookingId: id, holder: 'Groep 8' },
  ]);
  expect((await client.rule.overrides({ from: end })).overrides).toEqual([]);
  await client.booking.cancel({ id, by: 'school', reason: '' });
  expect((await client.rule.overrides({})).overrides).toEqual([]);
});
